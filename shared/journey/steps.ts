/** The catalogue of the parcours: the steps in order, and how to find a page or a question in them. */
import type { Dossier } from '../dossier/schema';
import type { Entity, Question, Subject } from './question';
import { isCollection } from './question';
import type { PageDefinition, Place, StepDefinition, StepId } from './step';
import { contractStep } from './steps/contract';
import { diagnosticStep } from './steps/diagnostic';
import { documentsStep } from './steps/documents';
import { dossierStep } from './steps/dossier';
import { followUpStep } from './steps/follow-up';
import { gestionnairesStep } from './steps/gestionnaires';
import { representativeStep } from './steps/representative';
import { reviewStep } from './steps/review';
import { staffStep } from './steps/staff';
import { structureStep } from './steps/structure';

/** The steps, in the order of the parcours. */
export const steps: readonly StepDefinition[] = [
  dossierStep,
  diagnosticStep,
  structureStep,
  representativeStep,
  contractStep,
  gestionnairesStep,
  staffStep,
  reviewStep,
  documentsStep,
  followUpStep,
];

/** A page with the step it belongs to. */
export interface LocatedPage {
  readonly step: StepDefinition;
  readonly page: PageDefinition;
}

/** Every page of the parcours, in order. */
export const allPages: readonly LocatedPage[] = steps.flatMap((step) =>
  step.pages.map((page) => ({ step, page })),
);

/** Every question of the parcours, in order. */
export const allQuestions: readonly Question[] = allPages.flatMap(({ page }) => page.questions);

const decidingIds = new Set(allQuestions.filter(({ decides }) => decides).map(({ id }) => id));

/** Whether the answer to this field decides which other questions are asked. */
export function isDeciding(entity: Entity, field: string): boolean {
  return decidingIds.has(`${entity}.${field}`);
}

/** The step of this name. */
export function stepOf(id: StepId): StepDefinition {
  const step = steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`No step ${id} in the catalogue`);
  return step;
}

/** The page of a place; `null` if the catalogue no longer has it. */
export function findPage(place: Pick<Place, 'step' | 'page'>): LocatedPage | null {
  return (
    allPages.find(({ step, page }) => step.id === place.step && page.id === place.page) ?? null
  );
}

/** Whether a page is to be shown now, its step included. */
export function pageApplies(dossier: Dossier, { step, page }: LocatedPage): boolean {
  return step.applies(dossier) && (page.applies?.(dossier) ?? true);
}

/** The answers a page's questions look at, of this item where it shows one; `null` if the item is gone. */
export function subjectOf(dossier: Dossier, entity: Entity, itemId?: string): Subject | null {
  if (!isCollection(entity)) return dossier[entity];
  return dossier[entity].find((item) => item.id === itemId) ?? null;
}
