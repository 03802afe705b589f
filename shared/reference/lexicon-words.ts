/** The terms of the field that are no sigle. */
import { type LexiconEntry, word } from './lexicon-entry';

/** Terms and names of forms. */
export const words: readonly LexiconEntry[] = [
  word(
    'acte de nomination',
    'Document qui nomme une personne à sa fonction. Il fait foi, même si le nom y diffère de celui de la pièce d’identité.',
    'bretagne',
    { alsoWritten: ['actes de nomination'] },
  ),
  word(
    'acte interne de désignation',
    'Document par lequel l’organisme gestionnaire dit qui sont ses gestionnaires RPPS+. Il se garde et ne remplace pas la demande en ligne.',
    'pmhGuide',
    { certainty: 'inferred', alsoWritten: ['acte interne'] },
  ),
  word(
    'Annuaire Santé',
    'Annuaire public de l’ANS, sur annuaire.sante.fr. Le numéro RPPS d’une personne s’y cherche par son nom.',
    'directory',
    { alsoWritten: ['annuaire.sante.fr'] },
  ),
  word(
    'authentification forte',
    'Connexion avec deux preuves différentes : par exemple une carte et son code, ou un mot de passe et un code reçu sur le téléphone.',
    'rie',
    { alsoWritten: ['authentification à deux facteurs'] },
  ),
  word(
    'autorité d’enregistrement',
    'La personne morale qui garantit l’enregistrement d’un professionnel et le rôle qui lui est donné : l’employeur, pour le portail RPPS+.',
    'portal',
    { certainty: 'partly-read' },
  ),
  word(
    'contrat d’adhésion',
    'Le contrat que le représentant légal signe avec l’ANS. Un seul suffit par organisme gestionnaire : il couvre tous les moyens de l’ANS, RPPS+ compris.',
    'occitanie',
  ),
  word(
    'délégation de pouvoir',
    'Document par lequel le président confie au directeur le pouvoir d’agir à sa place. Il est demandé, à défaut d’acte de nomination, quand le directeur prend la carte CDE.',
    'occitanie',
    { alsoWritten: ['délégations de pouvoir'] },
  ),
  word(
    'données de santé',
    'Ce qui renseigne sur la santé d’une personne accompagnée : soins, traitements, allergies, transmissions…',
    'leaflet',
    { certainty: 'inferred', alsoWritten: ['donnée de santé'] },
  ),
  word(
    'eIDAS',
    'Règlement européen qui classe les moyens de s’identifier en ligne. Le RIE admet ceux du niveau « substantiel ».',
    'rie',
  ),
  word(
    'eRPPS',
    'Portail où s’enregistrent les professions que l’ARS tient. L’employeur n’y saisit rien.',
    'decree',
    { certainty: 'partly-read' },
  ),
  word(
    'F101',
    'Formulaire de l’ANS qui commande la carte CDE. Le représentant légal le signe.',
    'occitanie',
  ),
  word(
    'F502',
    'Formulaire de l’ANS par lequel le représentant légal désigne un mandataire, qui reçoit une carte CPE.',
    'occitanie',
  ),
  word(
    'gestionnaire RPPS+',
    'Personne désignée en ligne par le représentant légal ou le mandataire. Elle enregistre les professionnels sur le portail RPPS+, ou vérifie ce qu’ils y ont saisi.',
    'portal',
    {
      certainty: 'partly-read',
      alsoWritten: ['gestionnaires RPPS+', 'gestionnaire', 'gestionnaires'],
    },
  ),
  word(
    'habilitation',
    'Le droit d’enregistrer des professionnels pour une structure. Il se demande dans le Portail mes habilitations (PMH).',
    'pmhGuide',
    { alsoWritten: ['habilitations'] },
  ),
  word(
    'homologation',
    'Décision par laquelle la structure atteste qu’un moyen d’authentification convient. Le RIE la demande pour un moyen qui n’est ni de l’ANS, ni de niveau eIDAS « substantiel ».',
    'rie',
    { alsoWritten: ['homologué', 'homologuée'] },
  ),
  word(
    'lecteur de carte',
    'Boîtier qui relie la carte à l’ordinateur. Un lecteur PC/SC à un emplacement suffit.',
    'paysDeLaLoire',
    { certainty: 'partly-read', alsoWritten: ['lecteurs de carte'] },
  ),
  word(
    'fiche de récupération',
    'Feuille que Jalon imprime, avec un code qui ouvre vos dossiers si vous oubliez votre phrase de passe. Elle se range sous clé, loin de l’ordinateur.',
    'jalon',
    { alsoWritten: ['fiches de récupération'] },
  ),
  word(
    'mandataire',
    'Salarié que le représentant légal charge des cartes et des habilitations auprès de l’ANS. Le formulaire F502 le désigne.',
    'bretagne',
    { certainty: 'partly-read', alsoWritten: ['mandataires'] },
  ),
  word(
    'ordre professionnel',
    'Il réunit les membres d’une profession et les enregistre lui-même au RPPS : médecins, pharmaciens, infirmiers, masseurs-kinésithérapeutes…',
    'leaflet',
    { alsoWritten: ['profession à ordre', 'professions à ordre'] },
  ),
  word(
    'organisme gestionnaire',
    'La personne morale qui gère un ou plusieurs établissements et services : association, fondation, établissement public… C’est l’entité juridique (EJ).',
    'mos',
    { alsoWritten: ['organismes gestionnaires'] },
  ),
  word(
    'référencé Ségur',
    'Se dit d’un logiciel que l’ANS a référencé dans le cadre du Ségur. Selon elle, les DUI référencés en vague 1 proposent la connexion par Pro Santé Connect.',
    'leaflet',
    { alsoWritten: ['référencés Ségur', 'Ségur'] },
  ),
  word(
    'représentant légal',
    'La personne qui signe pour l’organisme gestionnaire : le directeur ou, dans une association, le plus souvent le président. Il désigne les gestionnaires RPPS+.',
    'occitanie',
    { alsoWritten: ['représentants légaux'] },
  ),
  word(
    'RPPS+',
    'Portail de l’ANS où l’employeur enregistre au RPPS ceux de ses professionnels qui ont besoin d’accéder à des données de santé. Il n’enregistre ni les professions à ordre, ni celles de l’ARS.',
    'leaflet',
  ),
  word(
    'situation d’exercice',
    'Le poste d’une personne dans une structure, tel que le RPPS le connaît. Un même numéro RPPS peut en avoir plusieurs ; celle d’une personne qui part est à fermer.',
    'situationGuide',
    { alsoWritten: ['situations d’exercice'] },
  ),
];
