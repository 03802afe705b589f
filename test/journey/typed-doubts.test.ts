/** A doubt about how an entry was read: on screen until it is accepted or mended, read everywhere else. */
import { describe, expect, it } from 'vitest';
import { withAcceptance, withoutAcceptance } from '../../renderer/steps/doubt';
import { documentModel } from '../../shared/documents/make-document';
import { setAnswer, setItemField } from '../../shared/dossier/commands';
import { isTyped, keepTyped, readingContext } from '../../shared/dossier/read-field';
import type { Dossier, ItemField, Person } from '../../shared/dossier/schema';
import { answerWords } from '../../shared/journey/answer-words';
import { presentGestionnaires } from '../../shared/journey/designation';
import type { Finding } from '../../shared/journey/findings';
import { progressOf, stepProgress } from '../../shared/journey/progress';
import { kindOf } from '../../shared/journey/question';
import { allQuestions } from '../../shared/journey/steps';
import { wordsOf } from '../documents/words-of';
import { TODAY } from './answer-sheets';
import { filledDossier } from './filled-dossier';
import { after } from './random-dossiers';

type PersonField = Exclude<ItemField<'people'>, 'acceptedDoubts'>;

const filled = after(filledDossier(), setItemField('people', 'p1', 'hasRppsNumber', 'yes'));

/** The dossier once this text was typed in a field of a person and the field was left. */
function typing(dossier: Dossier, id: string, field: PersonField, typed: string): Dossier {
  const kind = kindOf('people', field);
  if (!isTyped(kind)) throw new Error(`${field} is ticked`);
  const value = keepTyped(kind, typed, readingContext(dossier, TODAY));
  return after(dossier, { type: 'set-item-field', collection: 'people', id, field, value });
}

function personOf(dossier: Dossier, id: string): Person {
  const person = dossier.people.find((candidate) => candidate.id === id);
  if (person === undefined) throw new Error(`No ${id}`);
  return person;
}

function findingOn(dossier: Dossier, id: string, field: PersonField): Finding | undefined {
  const { findings } = stepProgress(progressOf(dossier, TODAY), 'staff');
  const found = findings.filter(
    ({ place, question }) => place.itemId === id && question.id === `people.${field}`,
  );
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

/** « doubt date-century », or nothing. */
function said(dossier: Dossier, id: string, field: PersonField): string {
  const finding = findingOn(dossier, id, field);
  return finding === undefined ? '' : `${finding.kind} ${finding.fault.code}`;
}

function accepting(dossier: Dossier, id: string, field: PersonField, why: string): Dossier {
  const finding = findingOn(dossier, id, field);
  if (finding?.kind !== 'doubt') throw new Error(`Nothing to accept on ${field}`);
  const acceptances = withAcceptance(finding, personOf(dossier, id), why);
  return after(dossier, setItemField('people', id, 'acceptedDoubts', acceptances));
}

function printed(dossier: Dossier): string {
  return wordsOf(documentModel('summary', dossier, { today: TODAY }));
}

describe.each<[PersonField, string, string, string, string]>([
  ['birthDate', '5/11/26', 'date-century', '5 novembre 1926', '05/11/1926'],
  ['birthDate', '20/05/1985 08:30', 'date-time', '20 mai 1985', '20/05/1985'],
  ['mobile', '01 44 00 12 34 / 06 00 00 12 99', 'phone-two', '06 00 00 12 99', '06 00 00 12 99'],
  ['mobile', '06 00 00 12 99 (perso)', 'phone-words', '06 00 00 12 99', '06 00 00 12 99'],
  ['mobile', '33600001299', 'phone-plus-lost', '06 00 00 12 99', '06 00 00 12 99'],
  ['mobile', '+33 690 00 12 99', 'phone-country-code', '0690 00 12 99', '0690 00 12 99'],
  ['rppsNumber', '810999000010', 'rpps-card-number', '10 999 000 010', '10999000010'],
])('a person’s %s typed « %s »', (field, typed, code, words, mended) => {
  const doubted = typing(filled, 'p1', field, typed);

  it('stays as typed, with the doubt, which says what was read', () => {
    expect(personOf(doubted, 'p1')[field]).toBe(typed);
    expect(said(doubted, 'p1', field)).toBe(`doubt ${code}`);
    expect(findingOn(doubted, 'p1', field)?.fault.message).toContain(words);
  });

  it('is printed as it was read, to be checked', () => {
    expect(printed(doubted)).toContain(`${words} (à vérifier)`);
    expect(printed(doubted)).not.toContain(typed);
    const question = allQuestions.find(({ id }) => id === `people.${field}`);
    if (question === undefined) throw new Error(`No question on ${field}`);
    expect(answerWords(doubted, question, typed, TODAY)).toBe(words);
  });

  it('can be accepted with a word why, and is then printed without reserve', () => {
    const accepted = accepting(doubted, 'p1', field, 'Vu sur sa pièce');
    expect(said(accepted, 'p1', field)).toBe(`accepted ${code}`);
    expect(printed(accepted)).toContain(words);
    expect(printed(accepted)).not.toContain(`${words} (à vérifier)`);
    expect(said(typing(accepted, 'p1', field, mended), 'p1', field)).toBe('');
  });

  it('is mended by typing it in full', () => {
    expect(said(typing(doubted, 'p1', field, mended), 'p1', field)).toBe('');
  });
});

describe('an answer with several doubts', () => {
  it.each<[PersonField, string, readonly string[]]>([
    ['mobile', '01 44 00 12 34 (accueil)', ['phone-words', 'phone-not-mobile']],
    ['rppsNumber', '810999000011', ['rpps-card-number', 'rpps-key']],
    ['startDate', '20/05/28', ['date-century', 'date-far']],
  ])('says them one after the other: %s « %s »', (field, typed, codes) => {
    let dossier = typing(filled, 'p1', field, typed);
    for (const code of codes) {
      expect(said(dossier, 'p1', field)).toBe(`doubt ${code}`);
      dossier = accepting(dossier, 'p1', field, 'Vérifié');
    }
    expect(said(dossier, 'p1', field)).toBe(`accepted ${codes[0] ?? ''}`);
    const takenBack = withoutAcceptance(field, personOf(dossier, 'p1'));
    const again = after(dossier, setItemField('people', 'p1', 'acceptedDoubts', takenBack));
    expect(said(again, 'p1', field)).toBe(`doubt ${codes[0] ?? ''}`);
  });

  it('forgets what was accepted of another value', () => {
    const accepted = accepting(
      typing(filled, 'p1', 'birthDate', '5/11/26'),
      'p1',
      'birthDate',
      'a',
    );
    const other = accepting(typing(accepted, 'p1', 'birthDate', '6/11/26'), 'p1', 'birthDate', 'b');
    expect(personOf(other, 'p1').acceptedDoubts).toEqual([
      { field: 'birthDate', code: 'date-century', value: '6/11/26', why: 'b' },
    ]);
  });
});

describe('what other answers say of one kept as typed', () => {
  it('goes by the date that was read, accepted or not', () => {
    const started = typing(filled, 'p1', 'startDate', '01/09/2025');
    const ended = typing(started, 'p1', 'endDate', '1/8/25');
    expect(personOf(ended, 'p1').endDate).toBe('1/8/25');
    expect(said(ended, 'p1', 'endDate')).toBe('fault end-before-start');
    expect(said(typing(ended, 'p1', 'endDate', '1/10/25'), 'p1', 'endDate')).toBe(
      'doubt date-century',
    );
  });

  it('finds the same mobile behind two ways of writing it, once the writing is accepted', () => {
    const first = typing(filled, 'p1', 'mobile', '06 00 00 12 34');
    const both = typing(first, 'p2', 'mobile', '06 00 00 12 34 (perso)');
    expect(said(both, 'p2', 'mobile')).toBe('doubt phone-words');
    const accepted = accepting(both, 'p2', 'mobile', 'C’est le sien');
    expect(said(accepted, 'p2', 'mobile')).toBe('doubt mobile-of-another');
    const shared = accepting(accepted, 'p2', 'mobile', 'Un couple');
    expect(said(shared, 'p2', 'mobile')).toBe('accepted phone-words');
  });

  it('finds the same person behind two ways of writing a birth date', () => {
    const { birthName = '', firstNames = '' } = personOf(filled, 'p1');
    const named = typing(
      typing(filled, 'p2', 'birthName', birthName),
      'p2',
      'firstNames',
      firstNames,
    );
    const same = typing(
      typing(named, 'p1', 'birthDate', '20/05/1985'),
      'p2',
      'birthDate',
      '20/5/85',
    );
    expect(said(same, 'p2', 'birthName')).toBe('doubt same-person');
  });

  it('knows that a gestionnaire has left', () => {
    const left = after(filled, setItemField('gestionnaires', 'g1', 'endDate', '1/10/25'));
    expect(presentGestionnaires(left, TODAY)).toEqual([]);
    const stays = after(filled, setItemField('gestionnaires', 'g1', 'endDate', '1/10/27'));
    expect(presentGestionnaires(stays, TODAY)).toHaveLength(1);
  });
});

it('a date refused as future is printed in full once its day has come', () => {
  const dossier = after(filled, setAnswer('representative', 'actDate', '24/11/2026'));
  const question = allQuestions.find(({ id }) => id === 'representative.actDate');
  if (question === undefined) throw new Error('No question on the act');
  expect(answerWords(dossier, question, '24/11/2026', TODAY)).toBe('24/11/2026');
  expect(answerWords(dossier, question, '24/11/2026', '2026-11-24')).toBe('24 novembre 2026');
});
