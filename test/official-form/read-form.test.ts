/** Reading forms: what is in them, and which files are refused, in words. */
import { PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { FormField } from '../../shared/official-form/form-model';
import { surroundingsOf, wordsNearField } from '../../shared/official-form/words-near';
import { acroFormOf, inspectStructure, loadPdf } from '../../renderer/official-form/form-structure';
import { readForm } from '../../renderer/official-form/read-form';
import { FILLABLE, formBytes, formOf, sampleBytes } from './forms';

async function fieldsOf(name: string): Promise<Map<string, FormField>> {
  const { fields } = await formOf(formBytes(name));
  return new Map(fields.map((field) => [field.name, field]));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const form = await readForm(bytes, inspectStructure);
  return form.ok ? 'read' : form.error.code;
}

describe('a form that is read', () => {
  it('gives its fields with their kind, limit, options and page', async () => {
    const fields = await fieldsOf('ghostscript');
    expect(fields.get('finess_ej')).toMatchObject({ kind: 'text', maxLength: 9, cells: 9 });
    expect(fields.get('adresse')).toMatchObject({ kind: 'text', isMultiline: true, fontSize: 10 });
    expect(fields.get('statut_public')).toMatchObject({
      kind: 'tick',
      tooltip: 'Établissement public',
      widgets: [{ page: 1, state: 'Oui' }],
    });
    expect(fields.get('acte_nature')).toMatchObject({
      kind: 'choice',
      options: [
        { value: '0', label: ' ' },
        { value: '1', label: 'Acte de nomination' },
        { value: '2', label: 'Procès-verbal d’élection' },
        { value: '3', label: 'Délégation de pouvoir' },
      ],
    });
    expect(fields.get('numero_dossier')).toMatchObject({ isReadOnly: true, value: 'ESSAI-1' });
  });

  it('gives a field shown twice, and a group of radio buttons, as one field each', async () => {
    const fields = await fieldsOf('ghostscript');
    expect(fields.get('nom_naissance')?.widgets.map(({ page }) => page)).toEqual([1, 2]);
    expect(fields.get('civilite')?.widgets.map(({ state }) => state)).toEqual(['Mme', 'M']);
  });

  it.each(FILLABLE)('has the words printed beside each box, by %s', async (name) => {
    const form = await formOf(formBytes(name));
    const around = surroundingsOf(form);
    const near = form.fields.map((field) => wordsNearField(field, around));
    const labels = near.map(({ left }) => left);
    for (const label of ['Raison sociale', 'N° SIREN', 'Code postal', 'Commune', 'Né(e) le', 'à']) {
      expect(labels).toContain(label);
    }
    expect(near.find(({ left }) => left === 'Courriel')?.heading).toBe('2. Le représentant légal');
    expect(near.find(({ left }) => left === 'Prénom')?.heading).toBe('4. Le directeur');
  });

  it('is turned so that its words stand upright', async () => {
    const turned = await formOf(formBytes('qpdf-rotated'));
    const straight = await formOf(formBytes('ghostscript'));
    expect(turned.pages).toEqual(straight.pages);
  });

  it('is recognised by its fields, whatever program wrote the file again', async () => {
    const [first, ...others] = await Promise.all(
      ['reportlab', 'pdftk', 'qpdf-object-streams'].map((name) => formOf(formBytes(name))),
    );
    for (const other of others) expect(other.fingerprint).toBe(first?.fingerprint);
    const libreOffice = await formOf(formBytes('libreoffice'));
    expect(libreOffice.fingerprint).not.toBe(first?.fingerprint);
  });
});

describe('a file that is refused', () => {
  it('is empty, no PDF, or cut short', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('empty');
    expect(await refusalOf(new TextEncoder().encode('Bonjour'))).toBe('not-a-pdf');
    expect(await refusalOf(new TextEncoder().encode('%PDF-1.7\nrien de plus'))).toBe('damaged');
  });

  it('is cut short anywhere', async () => {
    const whole = formBytes('libreoffice');
    for (let percent = 5; percent < 100; percent += 10) {
      const cut = whole.subarray(0, Math.floor((whole.length * percent) / 100));
      expect(await refusalOf(cut), `${percent} %`).toBe('damaged');
    }
  });

  it('is closed by a password, or opens but is protected', async () => {
    expect(await refusalOf(formBytes('encrypted-password'))).toBe('password');
    expect(await refusalOf(formBytes('encrypted-restricted'))).toBe('protected');
  });

  it('has no field', async () => {
    expect(await refusalOf(formBytes('no-form'))).toBe('no-fields');
  });

  it('is made with XFA, even beside ordinary fields', async () => {
    const pdf = await loadPdf(formBytes('reportlab'));
    acroFormOf(pdf)?.set(PDFName.of('XFA'), PDFString.of('<xdp:xdp/>'));
    expect(await refusalOf(await pdf.save({ updateFieldAppearances: false }))).toBe('xfa');
  });

  it('is signed, or certified by its author; an empty box to sign in is no signature', async () => {
    const signatureField = { FT: 'Sig', T: PDFString.of('signature') };
    const withField = async (entries: object): Promise<Uint8Array> => {
      const pdf = await loadPdf(formBytes('reportlab'));
      const field = pdf.context.register(pdf.context.obj({ ...signatureField, ...entries }));
      const fields = acroFormOf(pdf)?.lookup(PDFName.of('Fields'));
      if (fields !== undefined && 'push' in fields) (fields.push as (ref: unknown) => void)(field);
      return pdf.save({ updateFieldAppearances: false });
    };
    expect(await refusalOf(await withField({}))).toBe('read');
    expect(
      await refusalOf(await withField({ V: { Type: 'Sig', Contents: PDFString.of('x') } })),
    ).toBe('signed');
    const certified = await loadPdf(formBytes('reportlab'));
    const permissions = certified.context.obj({ DocMDP: { Type: 'Sig' } });
    certified.catalog.set(PDFName.of('Perms'), permissions);
    expect(permissions).toBeInstanceOf(PDFDict);
    expect(await refusalOf(await certified.save({ updateFieldAppearances: false }))).toBe('signed');
  });

  it('says what is wrong and what to do, never in a code', async () => {
    const refused = await readForm(formBytes('encrypted-password'), inspectStructure);
    expect(refused.ok ? '' : refused.error.message).toMatch(/mot de passe\. Demandez/u);
  });

  const sample = sampleBytes('acroform-without-fields.pdf');
  it.skipIf(sample === null)(
    'is an official form that declares fields and has none (skipped where ../shared/samples/forms is absent)',
    async () => {
      expect(await refusalOf(sample ?? new Uint8Array())).toBe('no-fields');
    },
  );
});
