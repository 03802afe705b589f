/** Which answer goes in which boxes, from the words printed beside them, their tooltip, their name; and how sure. */
import { candidatesFor, type KnownAnswers } from './candidates';
import type { FormValue } from './dossier-values';
import { type FieldGroup, type LabelledGroup, fieldsOf } from './field-groups';
import { foldedWords, nameInWords } from './folded';
import type { TickBox } from './form-model';
import { type Meaning, meanings, partiesIn } from './label-words';
import { type Surroundings, wordsNear } from './words-near';
import { entriesOf, isOption, type StateWords } from './written';

/** What is proposed for a group. Only what is sure is written without being asked for. */
export interface Proposal {
  readonly certainty: 'sure' | 'unsure' | 'none';
  /** Ids of values, the most likely first. */
  readonly candidates: readonly string[];
  /** Why, in French: the words that were read, and what is in doubt. */
  readonly reason: string;
}

/** What proposals are made from. */
export interface ProposalContext extends KnownAnswers {
  readonly around: Surroundings;
}

/** A proposal for each group, in their order. */
export function proposeAll(
  groups: readonly LabelledGroup[],
  context: ProposalContext,
): readonly Proposal[] {
  return groups.map((labelled, index) =>
    isTick(labelled.group)
      ? proposeTick(labelled, labelled.group.field, context)
      : proposeText(labelled, groups[index - 1], groups.slice(index + 1), context),
  );
}

function isTick(group: FieldGroup): group is { kind: 'single'; field: TickBox } {
  return group.kind === 'single' && group.field.kind === 'tick';
}

/** The words printed beside each state of a tick box: after it, else before it. */
export function stateWordsOf(field: TickBox, around: Surroundings): StateWords {
  return new Map(
    field.widgets.flatMap((widget) => {
      if (widget.state === null) return [];
      const near = wordsNear(widget, around);
      const only = field.widgets.length === 1 ? field.tooltip : '';
      return [[widget.state, near.right || only || near.left] as const];
    }),
  );
}

/** Words about a group, and where they stand. */
interface Clue {
  readonly text: string;
  readonly where: string;
}

/** What a clue was understood as. */
interface Understood {
  readonly clue: Clue;
  readonly fields: readonly string[];
  /** Whether the words say little more than what was understood. */
  readonly isWhole: boolean;
}

function cluesOf({ group, near }: LabelledGroup): readonly Clue[] {
  const [first] = fieldsOf(group);
  const tooltip = group.kind === 'single' ? (first?.tooltip ?? '') : '';
  return [
    { text: near.left, where: 'imprimé à côté de la case' },
    { text: tooltip, where: 'dans l’infobulle de la case' },
    { text: near.above, where: 'imprimé au-dessus de la case' },
    { text: nameInWords(first?.name ?? ''), where: 'dans le nom de la case' },
  ].filter(({ text }) => text !== '');
}

function proposeText(
  labelled: LabelledGroup,
  before: LabelledGroup | undefined,
  following: readonly LabelledGroup[],
  context: ProposalContext,
): Proposal {
  const [after] = following;
  const neighbours = understoodFromNeighbours(labelled, before, after);
  const read =
    neighbours === null
      ? cluesOf(labelled).flatMap((clue) => understand(clue) ?? [])
      : [neighbours];
  const [first] = read;
  if (first === undefined) return nothing(labelled);
  const best = asksWholeAddress(first, following) ? { ...first, fields: ['address'] } : first;
  const other = read.find(
    ({ clue, fields }) =>
      clue.where.includes('infobulle') && !fields.some((field) => best.fields.includes(field)),
  );
  const { candidates, isNamed, doubt } = candidatesFor(
    labelled,
    { words: best.clue.text, fields: best.fields },
    context,
  );
  const writable = candidates.filter(
    (value) => entriesOf(labelled.group, value, new Map()) !== null,
  );
  const said = because(best, labelled);
  if (writable.length === 0) {
    return {
      certainty: 'none',
      candidates: [],
      reason: `${said} Le dossier n’a pas de réponse à y mettre.`,
    };
  }
  const doubts = [
    ...(other === undefined ? [] : ['L’infobulle de la case dit autre chose.']),
    ...(isEitherName(best, writable)
      ? ['Nom de naissance ou nom d’usage : le formulaire ne le dit pas.']
      : []),
    ...(best.isWhole ? [] : ['D’autres mots sont imprimés à côté.']),
    ...(isNamed ? [] : [doubt]),
  ];
  return {
    certainty: doubts.length === 0 ? 'sure' : 'unsure',
    candidates: writable.map(({ id }) => id),
    reason: [said, ...doubts].join(' '),
  };
}

/** Whether « Nom » may be either of a person's two names. */
function isEitherName({ fields }: Understood, candidates: readonly FormValue[]): boolean {
  const [likely] = candidates;
  return (
    fields.includes('lastName') &&
    fields.includes('birthName') &&
    fields[0] === 'lastName' &&
    likely?.hasTwoNames === true
  );
}

/** « à », after a date of birth; « N° », before « Rue ». */
function understoodFromNeighbours(
  { near }: LabelledGroup,
  before: LabelledGroup | undefined,
  after: LabelledGroup | undefined,
): Understood | null {
  const said = foldedWords(near.left).join(' ');
  const saidBefore = before === undefined ? '' : foldedWords(before.near.left).join(' ');
  const saidAfter = after === undefined ? '' : foldedWords(after.near.left).join(' ');
  const clue = { text: near.left, where: 'imprimé à côté de la case' };
  const isBirth = /^(?:ne e le|nee? le|nee? e? ?le|date de naissance)$/u.test(saidBefore);
  if (said === 'a' && isBirth) return { clue, fields: ['birthPlace'], isWhole: true };
  if (said === 'numero' && STREETS.has(saidAfter)) {
    return { clue, fields: ['streetNumber'], isWhole: true };
  }
  if (STREETS.has(said) && saidBefore === 'numero') {
    return { clue, fields: ['streetName'], isWhole: true };
  }
  return null;
}

/** After « Adresse », boxes for the postcode and the town come within this many. */
const ADDRESS_SPAN = 4;

/** Whether « Adresse » means all of it: no box of its own for the town follows. */
function asksWholeAddress(
  { clue, fields }: Understood,
  following: readonly LabelledGroup[],
): boolean {
  const isAddress = fields[0] === 'street' && foldedWords(clue.text).includes('adresse');
  return (
    isAddress &&
    !following
      .slice(0, ADDRESS_SPAN)
      .some(({ near }) => foldedWords(near.left || near.above).some((word) => TOWNS.has(word)))
  );
}

const TOWNS: ReadonlySet<string> = new Set(['postal', 'cp', 'commune', 'ville', 'localite']);

const STREETS: ReadonlySet<string> = new Set([
  'rue',
  'voie',
  'nom de la voie',
  'libelle de la voie',
]);

/** Words that add nothing to what a label asks. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a au aux d de des du e en et l la le les leur numero ou pour s sa ses son un une vos votre'.split(
    ' ',
  ),
);

function understand(clue: Clue): Understood | null {
  const words = foldedWords(clue.text);
  const found = meanings.find((meaning) => startOf(words, meaning) !== null);
  const start = found === undefined ? null : startOf(words, found);
  if (found === undefined || start === null) return null;
  const rest = [...words.slice(0, start), ...words.slice(start + found.words.length)];
  const others = rest.filter((word) => !EMPTY_WORDS.has(word) && partiesIn(word).length === 0);
  // « légal » of « représentant légal » is no word of its own.
  const left = others.filter((word) => !/^leg(?:al|ale)$|^juridique$|^gestionnaire$/u.test(word));
  return { clue, fields: found.fields, isWhole: left.length <= found.words.length };
}

function startOf(words: readonly string[], { words: phrase }: Meaning): number | null {
  const start = words.findIndex((_, index) =>
    phrase.every((word, offset) => words[index + offset] === word),
  );
  return start < 0 ? null : start;
}

/** Tick boxes: the question whose options are printed beside them. */
function proposeTick(labelled: LabelledGroup, field: TickBox, context: ProposalContext): Proposal {
  const states = stateWordsOf(field, context.around);
  const values = context.subjects.flatMap((subject) => subject.values);
  const possible = values.filter(
    (value) => entriesOf(labelled.group, value, states) !== null && !isGeneric(value, states),
  );
  if (possible.length === 0) return nothing(labelled);
  const words = [...states.values()]
    .filter((said) => possible.some((value) => isAnyOption(value, said)))
    .join(', ');
  const clue = { text: words, where: 'imprimé à côté de la case' };
  const fields = [...new Set(possible.map((value) => value.field))];
  const { candidates, isNamed, doubt } = candidatesFor(
    labelled,
    { words: labelled.near.left, fields },
    context,
  );
  const fitting = candidates.filter((value) => possible.includes(value));
  const isShared = fitting.some((value) => isAlsoBegunBy(value, states));
  const isSure = isNamed && fields.length === 1 && fitting.length > 0 && !isShared;
  return {
    certainty: isSure ? 'sure' : 'unsure',
    candidates: fitting.map(({ id }) => id),
    reason: [because({ clue, fields, isWhole: true }, labelled), ...(isSure ? [] : [doubt])].join(
      ' ',
    ),
  };
}

function isAnyOption({ form }: FormValue, said: string): boolean {
  return (
    form.kind === 'option' && form.labels.some(({ value, label }) => isOption(value, label, said))
  );
}

/** « Association loi 1901 » beside « Association reconnue d’utilité publique »: the answer fits both. */
function isAlsoBegunBy({ form }: FormValue, states: StateWords): boolean {
  if (form.kind !== 'option') return false;
  const label = form.labels.find(({ value }) => value === form.value)?.label ?? '';
  const begun = [...states.values()].filter((said) => {
    const words = foldedWords(said);
    return foldedWords(label).every((word, index) => words[index] === word);
  });
  return begun.length > 1;
}

/** « Oui », « Non », « Autre » are options of many questions: they say nothing alone. */
function isGeneric({ form }: FormValue, states: StateWords): boolean {
  if (form.kind !== 'option') return true;
  return [...states.values()]
    .filter((words) => form.labels.some(({ value, label }) => isOption(value, label, words)))
    .every((words) =>
      /^(?:oui|non|autre|aucune?|je ne sais pas)$/u.test(foldedWords(words).join(' ')),
    );
}

function because({ clue }: Understood, { near }: LabelledGroup): string {
  const part = near.heading === '' ? '' : `, dans la partie « ${near.heading} »`;
  return `D’après « ${clue.text} », ${clue.where}${part}.`;
}

function nothing({ near }: LabelledGroup): Proposal {
  const said = near.left || near.right || near.above;
  return {
    certainty: 'none',
    candidates: [],
    reason:
      said === ''
        ? 'Rien n’est imprimé à côté de cette case.'
        : `« ${said} » n’est pas une réponse de ce dossier.`,
  };
}
