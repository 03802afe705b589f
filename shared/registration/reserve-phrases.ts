/** Wordings that put a reserve on the job named: another post held, no diploma, still learning. */
import { phraseReplacer, type Phrase } from './phrases';

/** What this token stands for: the job before it is held in the post named after it. */
export const IN_THE_POST_OF = 'surposte';

/** What this token stands for: the words behind it name a diploma, and a post only if no other is named. */
export const DIPLOMA_OF = 'diplomede';

/** What this token stands for: a year of studies, or a code. */
export const PERHAPS_LEARNING = 'anneeoucode';

/** « Responsable de formation » runs courses; « psychologue de formation » was trained as one. */
const RUNS_COURSES =
  '(?:responsable|charge|conseill|coordin|assistant|direct|organisme|centre|ingenieur|service|plan|referent|gestionnaire|secretaire|action|animat|chef|cadre|agent|technic|pole|departement|projet)[a-z]*';

/** Another post than the profession named. */
const otherPost: readonly Phrase[] = [
  [/\bfai(?:s|t|sant|sans)?\.? (?:fonctions?|fonct|office)\b\.?/, ' ff '],
  [/\bf(?:sant|s)\.? (?:fonctions?|fonct)\b\.?/, ' ff '],
  [/\b(?:exerc|assur|occup|rempli)[a-z]* (?:(?:les|des|la|une|de) )?fonctions?\b/, ' ff '],
  [
    /\b(?:sur|occup(?:ant|e|ee)|affecte+s? (?:a|sur|au)) (?:(?:un|le|des) )?postes?(?! (?:de |d'|en )?(?:nuit|jour|matin|soir|week|vacant|fixe|partag|permanent|polyvalen|temps|cdi|cdd))/,
    ` ${IN_THE_POST_OF} `,
  ],
  [
    /\b(?:reclasse|reconverti|devenu|repositionne)e?s?(?: (?:en|comme|sur|au|a l'|a))?\b/,
    ` ${IN_THE_POST_OF} `,
  ],
  // « Diplôme d’infirmière, poste de secrétaire ».
  [
    /(?<=[a-z)] ?[-–—,;:/(] ?)(?:actuellement )?(?:sur |au )?postes? (?:de |d'|comme )(?!nuit|jour|matin|soir|week)/,
    ` ${IN_THE_POST_OF} `,
  ],
  [/\bdetachee?s? comme\b/, ` ${IN_THE_POST_OF} `],
  [/\bremplacante? (?:le |la |l'|du |de la )/, ` ${IN_THE_POST_OF} `],
  [
    /\b(?:en qualite d[e']|en tant qu[e']|(?:recrute|embauche|employe|exercant|travaillant)e?s? comme)/,
    ` ${IN_THE_POST_OF} `,
  ],
  [
    new RegExp(
      // Looked behind last: first, it would be tried at every place of every title.
      `(?: de| par) formation(?= ?(?:[-–—,;:(/+]|$|et |devenu|exerc|occup))(?<!\\b${RUNS_COURSES}(?: [a-z]+)?(?: de| par) formation)`,
    ),
    ` ${IN_THE_POST_OF} `,
  ],
];

/** The job without the diploma, or without one that France recognises. */
const withoutDiploma: readonly Phrase[] = [
  [
    /\b(?:non|sans|pas|jamais) (?:encore )?(?:(?:de|d'|le|la|son|du|aucun) ?)?(?:dipl|titres?\b|certif|inscri[a-z]|enregistre|autorisation|equivalence)[a-z]*/,
    ' candidat ',
  ],
  [/\bsans (?:le )?(?:de|deas|deaes|dees|dei|deass)(?= ?(?:[-–—,;:)/]|$))/, ' candidat '],
  [/\bnon titulaires? d(?:u|e l[a']|es?)\b/, ' candidat '],
  [
    /\bdipl[a-z]*\.?(?: d'etat)? (?:(?:non|pas) (?:encore )?[a-z]+|en (?:cours|attente)[a-z' ]*|etranger|refuse)/,
    ' candidat ',
  ],
  [/\ben attente (?:de |d'|du )(?:dipl|inscription|resultat|titre)[a-z]*/, ' candidat '],
  [/\bnon exercante?\b/, ' exercant '],
  [/\bhors (?:ue|union europeenne|europe)\b/, ' candidat '],
  [/\ben (?:cours de )?(?:vae|validation)\b/, ' candidat '],
  [/\b(?:en (?:cours de )?|cours de )formation\b/, ' candidat '],
  // « Pas infirmière »; the Pas-de-Calais is no denial.
  [/\bpas (?:encore )?(?:une? )?(?=[a-z]{5})/, ' non '],
];

/** A diploma named in the place of the job; « diplômé » and « diplôme d’État » alone say nothing more. */
const diplomaNamed: readonly Phrase[] = [
  [
    /^\W*(?:titulaires? (?:d'un |du )|a le |ayant le |possede le )?dipl(?:ome)?\.?(?: d'etat)? (?:de |d'|du )(?!etat\b)/,
    ` ${DIPLOMA_OF} `,
  ],
  // « Animatrice (diplôme d’infirmière) ».
  [/\bdiplomes?\.?(?: d'etat)? (?:de |d'|du )(?!etat\b)/, ` ${DIPLOMA_OF} `],
];

/** Still learning: read as « apprenti » is. */
const learning: readonly Phrase[] = [
  [
    /\b(?:contrat d'apprentissage|contrats? (?:pro|de professionnalisation)\b|en (?:contrat d')?(?:alternance|apprentissage))\b/,
    ' alternant ',
  ],
  [/\b(?:en )?[1-6] ?(?:e|er|ere|eme|nd|nde) annee\b/, ' alternant '],
  // « Infirmier 1A »: the first year of studies, or a house’s own code.
  [/\b[1-3] ?a\b(?= ?(?:$|[,;:()/+–—-]))/, ` ${PERHAPS_LEARNING} `],
  [/\b(?:en stage|en cours d'etudes?)\b/, ' alternant '],
];

const markReserves = phraseReplacer([
  ...otherPost,
  ...withoutDiploma,
  ...diplomaNamed,
  ...learning,
]);
/** Most titles hold no reserve: looking for one of its words first spares them the search. */
const RESERVE_WORD =
  /[1-3] ?a\b|fonct|offic|poste|qualite|tant|comme|format|reclass|reconv|devenu|reposit|remplac|dipl|sans |pas |non |jamais|hors |vae|valid|attente|annee|stage|etude|contrat|apprent|altern|exerc/;

/** Puts one token in place of each wording; `folded` as `foldText` gives it. */
export function markReservesOf(folded: string): string {
  return RESERVE_WORD.test(folded) ? markReserves(folded) : folded;
}
