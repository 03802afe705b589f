/** The portal's roles (JDV_J116-GenreActivite-ENREG), which drive access rights. */
import list from '../../assets/reference/roles.json';
import { infoOf, oneOf } from './reference-list';

/** The five roles of social and médico-social professionals. */
export const ROLE_CODES = ['GENR08', 'GENR09', 'GENR10', 'GENR11', 'GENR12'] as const;
export type RoleCode = (typeof ROLE_CODES)[number];

/** The portal's other entries, of the sanitaire sector: known, never proposed by Jalon. */
export const OTHER_PORTAL_ROLE_CODES = ['GENR01', 'GENR13', 'GENR99'] as const;
export type PortalRoleCode = RoleCode | (typeof OTHER_PORTAL_ROLE_CODES)[number];

/** Who says that a job title goes with a role; no official complete table was found. */
export const ROLE_BASES = ['ans-leaflet', 'editor', 'nos-definition', 'inference'] as const;
export type RoleBasis = (typeof ROLE_BASES)[number];

export interface RoleJobTitle {
  readonly title: string;
  readonly basis: RoleBasis;
  readonly source: string;
}

export interface Role<Code extends PortalRoleCode = PortalRoleCode> {
  readonly code: Code;
  /** Label in the portal's list. */
  readonly portalLabel: string;
  /** The shorter label of the ANS leaflet, for the five roles it names. */
  readonly leafletLabel: string | null;
  /** Titles known to go with it, each with who says so. */
  readonly jobTitles: readonly RoleJobTitle[];
}

export const rolesInfo = infoOf(list);

/** All eight entries of the portal's list, in its order. */
export const portalRoles: readonly Role[] = list.rows.map((row) => ({
  code: oneOf(row.code, [...ROLE_CODES, ...OTHER_PORTAL_ROLE_CODES]),
  portalLabel: row.portalLabel,
  leafletLabel: row.leafletLabel,
  jobTitles: row.jobTitles.map((job) => ({ ...job, basis: oneOf(job.basis, ROLE_BASES) })),
}));

const byCode = new Map<string, Role>(portalRoles.map((role) => [role.code, role]));

/** Whether a text is one of the five codes GENR08…GENR12. */
export function isRoleCode(text: string): text is RoleCode {
  return ROLE_CODES.some((code) => code === text);
}

/** A role by its code. Throws if the shipped list lacks it, which would be a fault of the build. */
export function roleByCode(code: PortalRoleCode): Role {
  const role = byCode.get(code);
  if (role === undefined) throw new Error(`Role ${code} is missing from the shipped list`);
  return role;
}

/** The leaflet's label, or the portal's where the leaflet names none. */
export function shortRoleLabel(code: PortalRoleCode): string {
  const role = roleByCode(code);
  return role.leafletLabel ?? role.portalLabel;
}
