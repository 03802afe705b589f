/** Chapters of the guide: one for each step of the parcours. */
import { stepOf } from '../journey/steps';
import {
  type GuideBlock,
  type GuideChapter,
  caution,
  fact,
  gestures,
  list,
  picture,
  text,
} from './guide-parts';
import type { StepId } from '../journey/step';

function chapter(
  step: StepId,
  ...sections: readonly (readonly [string, ...GuideBlock[]])[]
): GuideChapter {
  return {
    id: step,
    title: `Étape « ${stepOf(step).title} »`,
    step,
    sections: sections.map(([title, ...blocks]) => ({ title, blocks })),
  };
}

/** In the order of the parcours. */
export const parcours: readonly GuideChapter[] = [
  chapter('dossier', [
    'Pourquoi et comment',
    text(
      'Un titre, et qui prépare le dossier. Ces mots figurent en tête des documents. Vous pouvez avoir plusieurs dossiers ; un nouveau peut reprendre la structure d’un autre, sans les personnes, par « Copier la structure ».',
    ),
  ]),
  chapter('diagnostic', [
    'Pourquoi et comment',
    text(
      'Six questions au plus : votre logiciel, qui ouvre des données de santé, comment on s’y connecte, ce que vous avez déjà. La page suivante dit où vous en êtes, et pourquoi.',
    ),
    picture(
      'resultat',
      'La page « Votre situation » : ce qui est obligatoire, ce qui est facultatif, et par où commencer, avec la source de chaque phrase.',
    ),
    fact(
      'Depuis le 1er janvier 2026, un identifiant et un mot de passe seuls ne suffisent plus pour ouvrir des données de santé. Un calendrier plus tardif pour certains moyens est à vérifier.',
      'rie',
      'partly-read',
    ),
    fact(
      'S’enregistrer au RPPS n’est pas, en soi, une obligation pour ces professionnels. C’est le moyen le plus simple d’avoir une authentification forte.',
      'decree',
      'partly-read',
    ),
  ]),
  chapter('structure', [
    'Pourquoi et comment',
    text(
      'L’organisme gestionnaire, puis ses établissements et services : numéros FINESS (fichier national des établissements sanitaires et sociaux), SIREN, SIRET, catégorie, adresse. Chaque numéro est vérifié sur place ; s’il est refusé, Jalon dit ce qui ne va pas.',
    ),
    fact(
      'Avec plusieurs sites, un seul contrat au niveau du FINESS juridique couvre tout. Avec un seul site, le FINESS géographique convient aussi.',
      'occitanie',
      'verified',
    ),
  ]),
  chapter('representative', [
    'Pourquoi et comment',
    text(
      'C’est le représentant légal qui signe. Si vous dirigez sans l’être, par exemple quand votre association a un président, deux voies sont admises :',
    ),
    list(
      'le président commande sa carte CDE (carte de directeur d’établissement) par le formulaire F101, et vous nomme mandataire par le F502 : vous recevez une carte CPE (carte de personnel d’établissement) ;',
      'le président ne veut pas de carte : il vous nomme, par un acte de nomination ou une délégation de pouvoir, et c’est vous qui demandez la carte CDE.',
    ),
    fact(
      'Un représentant légal qui a déjà une carte CPS (carte de professionnel de santé) ne remplit pas de F101.',
      'occitanie',
      'verified',
    ),
    fact(
      'Si le nom diffère entre la pièce d’identité et l’acte, l’acte de nomination fait foi.',
      'bretagne',
      'verified',
    ),
  ]),
  chapter('contract', [
    'Pourquoi et comment',
    text(
      'Jalon dit quels formulaires il vous faut et pourquoi, et la liste des pièces à joindre, à cocher. Si vous avez déjà un contrat avec l’ANS, il couvre tout : il n’en faut pas un deuxième.',
    ),
    caution(
      'Les formulaires officiels ne sont pas dans Jalon. Prenez-les sur le site de l’ANS, puis recopiez la fiche de préparation, ou donnez le PDF à Jalon, qui le remplit : étape « Documents et envoi », « Remplir un formulaire officiel ».',
    ),
  ]),
  chapter('gestionnaires', [
    'Pourquoi et comment',
    text(
      'Les personnes qui enregistreront vos professionnels sur le portail. Vous pouvez être votre propre gestionnaire, et il peut y en avoir plusieurs. Chacun a besoin d’une carte, d’un lecteur, et de la formation de l’ANS.',
    ),
    fact(
      'La désignation se fait en ligne, dans le Portail mes habilitations (PMH), par le représentant légal ou le mandataire connecté avec sa carte.',
      'pmhGuide',
      'verified',
    ),
    caution(
      'L’acte interne que produit Jalon ne remplace pas cette demande en ligne : il se garde chez vous. La « Fiche PMH » dit quoi écrire, écran par écran.',
    ),
  ]),
  chapter(
    'staff',
    [
      'Ajouter des personnes',
      text(
        'À la main, une par une, ou d’un coup, depuis un tableau : voir « Importer le tableau du personnel ». Commencez par vous-même, si vous consultez des données de santé, et par les gestionnaires : Jalon vous les propose.',
      ),
      picture(
        'equipe',
        'L’équipe : combien de personnes s’enregistrent où, puis la liste, une ligne par personne, avec son emploi, où elle s’enregistre et ce qui manque.',
      ),
      text(
        'L’adresse électronique et le téléphone mobile doivent être propres à la personne : sans eux, elle ne peut pas activer son e-CPS.',
      ),
      caution(
        'Avant de créer une personne sur le portail, demandez-lui si elle a déjà un numéro RPPS : on n’en a qu’un, pour la vie.',
      ),
    ],
    [
      'Décider où chacun s’enregistre',
      text(
        'Quatre réponses : au portail RPPS+, avec un rôle ; auprès de son ordre ; auprès de l’Agence régionale de santé (ARS) ; nulle part, si elle n’ouvre pas de données de santé. Jalon propose, avec une raison ; c’est vous qui décidez.',
      ),
      list(
        'Les « propositions sûres » se montrent toutes avant d’être acceptées.',
        'Les autres se décident emploi par emploi : une question, deux lectures possibles.',
      ),
      fact(
        'Infirmiers, médecins, kinésithérapeutes relèvent de leur ordre ; assistants de service social, psychologues, ergothérapeutes, psychomotriciens, diététiciens, de l’ARS. Ils ne sont jamais à saisir dans RPPS+.',
        'nos',
        'partly-read',
      ),
      fact(
        'Il n’existe pas de table officielle complète entre les emplois et les rôles : pour les emplois ambigus, la proposition de Jalon est à vérifier.',
        'leaflet',
        'inferred',
      ),
    ],
  ),
  chapter('review', [
    'Pourquoi et comment',
    text(
      'Toutes vos réponses, étape par étape. « Modifier » vous y ramène, puis vous revenez ici. Ce qui manque, ce qui est douteux et ce qui a été mis de côté est listé. Un doute peut être accepté, avec un mot d’explication.',
    ),
    picture(
      'relecture',
      'La page « Relecture » : les réponses rangées par étape, un lien « Modifier » à côté de chacune.',
    ),
  ]),
  chapter('documents', [
    'Produire',
    gestures(
      'Choisissez « Produire les documents », puis un dossier de votre ordinateur.',
      'Jalon y écrit les PDF, le tableau « professionnels.csv » et un « LISEZ-MOI » qui dit quoi faire de chacun.',
      'Notez ensuite, document par document : imprimé, signé, envoyé, accusé reçu.',
    ),
    picture(
      'documents',
      'La page « Vos documents » : la liste des documents avec leur état, et le bouton « Produire les documents ».',
    ),
    list(
      'En tête de chacun : « part à l’ANS », « reste chez vous », « à recopier », « à signer et à conserver »…',
      'Si vos réponses changent après coup, le document est dit « périmé » et Jalon nomme ce qui a changé.',
    ),
    caution(
      'Les documents produits ne sont pas chiffrés : ils sont faits pour être imprimés et remis. Rangez-les comme les papiers du personnel.',
    ),
  ]),
  chapter('follow-up', [
    'Pourquoi et comment',
    text(
      'Les semaines d’attente, étape par étape, avec leurs dates : contrat, cartes, lecteur, habilitation, formation, première connexion. « Que puis-je faire en attendant ? » a toujours une réponse.',
    ),
    list(
      'Pour chaque personne : la liste à recopier, dans l’ordre des écrans du portail, avec des boutons « Copier ».',
      'Des rappels dans Jalon, et un fichier pour votre agenda.',
      'Les départs à clore : l’employeur doit fermer la situation d’une personne qui s’en va.',
    ),
    fact(
      'Le numéro RPPS arrive par courriel, sous 24 heures ; l’e-CPS peut être activée environ 48 heures plus tard. Ces délais ont été lus pour les aides à domicile.',
      'rppsFaq',
      'inferred',
    ),
  ]),
];
