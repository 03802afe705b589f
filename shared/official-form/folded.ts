/** Words without accents, capitals or punctuation: forms write « N° », « Né(e) le », « E-MAIL » in every way. */
import { foldText } from '../identifiers/typed-text';

/** The words of a text, folded: « Né(e) le : » gives « ne e le », and so does « né·e le ». */
export function foldedWords(text: string): readonly string[] {
  return foldText(text)
    .replaceAll(/\bn ?[°º]/gu, ' numero ')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

/** The name of a field in words: « dateNaissance_1 » gives « date Naissance ». */
export function nameInWords(name: string): string {
  return name
    .replaceAll(/([a-zà-ÿ])([A-ZÀ-Ý])/gu, '$1 $2')
    .replaceAll(/[_.[\]#-]+|\d+/gu, ' ')
    .trim();
}
