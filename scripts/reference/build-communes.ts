/**
 * Makes `assets/reference/communes.json` and what it says of itself from the installed
 * `@etalab/decoupage-administratif`; the JSON is committed, so this runs only for a new edition.
 *
 * Usage: `npx tsx scripts/reference/build-communes.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { projectPath } from '../project';
import {
  type PublishedCommune,
  type PublishedDepartment,
  communeListText,
  compactCommunes,
} from './compact-communes';

/** Day on which this edition was taken; the table of the package's README gives the year of each. */
const RECORDED_ON = '2026-11-23';
const YEAR = '2026';
const PACKAGE_FOLDER = projectPath('node_modules', '@etalab', 'decoupage-administratif');
const OUTPUT_FOLDER = projectPath('assets', 'reference');

function main(): void {
  const { version } = readJson('package.json') as { version: string }; // every package has one
  // The shapes are those of the package's README; the test of the list fails on any other.
  const communes = readJson('data/communes.json') as PublishedCommune[];
  const departments = readJson('data/departements.json') as PublishedDepartment[]; // as above
  const info = {
    title: 'Communes de France, communes déléguées et associées comprises',
    version: `Code officiel géographique ${YEAR} (@etalab/decoupage-administratif ${version})`,
    date: RECORDED_ON,
    source:
      'INSEE, Code officiel géographique ; La Poste, base officielle des codes postaux ; réunis par Etalab sous Licence Ouverte',
  };
  write('communes-info.json', `${JSON.stringify(info, null, 2)}\n`);
  write('communes.json', communeListText(compactCommunes(communes, departments)));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${PACKAGE_FOLDER}/${name}`, 'utf8'));
}

function write(name: string, text: string): void {
  writeFileSync(`${OUTPUT_FOLDER}/${name}`, text);
}

main();
