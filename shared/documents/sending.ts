/** Whether the official forms can leave for the ANS, and whether they did: « envoyé » only when each was. */
import type { Dossier } from '../dossier/schema';
import { decidePieces } from '../journey/contract-pieces';
import { decideForms } from '../journey/contractualisation';
import type { Finding } from '../journey/findings';
import { isOpen, progressOf } from '../journey/progress';
import { type DocumentDefinition, documentState, documentsOf } from './catalogue';
import { formState, isFilled } from './form-life';
import { pastDay, producedOf } from './life';
import type { LifeStage } from './life-stages';
import { type FormDocument, formOf, formsOf } from './official-forms';

/** Whether the forms of a dossier can leave, and whether they did. */
export type Sending =
  | { readonly state: 'nothing-to-send' }
  /** Papers to gather, sheets to make anew (titles), answers of the forms to complete, correct or check. */
  | {
      readonly state: 'not-ready';
      readonly papers: number;
      readonly outdated: readonly string[];
      readonly points: number;
    }
  | { readonly state: 'ready' }
  /** `on`: the day the last form left (ISO). */
  | { readonly state: 'sent'; readonly on: string }
  | { readonly state: 'acknowledged'; readonly on: string };

/**
 * « Prêt à envoyer » once every paper is gathered, the signed official forms among them, and the forms, or
 * the sheets they were copied from, like what goes with them, are those of today; « envoyé » only when each
 * form was.
 */
export function sendingOf(dossier: Dossier, today: string): Sending {
  const forms = formsOf(dossier);
  if (forms.length === 0) return { state: 'nothing-to-send' };
  const acknowledged = lastDay(dossier, forms, 'acknowledgedOn', today);
  if (acknowledged !== null) return { state: 'acknowledged', on: acknowledged };
  const sent = lastDay(dossier, forms, 'sentOn', today);
  if (sent !== null) return { state: 'sent', on: sent };
  const papers = decidePieces(dossier).filter(
    ({ piece }) => pastDay(dossier.pieces[piece], today) === null,
  ).length;
  const outdated = documentsOf(dossier).flatMap((document) => heldBackBy(dossier, document));
  const points = pointsIn(dossier, today);
  return papers === 0 && outdated.length === 0 && points === 0
    ? { state: 'ready' }
    : { state: 'not-ready', papers, outdated, points };
}

/** What is to be made, or made anew, before anything leaves; a model of an act only once it was used. */
function heldBackBy(dossier: Dossier, document: DocumentDefinition): readonly string[] {
  const state = documentState(dossier, document);
  const title = [document.title];
  switch (document.destination) {
    case 'to-copy': {
      // A form that is filled here does not need its sheet.
      const form = formOf(document.id);
      if (form === undefined || !isFilled(dossier, form))
        return state === 'up-to-date' ? [] : title;
      return formState(dossier, form) === 'outdated' ? [form.title] : [];
    }
    case 'goes-with-forms':
      return state === 'up-to-date' ? [] : title;
    case 'to-adapt-and-sign':
      return state === 'outdated' ? title : [];
    case 'stays':
    case 'to-sign-and-keep':
    case 'to-type-online':
    case 'to-hand-out':
      return [];
  }
}

/** Answers that the forms rest on and that are missing, refused or doubtful, and forms to be checked. */
function pointsIn(dossier: Dossier, today: string): number {
  const forms = documentsOf(dossier).filter(({ destination }) => destination === 'to-copy');
  const parts = new Set<string>(forms.flatMap(({ dependsOn }) => dependsOn));
  const findings = progressOf(dossier, today)
    .steps.flatMap(({ findings: ofStep }) => ofStep)
    .filter(
      (finding) => isOpen(finding) && !isAwaited(finding) && parts.has(finding.question.entity),
    );
  const toCheck = decideForms(dossier).filter(({ verdict }) => verdict === 'to-check');
  return findings.length + toCheck.length;
}

/** What comes with time holds nothing back: papers are counted apart. */
function isAwaited({ kind, question }: Finding): boolean {
  return kind === 'missing' && question.comesLater;
}

/** The latest day of a stage that all these forms reached; `null` if one did not. */
function lastDay(
  dossier: Dossier,
  forms: readonly FormDocument[],
  stage: LifeStage,
  today: string,
): string | null {
  const days = forms.map(({ id }) => pastDay(producedOf(dossier, id)?.[stage], today));
  return (
    days.reduce((latest, day) =>
      latest === null || day === null ? null : latest > day ? latest : day,
    ) ?? null
  );
}
