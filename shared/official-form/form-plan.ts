/** A form being filled for a dossier: its groups, what is proposed, what was chosen, what that writes. */
import type { AnswerPath } from '../dossier/answer-digests';
import type { Dossier } from '../dossier/schema';
import { type FormValue, type ValueSubject, valueSubjects } from './dossier-values';
import { type LabelledGroup, fieldsOf, groupFields } from './field-groups';
import type { Entry, FormField, OfficialForm } from './form-model';
import { type Proposal, proposeAll, stateWordsOf } from './propose';
import { type FontMetrics, problemWords, setText } from './set-text';
import { surroundingsOf } from './words-near';
import { type StateWords, entriesOf, typedEntries } from './written';

/** What was chosen for a group: nothing is written, an answer of the dossier, or a text (a state, an option). */
export type Choice =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly id: string }
  | { readonly kind: 'typed'; readonly text: string };

/** What was chosen, by group. */
export type Choices = Readonly<Record<string, Choice>>;

/** A group, ready to be shown. */
export interface PlannedGroup extends LabelledGroup {
  /** What is asked, in the form's own words. */
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly proposal: Proposal;
  /** Words of each state of a tick box; empty elsewhere. */
  readonly states: StateWords;
}

/** A form and the answers that may go into it. */
export interface FormPlan {
  readonly groups: readonly PlannedGroup[];
  readonly subjects: readonly ValueSubject[];
}

/** Prepares a form for a dossier on a day (ISO date). */
export function planForm(form: OfficialForm, dossier: Dossier, today: string): FormPlan {
  const around = surroundingsOf(form);
  const subjects = valueSubjects(dossier, today);
  const labelled = groupFields(form.fields, around);
  const proposals = proposeAll(labelled, { dossier, subjects, around });
  const groups = labelled.flatMap((one, index): readonly PlannedGroup[] => {
    const proposal = proposals[index];
    const [first] = fieldsOf(one.group);
    if (proposal === undefined || first === undefined) return [];
    const states: StateWords = first.kind === 'tick' ? stateWordsOf(first, around) : new Map();
    const page = first.widgets[0]?.page ?? 1;
    return [{ ...one, label: labelOf(one, first, states), page, proposal, states }];
  });
  return { groups, subjects };
}

function labelOf({ near }: LabelledGroup, first: FormField, states: StateWords): string {
  const [only = ''] = states.values();
  const own = first.kind === 'tick' && states.size === 1 ? only : near.left;
  return own || first.tooltip || near.above || near.right || `Case ${first.name}`;
}

/** The value of this id, if the dossier has it. */
export function valueOf({ subjects }: FormPlan, id: string): FormValue | null {
  for (const { values } of subjects) {
    const found = values.find((value) => value.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

/** What to begin with: what was chosen for this form before, else what is sure; the rest is left to the person. */
export function startChoices(plan: FormPlan, remembered: Choices | null): Choices {
  return Object.fromEntries(
    plan.groups.map((group) => [group.id, startChoice(plan, group, remembered?.[group.id])]),
  );
}

function startChoice(plan: FormPlan, group: PlannedGroup, before: Choice | undefined): Choice {
  if (before?.kind === 'empty') return before;
  if (before?.kind === 'value' && entriesFor(plan, group, before) !== null) return before;
  const [first] = group.proposal.candidates;
  return group.proposal.certainty === 'sure' && first !== undefined
    ? { kind: 'value', id: first }
    : { kind: 'empty' };
}

/** What to remember for this form: which answer goes where, never a text that was typed. */
export function toRemember(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([, { kind }]) => kind !== 'typed'));
}

/** Whether a group waits for the person: something may go there, and nothing was chosen. */
export function isOpenGroup(group: PlannedGroup, choice: Choice | undefined): boolean {
  return (choice?.kind ?? 'empty') === 'empty' && group.proposal.certainty === 'unsure';
}

/** Whether a text may be typed: tick boxes and lists have only their own entries. */
export function isTypedGroup({ group }: PlannedGroup): boolean {
  return group.kind !== 'single' || group.field.kind === 'text';
}

/** What a choice writes in the boxes of a group; `null` if it can't be written there. */
export function entriesFor(
  plan: FormPlan,
  { group, states }: PlannedGroup,
  choice: Choice | undefined,
): readonly Entry[] | null {
  switch (choice?.kind) {
    case undefined:
    case 'empty':
      return [];
    case 'typed':
      return typedEntries(group, choice.text);
    case 'value': {
      const value = valueOf(plan, choice.id);
      return value === null ? null : entriesOf(group, value, states);
    }
  }
}

/** What the boxes of a group hold already: it stays there unless something else is written. */
export function heldIn({ group, states }: PlannedGroup): string {
  const held = fieldsOf(group).map((field) => {
    if (field.kind !== 'choice') return states.get(field.value) ?? field.value;
    return field.options.find(({ value }) => value === field.value)?.label ?? field.value;
  });
  return held.join('').trim();
}

/** All that is written in the form. */
export function allEntries(plan: FormPlan, choices: Choices): readonly Entry[] {
  return plan.groups.flatMap((group) => entriesFor(plan, group, choices[group.id]) ?? []);
}

/** The answers of the dossier that are written in the form. */
export function allAnswers(plan: FormPlan, choices: Choices): readonly AnswerPath[] {
  return plan.groups.flatMap((group) => {
    const choice = choices[group.id];
    if (choice?.kind !== 'value' || entriesFor(plan, group, choice) === null) return [];
    return valueOf(plan, choice.id)?.sources ?? [];
  });
}

/** Why what was chosen can't be written, in French; `null` if it can. */
export function problemOf(
  plan: FormPlan,
  group: PlannedGroup,
  choice: Choice | undefined,
  font: FontMetrics,
): string | null {
  const entries = entriesFor(plan, group, choice);
  if (entries === null)
    return 'Cette réponse n’est plus dans le dossier, ou n’entre pas dans ces cases.';
  const problems = entries.flatMap((entry) => {
    const field = fieldsOf(group.group).find(({ name }) => name === entry.field);
    return field === undefined ? [] : (fieldProblem(field, entry, font) ?? []);
  });
  const isNoDate = group.group.kind === 'date' && choice?.kind === 'typed' && problems.length > 0;
  return isNoDate
    ? 'Cette date n’est pas comprise. Écrivez-la en chiffres : jour, mois, année.'
    : (problems[0] ?? null);
}

function fieldProblem(field: FormField, entry: Entry, font: FontMetrics): string | null {
  if (field.kind === 'tick' || entry.kind === 'tick') return null;
  const text =
    entry.kind === 'text' || field.kind === 'text'
      ? entry.kind === 'text'
        ? entry.text
        : entry.value
      : (field.options.find(({ value }) => value === entry.value)?.label ?? entry.value);
  const maxLength = field.kind === 'text' ? field.maxLength : null;
  for (const { box } of field.widgets) {
    const { problem } = setText({ ...field, ...box, maxLength }, text, font);
    if (problem !== null) return problemWords(problem, maxLength);
  }
  return null;
}
