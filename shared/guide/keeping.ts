/** Chapters of the guide: importing, handing over, backups, the lock, erasing. */
import { type GuideChapter, caution, gestures, list, picture, text } from './guide-parts';

/** In reading order. */
export const keeping: readonly GuideChapter[] = [
  {
    id: 'importer',
    title: 'Importer le tableau du personnel',
    keywords: 'tableau csv xlsx Excel import',
    sections: [
      {
        title: 'Pas à pas',
        blocks: [
          text(
            'Tout tableau convient : celui de la paie, de votre logiciel, ou le vôtre (csv, xlsx, xls, ods). Rien n’est ajouté avant votre accord.',
          ),
          gestures(
            'Étape « Vos professionnels », « Importer un tableau ». Choisissez le fichier, ou collez les lignes.',
            'Jalon trouve la feuille, la ligne des titres et les colonnes. Corrigez ce qui ne va pas.',
            'Les lignes à corriger sont montrées avec le numéro de ligne et de colonne de votre tableau.',
            'Lisez l’aperçu : qui arrive, qui change, qui n’y est plus. Puis acceptez.',
          ),
          picture(
            'import',
            'L’aperçu d’un import : combien de personnes arrivent, ligne par ligne, et les lignes à corriger.',
          ),
          list(
            'Les bonnes lignes peuvent entrer sans attendre les autres.',
            'Un import s’annule d’un seul geste.',
            'Les numéros de sécurité sociale et les comptes bancaires sont reconnus, et laissés de côté.',
            'Un numéro abîmé par le tableur (zéro perdu, 1,01E+10) est signalé, jamais deviné.',
          ),
        ],
      },
    ],
  },
  {
    id: 'transmettre',
    title: 'Transmettre et reprendre un dossier',
    keywords: 'fichier .jalon reprendre fusion',
    sections: [
      {
        title: 'Transmettre',
        blocks: [
          gestures(
            'Ouvrez le dossier, puis « Transmettre ce dossier ».',
            'Choisissez une phrase de passe pour le fichier : elle le chiffre.',
            'Remettez le fichier « .jalon » d’un côté, la phrase de l’autre : par téléphone, par exemple, pas dans le même courriel.',
          ),
        ],
      },
      {
        title: 'Reprendre',
        blocks: [
          text(
            '« Ouvrir un dossier transmis » : le fichier s’ouvre à l’étape où il a été laissé. Si vous avez déjà ce dossier, Jalon compare. Ce qu’un seul de vous deux a changé est pris ; ce que vous avez changé tous les deux vous est montré, réponse par réponse, et c’est vous qui choisissez. Rien n’est écrasé.',
          ),
        ],
      },
    ],
  },
  {
    id: 'sauvegardes',
    title: 'Sauvegardes et restauration',
    keywords: 'sauvegarde restaurer disque',
    sections: [
      {
        title: 'Les sauvegardes',
        blocks: [
          text(
            'Jalon fait des sauvegardes chiffrées de lui-même. « Voir les sauvegardes », sur la page des dossiers, les montre.',
          ),
          picture(
            'sauvegardes',
            'L’écran des sauvegardes : le dossier où elles sont, la dernière, et la liste avec ce que chacune contient.',
          ),
          caution(
            'Par défaut, elles sont sur le même disque que vos dossiers : perdu avec lui, elles le sont aussi. Choisissez un autre endroit : une clé, un disque, un dossier partagé de votre organisme.',
          ),
        ],
      },
      {
        title: 'Restaurer',
        blocks: [
          gestures(
            'Choisissez une sauvegarde et regardez ce qui changerait.',
            'Confirmez. Ce qu’il y avait avant est d’abord sauvegardé.',
            'Vous vous êtes trompé ? « Annuler la restauration ».',
          ),
          text(
            'Si Jalon trouve au démarrage que les dossiers manquent ou sont abîmés, il propose lui-même la meilleure sauvegarde. Si une restauration demande une phrase de passe, c’est celle du jour de la sauvegarde.',
          ),
        ],
      },
    ],
  },
  {
    id: 'verrou',
    title: 'Verrouiller, et ne pas rester dehors',
    keywords: 'mot de passe phrase oubliée fiche de récupération verrouillage',
    sections: [
      {
        title: 'Le verrou',
        blocks: [
          text(
            'Avec une phrase de passe, Jalon se verrouille après 15 minutes sans geste, ou par Ctrl+L. Tout est enregistré avant, et vous revenez où vous étiez. « Réglages » change le délai, ajoute ou change la phrase.',
          ),
        ],
      },
      {
        title: 'La fiche de récupération',
        blocks: [
          gestures(
            '« Réglages », puis « Faire une fiche de récupération ».',
            'Enregistrez le PDF, imprimez-le, rangez le papier sous clé, supprimez le fichier.',
            'Le jour où la phrase est oubliée : « Phrase de passe oubliée ? », puis recopiez le code. Une faute de frappe est signalée par groupe.',
          ),
          caution(
            'Sans la phrase ni la fiche, vos dossiers et leurs sauvegardes resteraient fermés pour toujours. Une nouvelle fiche rend l’ancienne sans valeur.',
          ),
        ],
      },
    ],
  },
  {
    id: 'effacer',
    title: 'Supprimer et effacer',
    keywords: 'suppression données personnelles',
    sections: [
      {
        title: 'Deux gestes différents',
        blocks: [
          list(
            '« Supprimer » : se reprend. Une personne revient par « Annuler » ; un dossier, depuis la liste des dossiers supprimés.',
            '« Effacer définitivement » : demande confirmation, et ne se reprend jamais. La personne ou le dossier quitte les réponses, le journal et ce qui servait à comparer.',
          ),
          text(
            'Jalon dit alors quelles sauvegardes et quels fichiers transmis contiennent encore la personne, et jusqu’à quand. Les documents déjà imprimés ou enregistrés ailleurs, il ne peut pas les connaître.',
          ),
        ],
      },
      {
        title: 'Quand effacer',
        blocks: [
          text(
            'Le dossier prépare un enregistrement : une fois chacun enregistré, il n’a plus de raison de garder leurs données. Jalon vous le propose, avec une date. Ce délai est une proposition, à accorder avec les règles de votre organisme.',
          ),
        ],
      },
    ],
  },
  {
    id: 'ennuis',
    title: 'Si quelque chose ne va pas',
    keywords: 'panne disque plein erreur',
    sections: [
      {
        title: 'Les cas les plus fréquents',
        blocks: [
          list(
            'Le disque est plein : Jalon le dit, garde ce que vous écrivez à l’écran, et enregistre dès qu’il y a de la place.',
            'L’ordinateur s’est éteint : au démarrage, Jalon dit ce qui a été retrouvé, et de quand.',
            'Un fichier est refusé : la phrase dit pourquoi et comment faire. Rien n’a été changé.',
            'Un dossier vient d’une version plus récente de Jalon : il s’ouvre en lecture seule et n’est pas touché.',
          ),
          text(
            'Sur le portail RPPS+ lui-même, Jalon ne peut rien : voyez les pages d’aide de l’ANS, dont les titres sont dans « Lexique et sources ».',
          ),
        ],
      },
    ],
  },
];
