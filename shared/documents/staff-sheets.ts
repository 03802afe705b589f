/** « Fiches d’enregistrement »: one page per person with a role, in the order of the portal's screens. */
import { upperFirst } from '../french/words';
import type { Person } from '../dossier/schema';
import type { Finding } from '../journey/findings';
import { openByPerson } from '../journey/person-needs';
import { portalFields } from '../follow-up/typing-list';
import { decidedRole } from '../journey/staffing';
import type { RoleCode } from '../reference/roles';
import { type Answers, valueFor } from './answers';
import {
  type Block,
  type Section,
  type Statement,
  type Value,
  facts,
  list,
  notice,
  section,
  statement,
  table,
} from './document-model';
import { peopleOfPart } from './document-parts';
import { pointsInWords } from './points-left';
import {
  ACTION_WORDS,
  type PersonAction,
  actionOf,
  gapWords,
  nameCell,
  printedName,
  shortRoleWords,
} from './staff-words';
import { BLANK, MISSING, given, printable } from './values';

/** What the registration sheets say: how to use them, the list of people, then one page each. */
export function staffSheetsBlocks(answers: Answers, part: number): readonly Block[] {
  const people = peopleOfPart(answers.dossier, part);
  const gaps = openByPerson(answers.progress);
  return [
    section('Avant de saisir', [list(BEFORE)]),
    section('Après la saisie', [list(AFTER)]),
    section('Les personnes à saisir', [
      table(
        'Une page par personne, dans cet ordre',
        ['Nom et prénoms', 'Rôle (TRE_R22)', 'À faire', 'Reste à compléter', 'Saisi le'],
        people.map((person) => [
          nameCell(person),
          roleOf(person, shortRoleWords),
          given(ACTION_WORDS[actionOf(person)]),
          given(gapWords(gaps.get(person.id))),
          BLANK,
        ]),
      ),
    ]),
    { kind: 'sources' },
    ...people.map((person) => personSection(answers, person, gaps.get(person.id) ?? [])),
  ];
}

const BEFORE: readonly Statement[] = [
  statement(
    'Le gestionnaire se connecte au portail RPPS+ par Pro Santé Connect, avec sa carte.',
    'situationGuide',
  ),
  statement(
    'Cherchez toujours la personne d’abord, par son numéro RPPS ou par son identité : un numéro est donné pour la vie, et une personne qui travaille ailleurs en a peut-être déjà un.',
    'situationGuide',
  ),
  statement(
    'L’ordre des champs est celui que Jalon connaît. Les écrans du portail peuvent différer et demander autre chose, par exemple la nationalité.',
    'nos',
    'unknown',
  ),
  statement(
    'À l’écran, « profession » est une liste fermée et indicative (TRE_R85) ; c’est le « rôle » (TRE_R22) qui donne les droits d’accès.',
    'situationGuide',
  ),
  statement(
    'Le numéro de sécurité sociale ne se recueille pas. Aucun diplôme n’est à déposer.',
    'rppsFaq',
    'inferred',
  ),
];

const AFTER: readonly Statement[] = [
  statement(
    'La personne reçoit un courriel avec son numéro RPPS sous 24 heures, puis peut activer son e-CPS environ 48 heures plus tard.',
    'rppsFaq',
    'inferred',
  ),
  statement(
    'L’e-CPS s’active avec deux codes, envoyés à l’adresse électronique et au mobile de correspondance. Ils ne sont pas publiés.',
    'ecpsFaq',
  ),
  statement(
    'Tant qu’une demande est en cours pour une personne, sa situation ne peut pas être modifiée.',
    'situationGuide',
  ),
  statement(
    'Quand une personne quitte la structure, fermez sa situation : c’est une obligation de l’employeur.',
    'rppsFaq',
  ),
];

function roleOf(person: Person, words: (role: RoleCode) => string): Value {
  const role = decidedRole(person);
  return role === null ? MISSING : given(words(role));
}

function personSection(answers: Answers, person: Person, findings: readonly Finding[]): Section {
  const action = actionOf(person);
  return section(
    printedName(person),
    [
      notice(ACTION_WORDS[action], actionText(answers, person, action)),
      missingNotice(findings),
      ...portalFields(answers, person).map(({ title, fields }) =>
        facts(
          title,
          fields.map(({ label, value }) => ({ label, value })),
        ),
      ),
      facts('Suivi, à remplir à la main', [
        { label: 'Saisi le, par', value: BLANK },
        ...(person.hasRppsNumber === 'yes' ? [] : [{ label: 'Numéro RPPS reçu', value: BLANK }]),
      ]),
    ],
    { startsPage: true },
  );
}

function actionText(answers: Answers, person: Person, action: PersonAction): string {
  const number = valueFor(answers, 'people.rppsNumber', person) ?? MISSING;
  switch (action) {
    case 'create':
      return 'Cette personne n’a pas de numéro RPPS. Cherchez-la d’abord sur le portail par son nom, son prénom et sa date de naissance, puis enregistrez-la.';
    case 'add-situation':
      return `Cette personne a déjà un numéro RPPS : ${number.text}. Cherchez-la par ce numéro et ajoutez sa situation chez vous, sans la créer une deuxième fois.`;
    case 'up-to-date':
      return `Numéro RPPS : ${number.text}. Sa situation chez vous est déjà sur le portail${checkedWords(answers, person)}. Il n’y a rien à saisir.`;
    case 'to-clarify':
      return 'Dites d’abord si cette personne a déjà un numéro RPPS : il se cherche sur annuaire.sante.fr, par son nom.';
  }
}

function checkedWords(answers: Answers, person: Person): string {
  const on = valueFor(answers, 'people.situationCheckedOn', person);
  const by = valueFor(answers, 'people.situationCheckedBy', person);
  const when = on?.state === 'given' ? ` le ${on.text}` : '';
  const who = by?.state === 'given' ? ` par ${by.text}` : '';
  return when === '' && who === '' ? '' : ` (vérifié${when}${who})`;
}

function missingNotice(findings: readonly Finding[]): Block | null {
  if (findings.length === 0) return null;
  const points = pointsInWords(findings);
  const why = findings
    .filter(({ kind }) => kind !== 'missing')
    .map(({ fault }) => printable(fault.message));
  return notice('Avant de saisir cette personne', `${upperFirst(points)}.`, ...why);
}
