/** The documents of a dossier, printed by a real Electron and read back by qpdf and poppler. */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { documentDefinitions, documentsOf } from '../../shared/documents/catalogue';
import { dossierReference } from '../../shared/documents/dossier-reference';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { goesToPortal, personName } from '../../shared/journey/staffing';
import { ACTION_WORDS, actionOf } from '../../shared/documents/staff-words';
import { teamDossier, wholeDossier } from '../documents/dossiers';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { launchDocuments, writePack } from './documents-app';
import { pdfFonts, pdfInfo, pdfPages, read } from './pdf-readers';
import { chooseFolder } from './shell-app';
import { expectSoundTags } from './sound-tags';

const TEAM = teamDossier(60, branches['president with a card']);
/** Nobody's documents are all of them: the F502 and the act of appointment exclude each other. */
const WITHOUT_CARD = wholeDossier(branches['president without a card']);

let app: RunningApp;
let violations: () => Promise<string[]>;
let teamPack: string;
let withoutCardPack: string;
let emptyPack: string;

async function pack(name: string, dossier: Dossier): Promise<string> {
  const folder = path.join(app.userDataDir, name);
  mkdirSync(folder);
  return writePack(app, dossier, TODAY, await chooseFolder(app, folder));
}

beforeAll(async () => {
  app = await launchDocuments();
  await app.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(event.effectiveDirective),
    );
  });
  violations = () => app.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen); // set above
  teamPack = await pack('team', TEAM);
  withoutCardPack = await pack('without-card', WITHOUT_CARD);
  emptyPack = await pack('empty', emptyDossier('d-empty', '2026-11-23T09:00:00.000Z'));
});
afterAll(() => app.kill());

function ofTeam(fileName: string): string {
  return path.join(teamPack, `${fileName}.pdf`);
}

function filesOf(dossier: Dossier): string[] {
  return [
    ...documentsOf(dossier).map(({ fileName }) => `${fileName}.pdf`),
    'LISEZ-MOI.txt',
    'professionnels.csv',
  ].sort();
}

describe('the packs of 60 people and of a president without a card', () => {
  it('hold every document between them, made without a word from the security policy', async () => {
    expect(readdirSync(teamPack).sort()).toEqual(filesOf(TEAM));
    expect(readdirSync(withoutCardPack).sort()).toEqual(filesOf(WITHOUT_CARD));
    const all = [...documentsOf(TEAM), ...documentsOf(WITHOUT_CARD)];
    expect(new Set(all)).toEqual(new Set(documentDefinitions));
    expect(await violations()).toEqual([]);
  });
});

describe('a pack of 60 people', () => {
  it('says in its LISEZ-MOI what to do with each document, for an old text editor too', () => {
    const text = readFileSync(path.join(teamPack, 'LISEZ-MOI.txt'), 'utf8');
    for (const { fileName } of documentsOf(TEAM)) expect(text).toContain(`${fileName}.pdf\r\n`);
    expect(text.startsWith('\u{feff}LISEZ-MOI')).toBe(true);
    expect(text).toContain('professionnels.csv\r\n');
  });
});

describe.each(documentDefinitions.map((definition) => [definition.title, definition] as const))(
  '« %s », printed',
  (title, definition) => {
    const dossier = definition.isMade(TEAM) ? TEAM : WITHOUT_CARD;
    const file = (): string =>
      path.join(dossier === TEAM ? teamPack : withoutCardPack, `${definition.fileName}.pdf`);

    it('is a sound PDF, by the word of qpdf', () => {
      expect(read('qpdf', '--check', file())).toContain(
        'No syntax or stream encoding errors found',
      );
    });

    it('is tagged, in A4, the right way round', () => {
      const info = pdfInfo(file());
      expect(info.get('Tagged')).toBe('yes');
      const size = info.get('Page size') ?? '';
      expect(size).toMatch(/\(A4\)$/);
      const [width = 0, height = 0] = size.split(' x ').map((side) => parseFloat(side));
      expect(width > height).toBe(definition.landscape);
    });

    it('uses Noto Sans Regular and Bold alone, embedded, and no Type 3', () => {
      const fonts = pdfFonts(file());
      expect(new Set(fonts.map(({ name }) => name))).toEqual(
        new Set(['NotoSans-Regular', 'NotoSans-Bold']),
      );
      expect(fonts.filter(({ type, embedded }) => type !== 'CID TrueType' || !embedded)).toEqual(
        [],
      );
    });

    it('is in French, has one H1, skips no level, and gives its tables rows and headers', () => {
      expectSoundTags(file(), title);
    });

    it('says its reference in the body of page 1, which the foot is outside of', () => {
      const [first = ''] = pdfPages(file());
      expect(first).toContain(dossierReference(dossier.id));
      expect(first.lastIndexOf(dossierReference(dossier.id))).not.toBe(
        first.indexOf(dossierReference(dossier.id)),
      );
    });
  },
);

describe('the people of a team, printed', () => {
  it('are all in the récapitulatif, each name as it was written', () => {
    const text = pdfPages(ofTeam('01 Récapitulatif du dossier')).join(' ');
    for (const person of TEAM.people) expect(text).toContain(personName(person));
  });

  it('are all in the table, by last and first names', () => {
    const text = pdfPages(ofTeam('09 Tableau des professionnels')).join(' ');
    for (const { birthName = '' } of TEAM.people) expect(text).toContain(birthName);
  });

  it('have one page each, headed by their name, where they go to the portal', () => {
    const pages = pdfPages(ofTeam('10 Fiches d’enregistrement'));
    const heads = TEAM.people
      .filter(goesToPortal)
      .map((person) => `${personName(person)} ${ACTION_WORDS[actionOf(person)]}`);
    for (const head of heads) {
      expect(pages.filter((page) => page.startsWith(head)).length, head).toBe(1);
    }
    const ends = pages.filter((page) => page.includes('Suivi, à remplir à la main'));
    expect(ends).toHaveLength(heads.length);
    expect(ends.filter((page) => !heads.some((head) => page.startsWith(head)))).toEqual([]);
  });
});

describe('the data asked for with the pack', () => {
  it('are in the récapitulatif alone, and another program takes them out', () => {
    const file = ofTeam('01 Récapitulatif du dossier');
    expect(read('pdfdetach', '-list', file)).toContain('dossier.json');
    const out = path.join(app.userDataDir, 'dossier.json');
    read('pdfdetach', '-save', '1', '-o', out, file);
    // `undefined` has no place in json.
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify({ ...TEAM, people: undefined })),
    );
    expect(read('pdfdetach', '-list', ofTeam('09 Tableau des professionnels'))).toContain(
      '0 embedded files',
    );
  });
});

describe('the act to sign, printed', () => {
  it('is one page, after the one that explains it', () => {
    const pages = pdfPages(
      path.join(withoutCardPack, '05 Modèle d’acte de nomination ou de délégation de pouvoir.pdf'),
    );
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatch(/^Modèle d’acte, à adapter et à faire vérifier .* Signature :/);
  });
});

describe('a pack of an empty dossier', () => {
  it('is a récapitulatif that says what is missing, and a LISEZ-MOI', () => {
    expect(readdirSync(emptyPack).sort()).toEqual([
      '01 Récapitulatif du dossier.pdf',
      'LISEZ-MOI.txt',
    ]);
    const file = path.join(emptyPack, '01 Récapitulatif du dossier.pdf');
    expect(read('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(pdfPages(file)[0]).toMatch(/Dossier incomplet : il reste \d+ points à traiter/);
  });
});
