/** « Tableau des professionnels »: who is registered where, with which role, and who is still to be decided. */
import { counted } from '../french/words';
import type { Person } from '../dossier/schema';
import { openByPerson } from '../journey/person-needs';
import { establishmentsOf } from '../journey/staffing';
import { isRoleCode } from '../reference/roles';
import { type Answers, valueFor } from './answers';
import {
  type Block,
  type Cell,
  type Section,
  type Statement,
  type Value,
  list,
  paragraph,
  section,
  statement,
  table,
} from './document-model';
import { placeWords, proposedPlace } from './proposed-place';
import {
  ACTION_WORDS,
  REGISTRATIONS,
  type Registration,
  actionOf,
  byName,
  gapWords,
  nameCells,
  registrationOf,
  registrationTitle,
} from './staff-words';
import { MISSING, UNANSWERED, countValue, given, printable } from './values';

/** What the table of the staff says; never a date of birth, which it has no use for. */
export function staffTableBlocks(answers: Answers): readonly Block[] {
  const groups = groupsOf(answers.dossier.people);
  const gaps = openByPerson(answers.progress);
  return [
    section('En un coup d’œil', [countsTable(groups), establishmentCounts(answers), list(RULES)]),
    ...REGISTRATIONS.flatMap((registration) => {
      const people = groups.get(registration) ?? [];
      if (people.length === 0) return [];
      const title = `${registrationTitle(registration)}, ${counted(people.length, 'personne', 'personnes')}`;
      if (registration === 'undecided') return [undecidedSection(answers, title, people)];
      return [
        isRoleCode(registration)
          ? portalSection(answers, title, people, gaps)
          : otherSection(answers, title, people, registration),
      ];
    }),
    { kind: 'sources' },
  ];
}

const RULES: readonly Statement[] = [
  statement(
    'Sur l’écran du portail, « profession » correspond à la nomenclature TRE_R85 et « rôle » à TRE_R22. La profession est indicative : c’est le rôle qui donne les droits.',
    'situationGuide',
  ),
  statement(
    'Aucune table officielle ne dit quel emploi va avec quel rôle : chaque rôle est une décision de l’employeur.',
    'nos',
    'unknown',
  ),
];

type Groups = ReadonlyMap<Registration, readonly Person[]>;

function groupsOf(people: readonly Person[]): Groups {
  const groups = new Map<Registration, Person[]>();
  for (const person of byName(people)) {
    const registration = registrationOf(person);
    const known = groups.get(registration);
    if (known === undefined) groups.set(registration, [person]);
    else known.push(person);
  }
  return groups;
}

function countsTable(groups: Groups): Block | null {
  const rows = REGISTRATIONS.map((registration) => ({
    title: registrationTitle(registration),
    count: groups.get(registration)?.length ?? 0,
  })).filter(({ count }) => count > 0);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return table(
    'Les professionnels par lieu d’enregistrement et par rôle',
    ['Lieu d’enregistrement et rôle (TRE_R22)', 'Personnes'],
    [...rows, { title: 'Total', count: total }].map(({ title, count }) => [
      given(title),
      countValue(count),
    ]),
  );
}

/** The team of each establishment; with a single one there is nothing to tell apart. */
function establishmentCounts({ dossier }: Answers): Block | null {
  if (dossier.establishments.length < 2) return null;
  const counts = new Map<string, Map<Registration | 'portal', number>>();
  for (const person of dossier.people) {
    const registration = registrationOf(person);
    const column = isRoleCode(registration) ? 'portal' : registration;
    for (const id of establishmentsOf(dossier, person)) {
      const own = counts.get(id) ?? new Map<Registration | 'portal', number>();
      own.set(column, (own.get(column) ?? 0) + 1);
      counts.set(id, own);
    }
  }
  const columns = ['portal', 'ordre', 'ars', 'none', 'undecided'] as const;
  return table(
    'Les professionnels par établissement (une personne compte dans chacun des siens)',
    ['Établissement', 'RPPS+', 'Ordre', 'ARS', 'Sans enregistrement', 'À décider'],
    dossier.establishments.map(({ id, name }) => [
      given(name ?? 'Établissement sans nom'),
      ...columns.map((column) => countValue(counts.get(id)?.get(column) ?? 0)),
    ]),
  );
}

function portalSection(
  answers: Answers,
  title: string,
  people: readonly Person[],
  gaps: ReturnType<typeof openByPerson>,
): Section {
  return section(title, [
    table(
      'À saisir sur le portail RPPS+',
      [
        ...commonColumns(answers),
        'Profession (TRE_R85)',
        'Numéro RPPS',
        'À faire',
        'Reste à compléter',
      ],
      people.map((person) => [
        ...commonCells(answers, person),
        valueFor(answers, 'people.portalProfession', person) ?? UNANSWERED,
        numberOf(answers, person),
        given(ACTION_WORDS[actionOf(person)]),
        given(gapWords(gaps.get(person.id))),
      ]),
    ),
  ]);
}

function numberOf(answers: Answers, person: Person): Value {
  const number = valueFor(answers, 'people.rppsNumber', person);
  if (number !== null) return number;
  return person.hasRppsNumber === 'no' ? given('aucun à ce jour') : MISSING;
}

function otherSection(
  answers: Answers,
  title: string,
  people: readonly Person[],
  registration: Exclude<Registration, 'undecided'>,
): Section {
  return section(title, [
    registration === 'none'
      ? paragraph(
          statement(
            'Seuls les professionnels qui ont besoin d’accéder à des données de santé sont enregistrés.',
            'leaflet',
          ),
        )
      : paragraph(statement('Ces professionnels ne sont jamais saisis dans RPPS+.', 'leaflet')),
    table(
      registration === 'none'
        ? 'Personnes non enregistrées'
        : 'Personnes enregistrées ailleurs que par vous',
      [...commonColumns(answers), ...(registration === 'none' ? [] : ['Enregistrement'])],
      people.map((person) => [
        ...commonCells(answers, person),
        ...(registration === 'none' ? [] : [given(placeWords(person))]),
      ]),
    ),
  ]);
}

function undecidedSection(answers: Answers, title: string, people: readonly Person[]): Section {
  return section(title, [
    paragraph(
      'Jalon propose d’après l’emploi. Une personne décide, dans Jalon, à l’étape des professionnels.',
    ),
    table(
      'Personnes dont le lieu d’enregistrement est à décider',
      ['Nom', 'Prénoms', 'Emploi', 'Proposition de Jalon', 'Pourquoi', 'Question à trancher'],
      people.map((person) => {
        const { place, reason, source, question } = proposedPlace(answers.dossier, person);
        return [
          ...nameCells(person),
          valueFor(answers, 'people.jobTitle', person) ?? UNANSWERED,
          given(place),
          given(`${printable(reason)} ${source}.`),
          question === '' ? { ...UNANSWERED, text: 'aucune' } : given(question),
        ];
      }),
    ),
  ]);
}

function commonColumns({ dossier }: Answers): readonly string[] {
  return [
    'Nom',
    'Prénoms',
    'Emploi',
    ...(dossier.establishments.length > 1 ? ['Établissement'] : []),
  ];
}

function commonCells(answers: Answers, person: Person): readonly Cell[] {
  return [
    ...nameCells(person),
    valueFor(answers, 'people.jobTitle', person) ?? UNANSWERED,
    ...(answers.dossier.establishments.length > 1
      ? [valueFor(answers, 'people.establishmentIds', person) ?? UNANSWERED]
      : []),
  ];
}
