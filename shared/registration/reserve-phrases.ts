/** Wordings that put a reserve on the job named: another post held, no diploma, still learning. */
import type { Phrase } from './phrases';

/** What this token stands for: the job before it is held in the post named after it. */
export const IN_THE_POST_OF = 'surposte';

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
    /\b(?:en qualite d[e']|en tant qu[e']|(?:recrute|embauche|employe|exercant|travaillant)e?s? comme)/,
    ` ${IN_THE_POST_OF} `,
  ],
  [
    new RegExp(
      `(?<!\\b${RUNS_COURSES}(?: [a-z]+)?) (?:de|par) formation(?= ?(?:[-–—,;:(/+]|$|et |devenu|exerc|occup))`,
    ),
    ` ${IN_THE_POST_OF} `,
  ],
];

/** The job without the diploma, or without one that France recognises. */
const withoutDiploma: readonly Phrase[] = [
  [/\b(?:non|sans|pas) dipl[a-z]*/, ' candidat '],
  [/\bhors (?:ue|union europeenne|europe)\b/, ' candidat '],
  [/\b(?:en (?:cours de )?|cours de )formation\b/, ' candidat '],
];

/** Read in the order of the list, before the words one by one. */
export const reservePhrases: readonly Phrase[] = [...otherPost, ...withoutDiploma];
