/** What only shows when fields, or lines, are compared: dates in the wrong order, people twice. */
import { compareDates, formatDate, isIsoDate } from '../identifiers/dates';
import type { Fault } from '../identifiers/reading';
import { foldText } from '../identifiers/typed-text';
import { importWarning, kindOf } from './faults';
import { placeOf, type PersonDraft, type ReadingPlan } from './people';
import type { PersonField } from './targets';

/** Compares the fields of each person, then the people with one another; adds warnings to them. */
export function crossCheck(people: readonly PersonDraft[], plan: ReadingPlan, today: string): void {
  for (const person of people) checkFields(person, plan, today);
  const firstOf = checkDuplicates(people, plan);
  for (const target of ['email', 'mobile', 'rppsNumber'] as const) {
    checkShared(people, plan, target, firstOf);
  }
}

function checkFields(person: PersonDraft, plan: ReadingPlan, today: string): void {
  const { civility, sex, birthDate, startDate, endDate } = person.values;
  const warn = (target: PersonField, kind: string, fault: Fault): void => {
    person.faults.push(importWarning(placeOf(person, plan, target), kind, fault));
  };
  if (civility !== undefined && sex !== undefined && (civility === 'M') !== (sex === 'M')) {
    warn('sex', 'civility_and_sex_differ', CIVILITY_AND_SEX);
  }
  if (startDate !== undefined && birthDate !== undefined && inOrder(startDate, birthDate)) {
    warn('startDate', 'start_before_birth', START_BEFORE_BIRTH);
  }
  if (endDate === undefined || !isIsoDate(endDate)) return;
  if (startDate !== undefined && isIsoDate(startDate) && compareDates(endDate, startDate) < 0) {
    warn('endDate', 'end_before_start', END_BEFORE_START);
  } else if (compareDates(endDate, today) < 0) {
    warn('endDate', 'already_left', alreadyLeft(endDate));
  }
}

function inOrder(first: string, second: string): boolean {
  return compareDates(first, second) <= 0 && isIsoDate(first) && isIsoDate(second);
}

/**
 * The same folded names and birth date; folding is dear, so only where day and letters already meet.
 * @returns the first line of each that was said to be the same person.
 */
function checkDuplicates(
  people: readonly PersonDraft[],
  plan: ReadingPlan,
): ReadonlyMap<PersonDraft, PersonDraft> {
  const firstOf = new Map<PersonDraft, PersonDraft>();
  for (const alike of groups(people, dayAndLetters)) {
    for (const same of groups(alike, nameKey)) {
      const [first, ...others] = same;
      for (const other of others) {
        const place = placeOf(other, plan, 'birthName');
        const fault =
          first !== undefined && isSecondPlace(first, other)
            ? secondPlaceOf(first.line)
            : duplicateOf(first?.line ?? 0);
        other.faults.push(importWarning(place, kindOf(fault.code), fault));
        if (first !== undefined) firstOf.set(other, first);
      }
    }
    doubtOtherOrders(alike, plan, firstOf);
  }
  return firstOf;
}

/** The same birth date, and the same names but for their order and spaces: MARTIN Paul, Paul MARTIN; LE GOFF, LEGOFF. */
function doubtOtherOrders(
  alike: readonly PersonDraft[],
  plan: ReadingPlan,
  firstOf: Map<PersonDraft, PersonDraft>,
): void {
  for (const [first, ...others] of groups(alike, lettersKey)) {
    if (first === undefined) continue;
    for (const other of others) {
      if (!firstOf.has(other)) {
        const place = placeOf(other, plan, 'birthName');
        const fault = duplicateOf(first.line);
        other.faults.push(importWarning(place, kindOf(fault.code), fault));
      }
      firstOf.set(other, first);
    }
  }
}

/** The folded letters of the names in the order of the alphabet, which neither words' order nor spaces change. */
function lettersKey({ values }: PersonDraft): string | null {
  const { birthName, firstNames, birthDate } = values;
  if (birthName === undefined || firstNames === undefined || birthDate === undefined) return null;
  const letters = foldText(birthName + firstNames).replace(NO_LETTERS, '');
  return Array.from(letters).sort().join('');
}

/** The same for people who may be the same, whatever the order of their names; a number where the date is one, since every line passes here. */
function dayAndLetters({ values }: PersonDraft): string | number | null {
  const { birthName, firstNames, birthDate = '' } = values;
  if (birthName === undefined || firstNames === undefined) return null;
  const letters = sumOfLetters(birthName) + sumOfLetters(firstNames);
  const day = dayNumberOf(birthDate);
  return day === null || letters >= LETTERS_ROOM
    ? birthDate + String(letters)
    : day * LETTERS_ROOM + letters;
}

/** Larger than the sum of the letters of any name that is kept. */
const LETTERS_ROOM = 1 << 24;
const ZERO = 48;
const HYPHEN = 45;

/** An ISO date as the number its digits make, 19870412; `null` for any other text. */
function dayNumberOf(date: string): number | null {
  if (date.length !== 10) return null;
  let day = 0;
  for (let index = 0; index < 10; index++) {
    const code = date.charCodeAt(index);
    if (index === 4 || index === 7) {
      if (code !== HYPHEN) return null;
    } else if (code < ZERO || code > ZERO + 9) return null;
    else day = day * 10 + code - ZERO;
  }
  return day;
}

/** The sum of the codes of the folded letters: neither their order nor what stands between them changes it. */
function sumOfLetters(name: string): number {
  let sum = 0;
  for (let index = 0; index < name.length; index++) sum += letterCode(name.charCodeAt(index));
  return sum;
}

/** For each UTF-16 unit met so far, its code when folded, and one more; 0 where it is not known yet. */
const LETTER_CODES = new Uint32Array(0x1_0000);

/** The codes of what a letter folds to, summed: « Œ » counts as O and E; 0 for what is no letter. */
function letterCode(unit: number): number {
  const known = LETTER_CODES[unit] ?? 0;
  if (known !== 0) return known - 1;
  let code = 0;
  for (const letter of foldText(String.fromCharCode(unit)).replace(NO_LETTERS, '')) {
    code += letter.codePointAt(0) ?? 0;
  }
  LETTER_CODES[unit] = code + 1;
  return code;
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Of one person, known by names and birth date: another establishment than the first line says. */
function isSecondPlace({ values: first }: PersonDraft, { values: other }: PersonDraft): boolean {
  return first.birthDate !== undefined && namesOtherPlace(first, other);
}

/** Both name an establishment, and not the same. */
export function namesOtherPlace(
  first: PersonDraft['values'],
  other: PersonDraft['values'],
): boolean {
  if (first.establishment === undefined || other.establishment === undefined) return false;
  return foldText(first.establishment) !== foldText(other.establishment);
}

/** The same text for the same names and birth date, however written; `null` if one of them is not there. */
export function identityKey(values: PersonDraft['values']): string | null {
  const { birthName, firstNames, birthDate } = values;
  if (birthName === undefined || firstNames === undefined || birthDate === undefined) return null;
  return `${birthDate}|${foldedNames(birthName, firstNames)}`;
}

/** The same text for people who may be the same; cheap, and never different for the same names and date. */
export function dayAndInitials({ values }: Pick<PersonDraft, 'values'>): string | null {
  const { birthName, firstNames, birthDate = '' } = values;
  if (birthName === undefined || firstNames === undefined) return null;
  return birthDate + foldedInitial(birthName) + foldedInitial(firstNames);
}

const KNOWN_INITIALS = new Map<string, string>();

/** The first letter folded; « É » and « E », « Œ » and « O » are one initial. */
function foldedInitial(name: string): string {
  const letter = name.charAt(0);
  const known = KNOWN_INITIALS.get(letter);
  if (known !== undefined) return known;
  const folded = foldText(letter).charAt(0);
  KNOWN_INITIALS.set(letter, folded);
  return folded;
}

function nameKey({ values }: PersonDraft): string | null {
  if (values.birthName === undefined || values.firstNames === undefined) return null;
  return foldedNames(values.birthName, values.firstNames);
}

function foldedNames(birthName: string, firstNames: string): string {
  return foldText(`${birthName}|${firstNames}`).replace(/[\s'.-]+/gu, ' ');
}

function checkShared(
  people: readonly PersonDraft[],
  plan: ReadingPlan,
  target: 'email' | 'mobile' | 'rppsNumber',
  firstOf: ReadonlyMap<PersonDraft, PersonDraft>,
): void {
  for (const sharing of groups(people, ({ values }) => canonical(target, values[target]))) {
    const [first] = sharing;
    const told = new Set<PersonDraft>();
    for (const other of sharing) {
      // One person of several lines shares nothing with anyone: that it is one was said.
      const same = firstOf.get(other) ?? other;
      if (told.has(same)) continue;
      told.add(same);
      if (other === first) continue;
      const place = placeOf(other, plan, target);
      other.faults.push(
        importWarning(place, SHARED_KINDS[target], shared(target, first?.line ?? 0)),
      );
    }
  }
}

/** The value when it was read; what was left as typed says nothing of who shares it. */
function canonical(
  target: 'email' | 'mobile' | 'rppsNumber',
  value: string | undefined,
): string | null {
  if (value === undefined) return null;
  if (target === 'email') return value.includes('@') ? value : null;
  return (target === 'mobile' ? value.startsWith('+') : value.length === 11) ? value : null;
}

/** Groups of two or more with the same key, in order; those without a key are left out. */
function groups(
  people: readonly PersonDraft[],
  keyOf: (person: PersonDraft) => string | number | null,
): readonly (readonly PersonDraft[])[] {
  const firsts = new Map<string | number, PersonDraft>();
  const repeated = new Map<string | number, PersonDraft[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, person);
      continue;
    }
    const group = repeated.get(key);
    if (group === undefined) repeated.set(key, [first, person]);
    else group.push(person);
  }
  return [...repeated.values()];
}

const SHARED_KINDS = {
  email: 'shared_email',
  mobile: 'shared_phone',
  rppsNumber: 'shared_rpps',
} as const;

function shared(target: 'email' | 'mobile' | 'rppsNumber', line: number): Fault {
  const beginning = {
    email: 'cette adresse électronique est aussi celle de la ligne ',
    mobile: 'ce numéro est aussi celui de la ligne ',
    rppsNumber: 'ce numéro RPPS est aussi celui de la ligne ',
  }[target];
  const remedy = {
    email: '. Chaque personne active son e-CPS avec sa propre adresse : demandez-lui la sienne.',
    mobile: '. Chaque personne active son e-CPS avec son propre mobile : demandez-lui le sien.',
    rppsNumber: '. Un numéro RPPS est propre à une personne : vérifiez les deux lignes.',
  }[target];
  return { code: SHARED_KINDS[target], message: beginning + String(line) + remedy };
}

function duplicateOf(line: number): Fault {
  return {
    code: 'duplicate',
    message:
      'cette personne semble être aussi à la ligne ' +
      String(line) +
      '. Si c’est la même, gardez une seule des deux lignes.',
  };
}

function secondPlaceOf(line: number): Fault {
  return {
    code: 'second-place',
    message:
      'cette personne est aussi à la ligne ' +
      String(line) +
      ', dans un autre établissement. Jalon en fait une seule personne qui a les deux, avec les autres réponses de la ligne ' +
      String(line) +
      '.',
  };
}

function alreadyLeft(endDate: string): Fault {
  return {
    code: 'already-left',
    message:
      'cette personne est partie le ' +
      formatDate(endDate) +
      '. Si elle n’est plus là, ne l’importez pas ; sinon, corrigez la date.',
  };
}

const CIVILITY_AND_SEX: Fault = {
  code: 'civility-and-sex',
  message: 'la civilité et le sexe ne vont pas ensemble. Vérifiez les deux.',
};
const START_BEFORE_BIRTH: Fault = {
  code: 'start-before-birth',
  message: 'la date de prise de fonction précède la naissance. Vérifiez les deux dates.',
};
const END_BEFORE_START: Fault = {
  code: 'end-before-start',
  message: 'la date de fin précède la date de prise de fonction. Vérifiez les deux dates.',
};
