import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../shared/registration/places';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { INFERENCE } from '../../shared/registration/reference-titles/inferred';
import { referenceTitles } from '../../shared/registration/reference-titles/reference-titles';
import { roleByCode, ROLE_CODES } from '../../shared/reference/roles';

const cited = referenceTitles.filter(({ source }) => source !== INFERENCE);
const labelOf = (title: string) => proposeFromTitle(title).source.label;

describe('every reference title', () => {
  it('gets from the rules the outcome it is listed with', () => {
    const wrong = referenceTitles.flatMap(({ outcome, titles }) =>
      titles
        .map((title) => [title, choiceOf(proposeFromTitle(title).place) ?? 'undecided', outcome])
        .filter(([, found, expected]) => found !== expected),
    );
    expect(wrong).toEqual([]);
  });

  it('has a text that names it, with its address, or is said to be inferred', () => {
    for (const { source, titles } of referenceTitles) {
      if (source === INFERENCE) expect(source.label).toContain('à vérifier');
      else expect(source.address, titles[0]).toMatch(/^https?:\/\/\S+$/);
    }
  });

  it('stands once in each of its sources', () => {
    for (const { source } of referenceTitles) {
      const titles = referenceTitles
        .filter((group) => group.source === source)
        .flatMap((group) => group.titles);
      expect(new Set(titles).size, source.label).toBe(titles.length);
    }
  });

  it('together go well beyond the list of the roles', () => {
    const titles = new Set(referenceTitles.flatMap((group) => group.titles));
    const known = ROLE_CODES.flatMap((code) => roleByCode(code).jobTitles);
    expect(titles.size).toBeGreaterThan(2.5 * known.length);
  });
});

describe('the source of an answer', () => {
  it('says which text names the job, beside who says the role', () => {
    for (const { source, titles } of cited) {
      for (const title of titles) {
        expect(labelOf(title), `${title}, ${source.label}`).toContain('Intitulé relevé dans');
      }
    }
  });

  it.each([
    ['Agent à domicile', 'accord de la branche de l’aide à domicile du 29 mars 2002'],
    ['Moniteur éducateur et intervenant familial principal', 'décret n° 2013-490'],
    ['Agents des services hospitaliers qualifiés', 'décret n° 2021-1825'],
    ['Monitrice principale d’atelier - CDI 0,8 ETP', 'annexe 10'],
    ['Surveillante de nuit', 'liste « profession » du portail RPPS+'],
    ['Maître(sse) de maison', 'avenant 285'],
    ['Auxiliaire de puériculture de nuit', 'annexe I'],
  ])('%s: %s', (title, text) => {
    expect(labelOf(title).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(text);
  });

  it('stays an inference of ours for a wording that no text names', () => {
    expect(labelOf('Facilitateur de parcours')).toBe(
      'Interprétation de l’intitulé par Jalon, à valider par le directeur',
    );
  });
});
