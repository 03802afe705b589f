/** The closed list behind the portal's « profession » field (TRE_R85, JDV_J121): indicative, no effect on rights. */
import list from '../../assets/reference/portal-professions.json';
import { infoOf, oneOf } from './reference-list';
import { ROLE_CODES, type RoleCode } from './roles';

/** `not-on-portal`: valid in TRE_R85, absent from the portal's list. */
export const PORTAL_PROFESSION_STATES = ['active', 'retired', 'not-on-portal'] as const;
export type PortalProfessionState = (typeof PORTAL_PROFESSION_STATES)[number];

export interface PortalProfession {
  /** TRE_R85 code. */
  readonly code: string;
  readonly label: string;
  readonly state: PortalProfessionState;
  /** ISO day of retirement, for `retired` only. */
  readonly retiredOn: string | null;
  /** Codes to choose instead, the first by preference; empty unless `retired`. */
  readonly successors: readonly string[];
  readonly statusAsPublished: string;
  /** Roles that usually go with it: always an inference of ours. */
  readonly suggestedRoles: readonly RoleCode[];
  readonly suggestionDoubtful: boolean;
  readonly source: string;
}

export const portalProfessionsInfo = infoOf(list);

export const portalProfessions: readonly PortalProfession[] = list.rows.map((row) => ({
  ...row,
  state: oneOf(row.state, PORTAL_PROFESSION_STATES),
  suggestedRoles: row.suggestedRoles.map((code) => oneOf(code, ROLE_CODES)),
}));

/** Those that can be chosen on the portal today. */
export const activePortalProfessions = portalProfessions.filter(({ state }) => state === 'active');

const byCode = new Map(portalProfessions.map((profession) => [profession.code, profession]));

/** The portal profession of that code, retired ones included. */
export function portalProfessionByCode(code: string): PortalProfession | undefined {
  return byCode.get(code);
}
