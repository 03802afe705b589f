/** Words that staff lists use for the fields that have codes on the portal. */
import { invalid, valid, type Fault, type Reading } from '../identifiers/reading';
import { foldText } from '../identifiers/typed-text';

/** Fields whose values are codes. */
export type CodedField = 'civility' | 'sex' | 'practiceMode' | 'category';

/** A pattern on the folded text, without points, for each code; the first that fits decides. */
type Codes = readonly (readonly [code: string, words: RegExp])[];

/** JDV_J113-Civilite-ENREG. */
const CIVILITIES: Codes = [
  ['M', /^(?:m|mr|monsieur|homme|h)$/u],
  ['MME', /^(?:mme|mm|madame|mlle|melle|mle|mademoiselle|mrs|f|femme)$/u],
];
/** JDV_J112-SexeAdministratif-ENREG; 1 and 2 as payroll software writes them. */
const SEXES: Codes = [
  ['M', /^(?:m|h|homme|masculin|masc|1|monsieur|mr)$/u],
  ['F', /^(?:f|femme|feminin|fem|2|madame|mme)$/u],
];
/** JDV_J117. */
const PRACTICE_MODES: Codes = [
  ['S', /^(?:s|salariee?|salarie\(e\))$/u],
  ['L', /^(?:l|liberale?|independante?)$/u],
  ['B', /^(?:b|benevole)$/u],
  ['I', /^(?:i|indirecte?)$/u],
];
/** JDV_J118-CategorieProfessionnelle-ENREG. */
const CATEGORIES: Codes = [
  ['C', /^(?:c|civile?)$/u],
  ['E', /^(?:e|etudiante?|etudiant\(e\))$/u],
  ['M', /^(?:m|agente? publique?)$/u],
];
const CODES: Readonly<Record<CodedField, Codes>> = {
  civility: CIVILITIES,
  sex: SEXES,
  practiceMode: PRACTICE_MODES,
  category: CATEGORIES,
};

/** Reads a word as a code of the field: « Mme », « Madame », « Mlle » → `MME`. */
export function readCode(field: CodedField, raw: string): Reading<string> {
  const word = foldText(raw).replace(/\.+$/u, '');
  const found = CODES[field].find(([, words]) => words.test(word));
  return found === undefined ? invalid(UNKNOWN[field]) : valid(found[0]);
}

const UNKNOWN: Readonly<Record<CodedField, Fault>> = {
  civility: {
    code: 'civility-unknown',
    message: 'Cette civilité n’est pas reconnue. Écrivez « M. » ou « Mme ».',
  },
  sex: { code: 'sex-unknown', message: 'Ce sexe n’est pas reconnu. Écrivez « F » ou « M ».' },
  practiceMode: {
    code: 'practice-mode-unknown',
    message:
      'Ce mode d’exercice n’est pas reconnu. Écrivez « Salarié », « Libéral », « Bénévole » ou « Indirect ».',
  },
  category: {
    code: 'category-unknown',
    message:
      'Cette catégorie n’est pas reconnue. Écrivez « Civil », « Étudiant » ou « Agent public ».',
  },
};
