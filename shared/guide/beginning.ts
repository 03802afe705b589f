/** Chapters of the guide: what Jalon is, installing it, the first start, finding one's way. */
import { type GuideChapter, caution, gestures, list, picture, text } from './guide-parts';

/** In reading order. */
export const beginning: readonly GuideChapter[] = [
  {
    id: 'jalon',
    title: 'Ce que fait Jalon, et ce qu’il ne fait pas',
    keywords: 'à vérifier',
    sections: [
      {
        title: 'Ce qu’il fait',
        blocks: [
          text(
            'Jalon vous accompagne dans le parcours qui mène vos équipes au RPPS (répertoire partagé des professionnels intervenant dans le système de santé) et à l’e-CPS (carte de professionnel de santé dématérialisée) : êtes-vous concerné, quels formulaires, qui est gestionnaire RPPS+, où s’enregistre chacun de vos professionnels.',
          ),
          list(
            'Il pose les questions une par une et dit pourquoi.',
            'Il vérifie les numéros avant que vous les recopiiez.',
            'Il produit les documents à recopier, à signer ou à garder.',
            'Il suit les semaines d’attente : contrat, cartes, habilitation, e-CPS.',
          ),
        ],
      },
      {
        title: 'Ce qu’il ne fait pas',
        blocks: [
          list(
            'Il n’envoie rien : ni à l’Agence du Numérique en Santé (ANS), ni à personne. C’est vous qui envoyez, déposez ou saisissez.',
            'Il ne remplace pas les formulaires officiels. Il prépare ce qui est à y recopier, ou remplit le fichier PDF que vous lui donnez.',
            'Il ne se connecte pas au portail RPPS+ ni au Portail mes habilitations (PMH).',
            'Il ne demande jamais de numéro de sécurité sociale, de copie de pièce d’identité ni de diplôme.',
            'Il ne dit pas le droit. Il dit ce qui a été lu, où, et quand.',
          ),
          text(
            'Jalon est fait par des indépendants. Ce n’est pas un produit de l’ANS ni d’un service de l’État.',
          ),
        ],
      },
      {
        title: '« À vérifier à la source »',
        blocks: [
          text(
            'Certains faits n’ont pas pu être lus dans un texte officiel, ou seulement en partie. Jalon l’écrit alors à côté : « à vérifier ». Avant d’agir sur un de ces points, demandez à l’ANS ou à votre groupement régional.',
          ),
          text('Les points qui restent à vérifier, au jour de cette version :'),
          list(
            'où envoyer le contrat et les formulaires, et en combien de temps ils sont traités ;',
            'ce que demandent exactement les formulaires officiels, que nous n’avons pas ;',
            'si la version 2 du référentiel d’identification électronique (RIE) est en vigueur, et son calendrier ;',
            'ce que l’enregistrement ouvre comme accès au dossier médical partagé (DMP) : Jalon ne le promet pas.',
          ),
        ],
      },
    ],
  },
  {
    id: 'installer',
    title: 'Installer Jalon',
    keywords: 'empreinte SHA256SUMS signature avertissement Windows macOS Linux mise à jour',
    sections: [
      {
        title: 'Le fichier qu’il vous faut',
        blocks: [
          list(
            'Windows : le fichier qui finit par « .exe ». Il s’installe pour vous seul, sans droits d’administrateur. Celui qui porte « portable » s’ouvre sans installation.',
            'macOS : le fichier « .dmg » ; celui qui porte « arm64 » pour un Mac à puce Apple (M1 et suivants), « x64 » pour un Mac plus ancien, à processeur Intel.',
            'Linux : le fichier « .deb » sous Debian et Ubuntu, « .AppImage » ailleurs. Ce dernier doit d’abord être rendu exécutable, dans ses propriétés.',
          ),
        ],
      },
      {
        title: 'Vérifier le fichier avant de l’ouvrir',
        blocks: [
          text(
            'À côté des fichiers se trouve « SHA256SUMS » : une ligne par fichier, avec son empreinte, une suite de 64 chiffres et lettres. La vérifier prouve que le fichier est entier, et que c’est bien celui de cette liste.',
          ),
          gestures(
            'Ouvrez une fenêtre de commandes dans le dossier du fichier. Windows : clic droit, « Ouvrir dans le Terminal ».',
            'Écrivez, avec le nom de votre fichier : « Get-FileHash Jalon.exe » sous Windows, « shasum -a 256 Jalon.dmg » sous macOS, « sha256sum Jalon.AppImage » sous Linux.',
            'Comparez avec la ligne de « SHA256SUMS » qui porte le même nom. Majuscules ou minuscules, peu importe.',
            'Si un seul signe diffère, n’ouvrez pas le fichier : prenez-le de nouveau.',
          ),
        ],
      },
      {
        title: 'Si votre ordinateur affiche un avertissement',
        blocks: [
          text(
            'Une version peut ne pas être signée ; un fichier « UNSIGNED.txt » est alors joint. Signer coûte un certificat, et son absence ne dit rien du contenu : c’est l’empreinte qui compte.',
          ),
          list(
            'Windows peut dire « Windows a protégé votre ordinateur ». Si l’empreinte est bonne : « Informations complémentaires », puis « Exécuter quand même ».',
            'macOS peut dire que le développeur n’est pas vérifié. Si l’empreinte est bonne : « Réglages Système », « Confidentialité et sécurité », puis « Ouvrir quand même ».',
          ),
          caution(
            'Si votre organisme a un service informatique, demandez-lui avant de passer outre un avertissement.',
          ),
        ],
      },
      {
        title: 'Passer à une version plus récente',
        blocks: [
          text(
            'Jalon ne cherche jamais tout seul s’il existe une version plus récente. Dans « Réglages », un bouton le fait, s’il connaît une adresse ; il dit avant ce qui part et où. Installez la nouvelle version par-dessus l’ancienne : vos dossiers restent en place, et une sauvegarde est faite avant.',
          ),
        ],
      },
    ],
  },
  {
    id: 'premier-demarrage',
    title: 'Le premier démarrage',
    keywords: 'phrase de passe exemple',
    sections: [
      {
        title: 'La phrase de passe',
        blocks: [
          text(
            'Vos dossiers sont chiffrés sur cet ordinateur. Selon votre système, Jalon s’ouvre avec votre session, ou vous demande de choisir une phrase de passe d’au moins 12 caractères. Quatre ou cinq mots sans rapport entre eux se retiennent bien.',
          ),
          caution(
            'Personne ne peut retrouver une phrase oubliée, pas même les auteurs de Jalon. Faites une fiche de récupération dès le premier jour : voir « Verrouiller, et ne pas rester dehors ».',
          ),
        ],
      },
      {
        title: 'Trois portes',
        blocks: [
          picture(
            'bienvenue',
            'L’écran « Bienvenue » : deux phrases sur ce que fait Jalon, puis trois boutons, « Commencer », « Ouvrir un dossier transmis » et « Explorer avec un exemple ».',
          ),
          list(
            '« Commencer » : un nouveau dossier, vide.',
            '« Ouvrir un dossier transmis » : le fichier qu’un collègue vous a remis.',
            '« Explorer avec un exemple » : une structure inventée, au choix, pour voir sans rien risquer. Ses documents portent la mention « exemple ».',
          ),
        ],
      },
    ],
  },
  {
    id: 'se-reperer',
    title: 'Se repérer',
    keywords: 'clavier raccourcis',
    sections: [
      {
        title: 'L’écran',
        blocks: [
          picture(
            'parcours',
            'Une page de questions : à gauche la liste des étapes avec l’état de chacune, au centre la question, à droite l’aide.',
          ),
          list(
            'À gauche, les étapes, avec leur état : à faire, en cours, bloquée et pourquoi, complète, sans objet.',
            'Au centre, la question. « Compléter plus tard » passe à la suite sans répondre.',
            'À droite, l’aide de la question : pourquoi elle est posée, un exemple, la source.',
            'En haut, quand vous avez enregistré pour la dernière fois. Jalon enregistre au fur et à mesure : il n’y a pas de bouton à presser.',
          ),
        ],
      },
      {
        title: 'Au clavier',
        blocks: [
          list(
            'Ctrl+K : rechercher une question, une personne, un mot du lexique, un chapitre de ce guide.',
            'Ctrl+Z et Ctrl+Maj+Z : annuler, rétablir. Sous Windows, Ctrl+Y rétablit.',
            'F1 : ouvrir l’aide. Ctrl+L : verrouiller.',
            'Tout le parcours se fait sans souris : Tabulation pour avancer, Entrée pour presser un bouton, Espace pour cocher, les flèches pour choisir dans une liste.',
          ),
        ],
      },
    ],
  },
];
