import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portalProfessions } from '../../shared/reference/portal-professions';
import { professions } from '../../shared/reference/professions';
import { placeKey, samePlace } from '../../shared/registration/places';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { runs } from '../property-runs';
import { readLabelledTitles } from './labelled-titles';

const numRuns = runs(400);

const titles = [
  '../../assets/samples/titles.csv',
  'fixtures/titles-by-sector.csv',
  'fixtures/titles-from-catalogues.csv',
].flatMap((path) => readLabelledTitles(join(import.meta.dirname, path)).map(({ title }) => title));
const anyTitle = fc.constantFrom(...titles);

const outcomeOf = (title: string) => placeKey(proposeFromTitle(title).place);

function sameOutcome(change: (title: string) => string) {
  fc.assert(
    fc.property(anyTitle, (title) => {
      expect(outcomeOf(change(title)), change(title)).toBe(outcomeOf(title));
    }),
    { numRuns },
  );
}

describe('the writing of a title does not change where its holder is registered', () => {
  it('capitals or not', () => {
    sameOutcome((title) => title.toUpperCase());
    sameOutcome((title) => title.toLowerCase());
  });

  it('accents or not, composed or not', () => {
    sameOutcome((title) => title.normalize('NFD'));
    sameOutcome((title) => title.normalize('NFD').replace(/\p{Mn}/gu, ''));
  });

  it('spaces of any kind, in any number', () => {
    sameOutcome((title) => ` ${title.replaceAll(' ', '\u00a0 ')}\t`);
  });

  it('straight or curved apostrophes', () => {
    sameOutcome((title) => title.replace(/[’']/g, "'"));
    sameOutcome((title) => title.replace(/[’']/g, '’'));
  });

  it.each([' H/F', ' (H/F)', ' - F/H', ' h/f', ' (M/F)', ' H-F', ' HF', ' (H/F/X)'])(
    'the mark of both sexes « %s »',
    (mark) => sameOutcome((title) => title + mark),
  );

  it.each([
    ' (1708544796)',
    ' (Le Mans)',
    ' - CDI',
    ' – CDD 6 mois – temps plein',
    ' - 0,80 ETP',
    ' - Résidence des Tilleuls',
    ' (DITEP 89)',
  ])('what follows the job, « %s »', (noise) => sameOutcome((title) => title + noise));

  it.each(['89 - ', 'URGENT : ', '2 ', 'Réf. 2024-118 - ', 'Recherche '])(
    'what stands before the job, « %s »',
    (noise) => sameOutcome((title) => noise + title),
  );
});

describe('masculine, feminine, plural and inclusive writings are one title', () => {
  it.each([
    ['Infirmier', 'Infirmière', 'infirmier(ère)', 'Infirmier/ère', 'infirmier·ère', 'infirmiers'],
    ['Aide-soignant', 'Aide-soignante', 'aide soignant(e)', 'Aide-soignant.e', 'AIDES-SOIGNANTES'],
    [
      'Moniteur éducateur',
      'Monitrice éducatrice',
      'Moniteur.ice éducateur.ice',
      'Moniteur(trice)-éducateur(trice)',
      'Moniteur éducateur / Monitrice éducatrice',
    ],
    [
      'Éducateur spécialisé',
      'Educatrice spécialisée',
      'Educateur·trice spécialisé·e',
      'Éducat·eur·rice spécialisé·e',
      'Éducateur(trice) Spécialisé(e)',
      'educateur-trice specialise-e',
      'Éducateurs spécialisés',
    ],
    ['Coordinateur', 'Coordinatrice', 'Coordinateur·rice', 'coordinateur/trice', 'Coordonnatrice'],
    ['Directeur', 'Directrice', 'un.e directeur.trice', 'Directeur / Directrice'],
    [
      'Maître de maison',
      'Maîtresse de maison',
      'Maître(sse) de maison',
      'Maître / Maîtresse de maison',
    ],
    ['Chef de service', 'Cheffe de service', 'Chef(fe) de service', 'Chef.fe de service'],
    ['Assistant social', 'Assistante sociale', 'Assistant/e social/e', 'assistants sociaux'],
    ['Psychomotricien', 'Psychomotricienne', 'Psychomotricien(ne)', 'psychomotricien·ne'],
    ['Masseur-kinésithérapeute', 'Masseuse-kinésithérapeute', 'Masseur.se-kinésithérapeute'],
    ['Diététicien', 'Diététicienne', 'Diététicien/enne'],
    ['Veilleur de nuit', 'Veilleuse de nuit', 'Veilleur(euse) de nuit'],
    ['Chargé d’accueil', 'Chargée d’accueil', 'Chargé(e) d’accueil', 'Chargé.e d’accueil'],
    ['Accompagnant éducatif et social', 'Accompagnant(e) éducatif(ve) et social(e)'],
    ['Conseiller en insertion', 'Conseillère en insertion', 'Conseiller/ère en insertion'],
    ['Technicien de surface', 'Technicienne de surface', 'Technicien / Technicienne de surface'],
    ['Lingère', 'Linger(e)', 'lingères'],
  ])('%s', (...writings) => {
    expect(new Set(writings.map((writing) => outcomeOf(writing))).size, writings.join(', ')).toBe(
      1,
    );
    expect(outcomeOf(writings[0])).not.toBe('undecided');
  });
});

describe('a word cut short with a point', () => {
  it.each([
    ['kinésith.', 'ordre:70'],
    ['Ergoth. 0,5 ETP', 'ars:94'],
    ['orthoph.', 'ars:91'],
    ['diétét.', 'ars:95'],
    ['direct. adj.', 'GENR12'],
    ['cuisin.', 'none'],
    ['Educ. tech. spé.', 'GENR10'],
  ])('%s', (title, place) => {
    expect(outcomeOf(title)).toBe(place);
  });

  it('is left alone where several jobs begin so, and is never safe', () => {
    expect(outcomeOf('psycho.')).not.toBe('undecided');
    expect(outcomeOf('chauff.')).toBe('undecided');
    expect(proposeFromTitle('orthoph.').certainty).toBe('to-confirm');
  });
});

describe('what an ordre or the ARS registers', () => {
  const registered = professions.filter(({ registrar }) => registrar !== 'employer');
  /** Services, functions and contracts that often stand around the profession. */
  const around = fc.constantFrom(
    (job: string) => `${job} coordinateur`,
    (job: string) => `Coordinatrice ${job}`,
    (job: string) => `${job} - chef de service`,
    (job: string) => `Responsable ${job}`,
    (job: string) => `${job} référent qualité`,
    (job: string) => `${job} en foyer d’accueil médicalisé`,
    (job: string) => `${job} cadre`,
    (job: string) => `CDD ${job} de nuit`,
    (job: string) => `${job} / animateur`,
    (job: string) => `${job} ou éducateur spécialisé`,
    (job: string) => `${job} (service d’aide à domicile)`,
    (job: string) => `${job} directeur`,
  );

  it.each(registered.map(({ label, code, registrar }) => [label, code, registrar] as const))(
    '%s is known by its own name',
    (label, code, registrar) => {
      expect(proposeFromTitle(label).place).toEqual({ kind: registrar, profession: code });
    },
  );

  it('is never proposed for RPPS+ nor for nothing, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...registered), around, ({ label }, decorate) => {
        const title = decorate(label);
        expect(['ordre', 'ars', 'undecided'], title).toContain(proposeFromTitle(title).place.kind);
      }),
      { numRuns },
    );
  });

  it('is still known with one letter missing', () => {
    const inner = fc.constantFrom(
      'infirmière',
      'ergothérapeute',
      'psychomotricienne',
      'orthophoniste',
      'kinésithérapeute',
      'psychologue',
      'diététicienne',
      'pharmacienne',
    );
    fc.assert(
      fc.property(inner, fc.nat(), (job, at) => {
        const i = 1 + (at % (job.length - 4));
        const misspelt = job.slice(0, i) + job.slice(i + 1);
        expect(['ordre', 'ars'], misspelt).toContain(proposeFromTitle(misspelt).place.kind);
      }),
      { numRuns },
    );
  });
});

describe('words that look like a profession and are not', () => {
  it.each([
    ['Secrétaire dentaire', 'GENR09'],
    ['Secrétaire du médecin', 'GENR09'],
    ['Technicien de surface', 'none'],
    ['Préparateur en pharmacie hospitalière', 'GENR11'],
    ['Auxiliaire de puériculture', 'GENR11'],
    ['Responsable buanderie', 'none'],
    ['Chef de cuisine', 'none'],
    ['Chef du service hôtellerie', 'none'],
    ['Éducateur technique spécialisé', 'GENR10'],
    ['Assistant familial', 'GENR10'],
    ['Surveillant de nuit', 'GENR10'],
    ['Veilleur de nuit administratif', 'none'],
  ])('%s', (title, place) => {
    expect(outcomeOf(title)).toBe(place);
  });

  it.each([
    ['Puéricultrice', 'ordre:60'],
    ['Médecin coordonnateur', 'ordre:10'],
    ['Infirmière coordinatrice', 'ordre:60'],
    ['Kinésithérapeute ostéopathe', 'ordre:70'],
    ['Podo-orthésiste', 'ars:82'],
    ['Assistante sociale de secteur', 'ars:41'],
    ['Technicien de laboratoire', 'ars:86'],
    ['Assistante dentaire', 'ars:31'],
  ])('%s', (title, place) => {
    expect(outcomeOf(title)).toBe(place);
  });
});

describe('an ambiguous title', () => {
  it.each([
    ['AES', 'GENR10', 'GENR11'],
    ['Aide médico-psychologique', 'GENR10', 'GENR11'],
    ['Chef de service éducatif', 'GENR12', 'GENR08'],
    ['Aide-soignante', 'GENR11', 'undecided'],
    ['Travailleur social', 'undecided', 'ars:41'],
    ['ASH', 'none', 'GENR11'],
    ['Cadre de santé', 'undecided', 'ordre:60'],
    ['Infirmière ou aide-soignante', 'undecided', 'ordre:60'],
    ['Psy', 'ars:93', 'ordre:10'],
    ['Veilleur de nuit', 'GENR10', 'none'],
  ])('%s shows both readings and one question', (title, first, other) => {
    const proposal = proposeFromTitle(title);
    expect(placeKey(proposal.place)).toBe(first);
    expect(proposal.readings.map(({ place }) => placeKey(place))).toContain(other);
    expect(proposal.question).toMatch(/\u202f\?$/);
    expect(proposal.certainty).not.toBe('safe');
  });

  it('is never safe while another reading is open, and then always asks', () => {
    for (const title of titles) {
      const { place, certainty, readings, question } = proposeFromTitle(title);
      const open = readings.some((reading) => !samePlace(reading.place, place));
      if (open)
        expect([title, certainty === 'safe', question === null]).toEqual([title, false, false]);
      if (certainty === 'safe') expect([title, question]).toEqual([title, null]);
    }
  });

  it('never lists its own outcome again with the same profession', () => {
    for (const title of titles) {
      const { place, profession, readings } = proposeFromTitle(title);
      const repeated = readings.some(
        (reading) => samePlace(reading.place, place) && reading.profession === profession,
      );
      expect(repeated, title).toBe(false);
    }
  });
});

describe('retired professions', () => {
  it.each([
    ['AVS', '328', ['371', '372']],
    ['Auxiliaire de vie sociale', '328', ['371', '372']],
  ])('%s points to the successors', (title, profession, others) => {
    const proposal = proposeFromTitle(title);
    expect(proposal.profession).toBe(profession);
    expect(proposal.readings.map((reading) => reading.profession)).toEqual(others);
    expect(proposal.advice).toContain('22 décembre 2025');
  });

  it('AMP points to AES', () => {
    expect(proposeFromTitle('AMP')).toMatchObject({ profession: '328' });
    expect(proposeFromTitle('AMP').advice).toContain('328');
  });

  it('are never proposed', () => {
    const retired = portalProfessions
      .filter(({ state }) => state !== 'active')
      .map(({ code }) => code);
    for (const title of titles) {
      const { profession, readings } = proposeFromTitle(title);
      for (const code of [profession, ...readings.map((reading) => reading.profession)]) {
        expect(retired, title).not.toContain(code);
      }
    }
  });
});

describe('acting for someone, or learning the job', () => {
  it.each([
    ['ASH FF', 'GENR11', null],
    ['FF. Aide-soignant', 'GENR11', null],
    ['Agent de service faisant fonction d’aide-soignante', 'GENR11', null],
    ['FFAS', 'GENR11', null],
    ['Moniteur éducateur non diplômé', 'GENR10', null],
    ['Élève aide-soignant', 'GENR11', '347'],
    ['Apprentie auxiliaire de puériculture', 'GENR11', '348'],
    ['Apprenti moniteur éducateur', 'GENR10', '358'],
  ])('%s', (title, role, profession) => {
    const proposal = proposeFromTitle(title);
    expect(placeKey(proposal.place)).toBe(role);
    expect(proposal.profession).toBe(profession);
    expect(proposal.certainty).toBe('to-confirm');
  });

  it.each([
    'FF infirmier',
    'Étudiante infirmière',
    'Stagiaire psychologue',
    'Faisant fonction IDE',
  ])('%s is not yet known to an ordre or the ARS: a question is asked', (title) => {
    const proposal = proposeFromTitle(title);
    expect(proposal.place.kind).toBe('undecided');
    expect(proposal.question).not.toBeNull();
  });
});

describe('any text at all', () => {
  it('gets a proposal: undecided with a question when nothing is recognised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { place, question, reason } = proposeFromTitle(text);
        if (place.kind === 'undecided') expect(question).not.toBeNull();
        expect(reason.endsWith('.')).toBe(true);
      }),
      { numRuns },
    );
  });

  it.each([
    ['one letter', 'e'.repeat(5000)],
    ['endings in parentheses', `a(${'e'.repeat(5000)}`],
    ['marks', '·e'.repeat(2000)],
    ['slashes', 'a/'.repeat(2000)],
    ['sigles', 'a.'.repeat(2000)],
  ])('is read at once, were it hostile: %s', (_, text) => {
    expect(proposeFromTitle(text).place.kind).toBe('undecided');
  });

  it('is quoted in the reason, shortened when long', () => {
    expect(proposeFromTitle('Aide-soignante').reason).toBe(
      '«\u00a0Aide-soignante\u00a0»\u00a0: accompagnement au soin.',
    );
    expect(proposeFromTitle(`Cuisinier ${'très '.repeat(50)}`).reason.length).toBeLessThan(200);
    expect(proposeFromTitle('  ').reason).toMatch(/^Emploi non renseigné/);
  });

  it('gets French typography in every sentence', () => {
    for (const title of titles) {
      const { reason, readings, question, advice } = proposeFromTitle(title);
      const sentences = [question, advice, ...readings.map((reading) => reading.reason)];
      for (const sentence of [reason.split('»').slice(1).join('»'), ...sentences]) {
        expect(sentence ?? '', title).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]|'/);
      }
    }
  });
});
