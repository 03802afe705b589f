/** Professions registered by an ordre or by the ARS (JDV_J106), never to be entered in RPPS+. */
import list from '../../assets/reference/professions.json';
import { infoOf, oneOf } from './reference-list';

/** `employer` is the one entry that RPPS+ itself uses: 99, « caractérisé par rôle ». */
export const REGISTRARS = ['ordre', 'ars', 'employer'] as const;
export type Registrar = (typeof REGISTRARS)[number];

export interface Profession {
  readonly code: string;
  readonly label: string;
  readonly registrar: Registrar;
  /** Who registers, as the source says it: « Ordre (ONI) », « ARS (portail eRPPS) ». */
  readonly registeredBy: string;
  readonly source: string;
}

export const professionsInfo = infoOf(list);

export const professions: readonly Profession[] = list.rows.map((row) => ({
  ...row,
  registrar: oneOf(row.registrar, REGISTRARS),
}));

const byCode = new Map(professions.map((profession) => [profession.code, profession]));

/** The profession of that code, if the list has it. */
export function professionByCode(code: string): Profession | undefined {
  return byCode.get(code);
}
