/** What the structure of a PDF says against filling it, which its pages do not show. */
import { PDFArray, PDFDict, PDFDocument, PDFName, ParseSpeeds } from '@cantoo/pdf-lib';
import type { RefusalCode } from '../../shared/official-form/refusals';

/** Opens a PDF as it is: nothing of it is brought up to date. Rejects for a damaged one. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    // What is encrypted is refused in our own words.
    ignoreEncryption: true,
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    // What it can't understand is kept as it is: forms that every reader opens have such objects.
    throwOnInvalidObject: false,
  });
}

/** Why this PDF can't be filled, or `null`. */
function structureRefusal(pdf: PDFDocument): RefusalCode | null {
  if (pdf.isEncrypted) return 'protected';
  const form = acroFormOf(pdf);
  if (form === null) return 'no-fields';
  if (form.has(PDFName.of('XFA'))) return 'xfa';
  return isCertified(pdf) || hasSignature(pdf, form) ? 'signed' : null;
}

/**
 * Whether its author certified it. « Usage rights » (UR, UR3), by which Adobe lets its own Reader save a
 * form, are no signature of anyone: they are left out when it is filled.
 */
function isCertified(pdf: PDFDocument): boolean {
  const permissions = pdf.catalog.lookupMaybe(PDFName.of('Perms'), PDFDict);
  return permissions?.has(PDFName.of('DocMDP')) ?? false;
}

/** Looks into the bytes of a PDF for what stands against filling it; what can't be written again is damaged. */
export async function inspectStructure(bytes: Uint8Array): Promise<RefusalCode | null> {
  try {
    return structureRefusal(await loadPdf(bytes));
  } catch {
    // The writer is stricter than the readers, and says in English and in its own words why.
    return 'damaged';
  }
}

/** The form of a PDF, if it declares one. */
export function acroFormOf(pdf: PDFDocument): PDFDict | null {
  return pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? null;
}

/** Whether a signature was given; an empty box to sign in is none. */
function hasSignature(pdf: PDFDocument, form: PDFDict): boolean {
  const roots = form.lookupMaybe(PDFName.of('Fields'), PDFArray);
  const waiting = roots === undefined ? [] : [...roots.asArray()];
  const seen = new Set<PDFDict>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const field = pdf.context.lookup(next);
    if (!(field instanceof PDFDict) || seen.has(field)) continue;
    seen.add(field);
    const isSignature = field.lookup(PDFName.of('FT')) === PDFName.of('Sig');
    if (isSignature && field.lookup(PDFName.of('V')) instanceof PDFDict) return true;
    const kids = field.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray());
  }
  return false;
}
