/** Words that no profession of health goes with: « technicien de laboratoire photo », « sage-femme de ménage ». */
import { stemOf } from '../word-stem';

const OUTSIDE_HEALTH = new Set(
  `menage photo photographie photographique veterinaire canin chien equin cheval animalier
  agronomie agroalimentaire agricole beton petrole chimie cosmetique oenologie langue automobile
  prothese metrologie`
    .split(/\s+/)
    .map(stemOf),
);

/** Whether this word, beside a profession of health, makes it another job. */
export function isOutsideHealth(stem: string): boolean {
  return OUTSIDE_HEALTH.has(stem);
}
