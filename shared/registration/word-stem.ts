/** Brings the gender, number and usual abbreviations of one French word to a single stem. */

/** Forms that no suffix rule reaches, by the word as folded (lower case, no accents). */
const IRREGULAR = new Map([
  ['cheffe', 'chef'],
  ['cheffes', 'chef'],
  ['maitresse', 'maitr'],
  ['maitresses', 'maitr'],
  ['hotesse', 'hot'],
  ['hotesses', 'hot'],
  ['doctoresse', 'docteur'],
  ['commis', 'commis'],
  ['commise', 'commis'],
  ['commises', 'commis'],
  ['psychomotrice', 'psychomotricien'],
  // « medecine » would otherwise meet « medecin », the field and the person.
  ['medecine', 'medecine'],
  ['medecines', 'medecine'],
  // Three diplomas one letter apart.
  ['deas', 'deas'],
  ['deass', 'deass'],
  ['deaes', 'deaes'],
]);

/** Abbreviations, spelling variants and plain synonyms, by stem. */
const SYNONYMS = new Map([
  ['coordonnateur', 'coordinateur'],
  ['coordonateur', 'coordinateur'],
  ['coordinnateur', 'coordinateur'],
  ['coordonatteur', 'coordinateur'],
  ['coordo', 'coordinateur'],
  ['coord', 'coordinateur'],
  ['educ', 'educateur'],
  ['edu', 'educateur'],
  ['monit', 'moniteur'],
  ['mon', 'moniteur'],
  ['spe', 'specialis'],
  ['spec', 'specialis'],
  ['kin', 'kinesitherapeut'],
  ['kine', 'kinesitherapeut'],
  ['ergo', 'ergotherapeut'],
  ['psychomot', 'psychomotricien'],
  ['psychomotric', 'psychomotricien'],
  ['psychomotr', 'psychomotricien'],
  ['motricien', 'psychomotricien'],
  ['ortho', 'orthophonist'],
  ['diet', 'dieteticien'],
  ['sec', 'secretair'],
  ['secr', 'secretair'],
  ['secret', 'secretair'],
  ['resp', 'responsabl'],
  ['dir', 'directeur'],
  ['directr', 'directeur'],
  ['dom', 'domicil'],
  ['veil', 'veilleur'],
  ['adj', 'adjoint'],
  ['adjt', 'adjoint'],
  ['inf', 'infirmier'],
  ['anim', 'animateur'],
  ['accomp', 'accompagnant'],
  ['accompagnateur', 'accompagnant'],
  ['surv', 'surveillant'],
  ['soc', 'social'],
  ['assist', 'assistant'],
  ['asst', 'assistant'],
  ['med', 'medecin'],
  ['tech', 'technicien'],
  ['techn', 'technicien'],
  ['cons', 'conseiller'],
  ['gest', 'gestionnair'],
  ['compta', 'comptabl'],
  ['comptabilit', 'comptabl'],

  ['admin', 'administratif'],
  ['adm', 'administratif'],
  ['administ', 'administratif'],
  ['puer', 'puericultur'],
  ['pharma', 'pharmaci'],
  ['hosp', 'hospitalier'],
  ['hospi', 'hospitalier'],
  ['labo', 'laboratoir'],
  ['refer', 'referent'],
  ['soign', 'soignant'],
  ['ouv', 'ouvrier'],
  ['ag', 'agent'],
  ['agt', 'agent'],
  ['serv', 'servic'],
  ['encadr', 'encadrant'],
  ['interv', 'intervenant'],
  ['conseil', 'conseiller'],
  ['trav', 'travailleur'],
  ['insert', 'insertion'],
  ['logistic', 'logistiqu'],
  ['menag', 'menager'],
  ['quali', 'qualifi'],
]);

/** Words of which the masculine plural in -aux is never a feminine or a plural in -s. */
const PLURAL_AUX = /[^e]aux$/;

/** One stem for all forms of a folded word: « educatrices », « éducateur » → `educateur`. */
export function stemOf(folded: string): string {
  const bare = IRREGULAR.get(folded) ?? withoutEndings(folded);
  return SYNONYMS.get(bare) ?? bare;
}

function withoutEndings(folded: string): string {
  let word = folded;
  if (word.length > 4 && PLURAL_AUX.test(word)) return `${word.slice(0, -3)}al`;
  if (word.length > 3 && (word.endsWith('s') || word.endsWith('x'))) word = word.slice(0, -1);
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  word = masculine(word);
  while (word.length > 3 && word.endsWith('e')) word = word.slice(0, -1);
  return word;
}

function masculine(word: string): string {
  if (!word.endsWith('e') || word.length < 5) return word;
  // « directice » has lost a letter.
  if (word.endsWith('tice') && word.length > 7) return `${word.slice(0, -4)}teur`;
  if (word.endsWith('trice')) return `${word.slice(0, -5)}teur`;
  if (word.endsWith('euse')) return `${word.slice(0, -4)}eur`;
  if (word.endsWith('ere')) return `${word.slice(0, -3)}er`;
  if (word.endsWith('enne')) return `${word.slice(0, -4)}en`;
  if (word.endsWith('elle')) return `${word.slice(0, -4)}el`;
  if (word.endsWith('ive')) return `${word.slice(0, -3)}if`;
  return word;
}
