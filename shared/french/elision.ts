/** French elides « de » before a vowel. */

/** « de Mme Mélisse », « d’Inès ». */
export function of(name: string): string {
  return /^[aeiouyàâäéèêëîïôöùûüœæh]/iu.test(name) ? `d’${name}` : `de ${name}`;
}
