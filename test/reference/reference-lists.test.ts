import { describe, expect, it } from 'vitest';
import { finessCategories, finessCategoryByCode } from '../../shared/reference/finess-categories';
import {
  activePortalProfessions,
  portalProfessionByCode,
  portalProfessions,
} from '../../shared/reference/portal-professions';
import { professionByCode, professions } from '../../shared/reference/professions';
import { isRoleCode, portalRoles, ROLE_CODES, roleByCode } from '../../shared/reference/roles';

describe('the roles of the portal', () => {
  it('are the eight entries of JDV_J116, of which five are for social and médico-social staff', () => {
    expect(portalRoles.map(({ code }) => code)).toEqual([
      'GENR01',
      'GENR08',
      'GENR09',
      'GENR10',
      'GENR11',
      'GENR12',
      'GENR13',
      'GENR99',
    ]);
    expect(portalRoles.filter(({ code }) => isRoleCode(code))).toHaveLength(5);
  });

  it('carry the portal’s label and the leaflet’s shorter one', () => {
    expect(roleByCode('GENR11')).toMatchObject({
      portalLabel: 'Accompagnement social/médico-social au soin',
      leafletLabel: 'Accompagnement au soin',
    });
    expect(ROLE_CODES.every((code) => roleByCode(code).leafletLabel !== null)).toBe(true);
  });

  it('keep every job title of the source, each with who says so', () => {
    const jobTitles = portalRoles.flatMap((role) => role.jobTitles);
    expect(jobTitles).toHaveLength(84);
    const said = (basis: string) => jobTitles.filter((job) => job.basis === basis).length;
    expect([
      said('ans-leaflet'),
      said('editor'),
      said('nos-definition') + said('inference'),
    ]).toEqual([19, 5, 60]);
  });
});

describe('the professions registered elsewhere', () => {
  it('are seven for the ordres, the ones of the ARS, and the entry of RPPS+ itself', () => {
    const of = (registrar: string) =>
      professions
        .filter((profession) => profession.registrar === registrar)
        .map(({ code }) => code);
    expect(of('ordre')).toEqual(['10', '21', '40', '50', '60', '70', '80']);
    expect(of('ars')).toHaveLength(21);
    expect(of('ars')).toContain('41');
    expect(of('employer')).toEqual(['99']);
  });

  it('are found by code', () => {
    expect(professionByCode('86')?.label).toBe('Technicien de laboratoire médical');
    expect(professionByCode('97')).toBeUndefined();
  });
});

describe('the professions of the portal', () => {
  it('are 56 that can be chosen today', () => {
    expect(activePortalProfessions).toHaveLength(56);
  });

  it('point from each retired one to successors that can be chosen', () => {
    const retired = portalProfessions.filter(({ state }) => state === 'retired');
    expect(retired.map(({ code }) => code)).toEqual(['318', '323', '350', '369']);
    for (const { code, successors, retiredOn } of retired) {
      expect(retiredOn, code).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(successors.length, code).toBeGreaterThan(0);
      for (const successor of successors) {
        expect(portalProfessionByCode(successor)?.state, `${code} → ${successor}`).toBe('active');
      }
    }
    expect(portalProfessionByCode('318')?.successors).toEqual(['328', '371', '372']);
  });
});

describe('the FINESS categories', () => {
  it('are 86, each with a code of three digits, a label and a sector', () => {
    expect(finessCategories).toHaveLength(86);
    for (const { code, label, sector } of finessCategories) {
      expect(code).toMatch(/^\d{3}$/);
      expect(label).not.toBe('');
      expect(sector).not.toBe('');
    }
  });

  it('carry the labels of the home-care reform', () => {
    expect(finessCategoryByCode('460')?.label).toContain('SAA');
    expect(finessCategoryByCode('209')?.label).toContain('SAAS');
  });
});
