/**
 * Turns the csv lists of the ANS nomenclatures into `assets/reference/*.json`.
 *
 * Usage: `npx tsx scripts/reference/build-reference.ts <folder of the csv files>`; the JSON is
 * committed, so this runs only when a list changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Day on which the state of knowledge of the csv files was recorded. */
const RECORDED_ON = '2026-11-23';
const OUTPUT_FOLDER = join(import.meta.dirname, '../../assets/reference');

type Row = Readonly<Record<string, string>>;

/** The portal's list of roles (JDV_J116), the ANS leaflet's shorter label where it has one. */
const PORTAL_ROLES: readonly { code: string; portalLabel: string; leafletLabel: string | null }[] =
  [
    {
      code: 'GENR01',
      portalLabel: 'Activité de soin et de pharmacie',
      leafletLabel: null,
    },
    {
      code: 'GENR08',
      portalLabel: 'Coordination et orientation',
      leafletLabel: 'Coordination et orientation',
    },
    {
      code: 'GENR09',
      portalLabel:
        'Administratif ou appui à l’organisation de l’accompagnement social/médico-social',
      leafletLabel: 'Administratif ou appui à l’organisation de l’accompagnement',
    },
    {
      code: 'GENR10',
      portalLabel:
        'Accompagnement social/médico-social à la vie sociale, professionnelle, éducative',
      leafletLabel: 'Accompagnement à la vie sociale, professionnelle et éducative',
    },
    {
      code: 'GENR11',
      portalLabel: 'Accompagnement social/médico-social au soin',
      leafletLabel: 'Accompagnement au soin',
    },
    {
      code: 'GENR12',
      portalLabel: 'Encadrement et organisation de l’accompagnement social/médico-social',
      leafletLabel: 'Encadrement et organisation de l’accompagnement',
    },
    { code: 'GENR13', portalLabel: 'Médico-administratif', leafletLabel: null },
    { code: 'GENR99', portalLabel: 'Autre activité', leafletLabel: null },
  ];

function main(): void {
  const inputFolder = process.argv[2];
  if (inputFolder === undefined) {
    throw new Error('Usage: build-reference.ts <folder of the csv files>');
  }
  const read = (name: string) => readRows(join(inputFolder, name));
  write('roles.json', {
    title: 'Rôles proposés par le portail RPPS+ et intitulés de postes',
    version: 'JDV_J116-GenreActivite-ENREG v20231124',
    date: RECORDED_ON,
    source:
      'ANS, nomenclature TRE_R22-GenreActivite (JDV_J116) ; plaquette ANS « Pourquoi s’enregistrer au RPPS ? » ; aucune table officielle complète poste → rôle n’a été trouvée',
    rows: roleRows(read('roles.csv')),
  });
  write('professions.json', {
    title: 'Professions enregistrées par un ordre ou par l’ARS',
    version: 'JDV_J106-EnsembleProfession-RASS v20260330',
    date: RECORDED_ON,
    source:
      'ANS, JDV_J106-EnsembleProfession-RASS ; autorité d’enregistrement d’après le résumé ANFH de l’arrêté du 23 septembre 2022',
    rows: read('professions.csv').map(professionRow),
  });
  write('portal-professions.json', {
    title: 'Valeurs du champ « profession » du portail RPPS+',
    version: 'JDV_J121-RolePriseCharge-ENREG v20260330120000',
    date: RECORDED_ON,
    source: 'ANS, nomenclature TRE_R85-RolePriseCharge (JDV_J121)',
    rows: read('portal_professions.csv').map(portalProfessionRow),
  });
  write('finess-categories.json', {
    title: 'Catégories d’établissements FINESS',
    version: 'JDV_J55-CategorieEG-ROR v20260505',
    date: RECORDED_ON,
    source: 'ANS, nomenclature TRE_R66 (JDV_J55) ; le secteur est un classement de Jalon',
    rows: read('finess_categories.csv').map((row) => ({
      code: cell(row, 'code'),
      label: typographic(cell(row, 'label')),
      sector: cell(row, 'sector'),
      source: typographic(cell(row, 'source')),
    })),
  });
}

function readRows(path: string): readonly Row[] {
  const parsed = Papa.parse<Row>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const fault = parsed.errors[0];
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  return parsed.data;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`No column "${column}"`);
  return value.trim();
}

/** Apostrophes and no-break spaces of French print, as everywhere in the interface. */
function typographic(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[»:])/g, '\u00a0')
    .replace(/ (?=[;?!])/g, '\u202f');
}

function roleRows(rows: readonly Row[]) {
  return PORTAL_ROLES.map((role) => ({
    ...role,
    jobTitles: rows
      .filter((row) => cell(row, 'role_code') === role.code)
      .map((row) => ({
        title: typographic(cell(row, 'job_title')),
        basis: roleBasis(cell(row, 'source')),
        source: typographic(cell(row, 'source')),
      })),
  }));
}

/** Who says so: what is inferred stays marked as such down to the screen. */
function roleBasis(source: string): string {
  if (source.startsWith('ANS ')) return 'ans-leaflet';
  if (source.startsWith('blog Handiness')) return 'editor';
  if (source.startsWith('INFÉRENCE à partir de TRE_R85')) return 'nos-definition';
  if (source.startsWith('INFÉRENCE')) return 'inference';
  throw new Error(`Unknown kind of source: ${source}`);
}

function professionRow(row: Row) {
  const registeredBy = cell(row, 'registrar');
  return {
    code: cell(row, 'code'),
    label: typographic(cell(row, 'label')),
    registrar: registrarKind(registeredBy),
    registeredBy: typographic(registeredBy),
    source: typographic(cell(row, 'source')),
  };
}

function registrarKind(registeredBy: string): string {
  if (registeredBy.startsWith('Ordre')) return 'ordre';
  if (registeredBy.startsWith('ARS')) return 'ars';
  if (registeredBy.startsWith('Employeur')) return 'employer';
  throw new Error(`Unknown registrar: ${registeredBy}`);
}

function portalProfessionRow(row: Row) {
  const status = cell(row, 'status');
  const suggested = cell(row, 'suggested_role_inference');
  const retired = /^deprecated (\d{4}-\d{2}-\d{2}) -> (.+)$/.exec(status);
  return {
    code: cell(row, 'code'),
    label: typographic(cell(row, 'label')),
    state: portalState(status),
    retiredOn: retired?.[1] ?? null,
    successors: retired?.[2]?.match(/\d{3}/g) ?? [],
    statusAsPublished: typographic(status),
    suggestedRoles: suggested.match(/GENR\d{2}/g) ?? [],
    suggestionDoubtful: suggested.endsWith('?'),
    source: typographic(cell(row, 'source')),
  };
}

function portalState(status: string): string {
  if (status.startsWith('active')) return 'active';
  if (status.startsWith('deprecated')) return 'retired';
  if (status.includes('absent de JDV_J121')) return 'not-on-portal';
  throw new Error(`Unknown status: ${status}`);
}

function write(name: string, content: unknown): void {
  writeFileSync(join(OUTPUT_FOLDER, name), `${JSON.stringify(content, null, 2)}\n`);
}

main();
