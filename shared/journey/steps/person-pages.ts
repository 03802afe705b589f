/** The pages of one person: identity, post, registration. */
import type { Dossier, Person } from '../../dossier/schema';
import { ask } from '../question';
import { goesToPortal } from '../staffing';
import type { PageDefinition } from '../step';
import { PAGE_TITLES } from '../titles';

const hasNumber = (_: Dossier, person: Person): boolean =>
  goesToPortal(person) && person.hasRppsNumber === 'yes';
const isOnPortal = (dossier: Dossier, person: Person): boolean =>
  hasNumber(dossier, person) && person.situationOnPortal === 'yes';
const unlessOnPortal = (_: Dossier, person: Person): boolean => !goesToPortal(person);

/** What is asked of each professional. */
export const personPages: readonly PageDefinition[] = [
  {
    id: 'person',
    kind: 'item',
    title: PAGE_TITLES.person,
    collection: 'people',
    questions: [
      ask('people', 'civility', {
        label: 'Civilité',
        noun: 'la civilité',
        options: { MME: 'Madame', M: 'Monsieur' },
        optional: unlessOnPortal,
      }),
      ask('people', 'birthName', {
        label: 'Nom de naissance',
        noun: 'le nom de naissance',
        example: 'Mélisse',
        help: {
          why: 'L’identité doit être celle de l’état civil : elle est comparée à celle que connaît l’INSEE.',
          source: 'nos',
          certainty: 'verified',
        },
      }),
      ask('people', 'usedName', {
        label: 'Nom d’exercice',
        noun: 'le nom d’exercice',
        hint: 'Le nom porté au travail, s’il diffère du nom de naissance.',
        optional: true,
      }),
      ask('people', 'firstNames', {
        label: 'Prénoms',
        noun: 'les prénoms',
        hint: 'Tous les prénoms, dans l’ordre de l’état civil.',
        example: 'Océane Marie',
      }),
      ask('people', 'sex', {
        label: 'Sexe',
        noun: 'le sexe',
        options: { F: 'Féminin', M: 'Masculin' },
        optional: unlessOnPortal,
        help: {
          why: 'Le portail demande le sexe de l’état civil, en plus de la civilité.',
          source: 'nos',
          certainty: 'verified',
        },
      }),
      ask('people', 'birthDate', {
        label: 'Date de naissance',
        noun: 'la date de naissance',
        example: '27/10/1998',
        optional: unlessOnPortal,
      }),
      ask('people', 'bornInFrance', {
        decides: true,
        label: 'Née ou né en France ?',
        noun: 'si la personne est née en France',
        options: { yes: 'Oui', no: 'Non' },
        optional: unlessOnPortal,
      }),
      ask('people', 'birthPlace', {
        label: 'Ville ou commune de naissance',
        noun: 'le lieu de naissance',
        hint: 'En France : tapez le nom ou le code postal, puis choisissez la commune dans la liste ; son code INSEE l’identifie. À l’étranger : écrivez la ville.',
        example: 'Fougères (35115)',
        optional: unlessOnPortal,
      }),
      ask('people', 'birthCountry', {
        label: 'Pays de naissance',
        noun: 'le pays de naissance',
        hint: 'Celui d’aujourd’hui, ou celui de l’époque s’il n’existe plus.',
        example: 'Belgique',
        optional: unlessOnPortal,
        when: (_, { bornInFrance }) => bornInFrance === 'no',
      }),
    ],
  },
  {
    id: 'person-post',
    kind: 'item',
    title: PAGE_TITLES['person-post'],
    collection: 'people',
    questions: [
      ask('people', 'jobTitle', {
        label: 'Emploi',
        noun: 'l’emploi',
        hint: 'Tel que vous l’écrivez dans le contrat ou sur la fiche de paie.',
        example: 'Aide-soignante de nuit',
      }),
      ask('people', 'establishmentIds', {
        label: 'Où travaille cette personne ?',
        noun: 'l’établissement',
        when: ({ establishments }) => establishments.length > 1,
      }),
      ask('people', 'practiceMode', {
        label: 'Mode d’exercice',
        noun: 'le mode d’exercice',
        options: {
          S: 'Salarié',
          L: 'Libéral',
          B: 'Bénévole',
          I: {
            label: 'Indirect',
            hint: 'Ce que la liste de l’Agence du Numérique en Santé (ANS) entend par là est à vérifier auprès d’elle.',
          },
        },
        optional: unlessOnPortal,
        help: {
          why: 'Les quatre valeurs de la liste du portail, telles que l’ANS les publie.',
          source: 'nos',
          certainty: 'verified',
        },
      }),
      ask('people', 'category', {
        label: 'Catégorie',
        noun: 'la catégorie',
        options: {
          C: {
            label: 'Civil',
            hint: 'Ce que l’ANS entend par là, à côté d’« agent public », est à vérifier auprès d’elle.',
          },
          E: {
            label: 'Étudiant',
            hint: 'Les sources se contredisent : à vérifier auprès de l’ANS avant d’enregistrer un étudiant.',
          },
          M: 'Agent public',
        },
        optional: unlessOnPortal,
        help: {
          why: 'Les trois valeurs de la liste du portail, telles que l’ANS les publie.',
          source: 'nos',
          certainty: 'verified',
        },
      }),
      ask('people', 'startDate', {
        label: 'Date de prise de fonction',
        noun: 'la date de prise de fonction',
        example: '16/01/2023',
        optional: unlessOnPortal,
      }),
      ask('people', 'endDate', {
        label: 'Date de fin',
        noun: 'la date de fin',
        hint: 'Si elle est connue.',
        optional: true,
      }),
      ask('people', 'email', {
        label: 'Adresse électronique',
        noun: 'l’adresse électronique',
        hint: 'Propre à la personne : elle sert à activer l’e-CPS. Elle n’est pas publiée.',
        example: 'oceane.melisse@les-acacias.example',
        optional: unlessOnPortal,
        help: {
          why: 'L’e-CPS s’active par deux codes, envoyés à l’adresse et au mobile de correspondance.',
          source: 'ecpsFaq',
          certainty: 'verified',
        },
      }),
      ask('people', 'hasOwnMobile', {
        decides: true,
        label: 'A-t-elle un téléphone mobile qu’elle accepte d’utiliser ?',
        noun: 'si la personne a un mobile',
        options: {
          yes: 'Oui',
          no: {
            label: 'Pas de mobile personnel',
            hint: 'L’employeur décide alors d’un téléphone de service ou d’un autre moyen : à vérifier auprès de l’ANS.',
          },
        },
        optional: unlessOnPortal,
      }),
      ask('people', 'mobile', {
        label: 'Téléphone mobile',
        noun: 'le téléphone mobile',
        hint: 'Propre à la personne. Il n’est pas publié.',
        example: '06 00 00 12 10',
        optional: unlessOnPortal,
        when: (_, { hasOwnMobile }) => hasOwnMobile !== 'no',
        help: {
          why: 'L’activation de l’e-CPS demande un téléphone mobile ; un téléphone personnel convient.',
          source: 'ecpsFaq',
          certainty: 'verified',
        },
      }),
    ],
  },
  {
    id: 'person-registration',
    kind: 'item',
    title: PAGE_TITLES['person-registration'],
    collection: 'people',
    questions: [
      ask('people', 'accessesHealthData', {
        label: 'Cette personne a-t-elle besoin d’accéder à des données de santé ?',
        noun: 'l’accès aux données de santé',
        options: { yes: 'Oui', no: 'Non' },
        optional: true,
        help: {
          why: 'Seuls ceux qui ont besoin d’accéder à des données de santé sont enregistrés.',
          source: 'leaflet',
          certainty: 'verified',
        },
      }),
      ask('people', 'registration', {
        decides: true,
        label: 'Où est-elle enregistrée ?',
        noun: 'le lieu d’enregistrement',
        options: {
          GENR08: { label: 'RPPS+ : coordination et orientation', hint: 'Rôle GENR08' },
          GENR09: {
            label: 'RPPS+ : administratif ou appui à l’organisation de l’accompagnement',
            hint: 'Rôle GENR09',
          },
          GENR10: {
            label: 'RPPS+ : accompagnement à la vie sociale, professionnelle et éducative',
            hint: 'Rôle GENR10',
          },
          GENR11: { label: 'RPPS+ : accompagnement au soin', hint: 'Rôle GENR11' },
          GENR12: {
            label: 'RPPS+ : encadrement et organisation de l’accompagnement',
            hint: 'Rôle GENR12',
          },
          ordre: 'Par son ordre professionnel',
          ars: 'Par l’agence régionale de santé (ARS)',
          none: 'Nulle part : pas d’accès à des données de santé',
        },
        help: {
          why: 'Les professions à ordre et celles que l’ARS enregistre ne sont jamais saisies dans RPPS+.',
          source: 'leaflet',
          certainty: 'verified',
        },
      }),
      ask('people', 'portalProfession', {
        label: 'Profession à choisir sur le portail',
        noun: 'la profession du portail',
        hint: 'Une liste fermée, indicative : c’est le rôle qui donne les droits.',
        when: (_, person) => goesToPortal(person),
        help: {
          why: 'Les 56 professions actives de la liste du portail, telles que l’ANS les publie.',
          source: 'nos',
          certainty: 'verified',
        },
      }),
      ask('people', 'hasRppsNumber', {
        decides: true,
        label: 'A-t-elle déjà un numéro RPPS ?',
        noun: 'si la personne a déjà un numéro RPPS',
        hint: 'Le numéro suit la personne toute sa vie. Il se cherche sur annuaire.sante.fr, par son nom.',
        options: { yes: 'Oui', no: 'Non', unknown: 'Je ne sais pas encore' },
        when: (_, person) => goesToPortal(person),
        help: {
          why: 'Une personne qui a déjà un numéro reçoit une situation de plus : la créer une deuxième fois serait une erreur.',
          source: 'situationGuide',
          certainty: 'verified',
        },
      }),
      ask('people', 'rppsNumber', {
        label: 'Numéro RPPS',
        noun: 'le numéro RPPS',
        hint: '11 chiffres.',
        example: '10 999 000 010',
        when: hasNumber,
      }),
      ask('people', 'situationOnPortal', {
        decides: true,
        label: 'Sa situation chez vous est-elle déjà sur le portail ?',
        noun: 'si la situation est déjà sur le portail',
        options: { yes: 'Oui, je l’ai vérifié', no: 'Non, elle est à ajouter' },
        when: hasNumber,
      }),
      ask('people', 'situationCheckedOn', {
        label: 'Vérifié le',
        noun: 'la date de vérification',
        example: '20/11/2026',
        when: isOnPortal,
      }),
      ask('people', 'situationCheckedBy', {
        label: 'Par',
        noun: 'qui a vérifié',
        example: 'Inès Fougeray',
        when: isOnPortal,
      }),
    ],
  },
];
