/** What is noted of a person from the portal to the e-CPS, and when they leave. */
import type { Dossier, Person } from '../../dossier/schema';
import { ask, type Question } from '../question';
import { goesToPortal, portalAction } from '../staffing';

const isTypedHere = (_: Dossier, person: Person): boolean =>
  goesToPortal(person) && portalAction(person) !== 'up-to-date';
const getsNumber = (_: Dossier, person: Person): boolean =>
  goesToPortal(person) && person.hasRppsNumber !== 'yes';
const isFollowed = (_: Dossier, person: Person): boolean => goesToPortal(person);

/** Each is awaited only once the one before is there, and nothing of who has left. */
const hasLeft = ({ closedOn }: Person): boolean => closedOn !== undefined;
const awaitsNothingOnPortal = (dossier: Dossier, person: Person): boolean =>
  !isTypedHere(dossier, person) || person.enteredOn !== undefined;
const awaitsNoNumber = (dossier: Dossier, person: Person): boolean =>
  !getsNumber(dossier, person) || person.receivedRppsNumber !== undefined;

/** The questions, in the order in which things happen. */
export const followedPersonQuestions: readonly Question[] = [
  ask('people', 'enteredOn', {
    label: 'Saisie sur le portail le',
    noun: 'la saisie sur le portail',
    example: '20/11/2026',
    comesLater: true,
    optional: (_, person) => hasLeft(person),
    when: isTypedHere,
  }),
  ask('people', 'receivedRppsNumber', {
    label: 'Numéro RPPS reçu',
    noun: 'le numéro RPPS reçu',
    hint: '11 chiffres. La personne le reçoit par courriel.',
    example: '10 999 000 010',
    comesLater: true,
    optional: (dossier, person) => hasLeft(person) || !awaitsNothingOnPortal(dossier, person),
    when: getsNumber,
    help: {
      why: 'Le numéro arrive par courriel sous 24 heures. La source le dit pour les aides à domicile : pour les autres, c’est à vérifier.',
      source: 'rppsFaq',
      certainty: 'inferred',
    },
  }),
  ask('people', 'numberReceivedOn', {
    label: 'Numéro reçu le',
    noun: 'la date de réception du numéro',
    hint: 'Elle donne le jour où l’e-CPS peut être activée.',
    example: '20/11/2026',
    optional: true,
    when: getsNumber,
  }),
  ask('people', 'ecpsActivatedOn', {
    label: 'e-CPS activée le',
    noun: 'l’activation de l’e-CPS',
    example: '20/11/2026',
    comesLater: true,
    optional: (dossier, person) =>
      hasLeft(person) ||
      person.ecpsFirstUsedOn !== undefined ||
      !awaitsNothingOnPortal(dossier, person) ||
      !awaitsNoNumber(dossier, person),
    when: isFollowed,
    help: {
      why: 'L’e-CPS s’active par deux codes, envoyés à l’adresse et au mobile de correspondance.',
      source: 'ecpsFaq',
      certainty: 'verified',
    },
  }),
  ask('people', 'ecpsFirstUsedOn', {
    label: 'Première connexion avec l’e-CPS le',
    noun: 'la première connexion avec l’e-CPS',
    example: '20/11/2026',
    optional: true,
    when: isFollowed,
  }),
  ask('people', 'closedOn', {
    label: 'Situation fermée sur le portail le',
    noun: 'la fermeture de la situation',
    hint: 'Quand la personne a quitté la structure. Sa date de fin se note dans sa fiche.',
    example: '20/11/2026',
    optional: true,
    when: isFollowed,
    help: {
      why: 'L’employeur retire le lieu d’exercice de qui s’en va ; la personne garde son numéro toute sa vie.',
      source: 'rppsFaq',
      certainty: 'verified',
    },
  }),
];
