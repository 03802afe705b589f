/** Compacts the communes that Etalab publishes (8.6 MB) into rows of text (1.1 MB). */
import type { CommuneList } from '../../shared/identifiers/commune-index';
import { placeWords } from '../../shared/identifiers/place-words';

/** A commune as `@etalab/decoupage-administratif` publishes it: the members used here. */
export interface PublishedCommune {
  /** INSEE code. */
  readonly code: string;
  readonly nom: string;
  readonly type:
    'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  /** Of a commune déléguée or associée: the code of the commune it belongs to now. */
  readonly chefLieu?: string;
  /** Of an arrondissement: the code of its commune. */
  readonly commune?: string;
}

/** A département or an overseas collectivity, as published. */
export interface PublishedDepartment {
  readonly code: string;
  readonly nom: string;
}

/**
 * One row per commune: « code|name|postcodes », then « |code of the commune it belongs to » for the
 * arrondissements of Paris, Lyon and Marseille, and for communes déléguées and associées, which have
 * no postcode of their own here. The most populated come first, so that a search shows them first, each
 * followed by its arrondissements; déléguées and associées come last. One that bears the name and the
 * code of its own commune is left out.
 */
export function compactCommunes(
  communes: readonly PublishedCommune[],
  departments: readonly PublishedDepartment[],
): CommuneList {
  // Five uninhabited lands of the Southern Ocean have no postcode: nobody is born there.
  const current = communes.filter(({ codesPostaux }) => codesPostaux !== undefined);
  const known = new Set(current.map(sameness));
  const merged = communes.filter(
    (commune) => commune.chefLieu !== undefined && !known.has(sameness(commune)),
  );
  const populations = new Map(current.map(({ code, population = 0 }) => [code, population]));
  const populationOf = ({ code, commune = code }: PublishedCommune): number =>
    populations.get(commune) ?? 0;
  return {
    departments: Object.fromEntries(
      departments
        .map(({ code, nom }) => [code, typographic(nom)] as const)
        .sort(([one], [other]) => compare(one, other)),
    ),
    rows: [
      ...current.sort(
        (one, other) => populationOf(other) - populationOf(one) || byCode(one, other),
      ),
      ...merged.sort(byCode),
    ].map(rowOf),
  };
}

/** The list as its file holds it: one row a line, without indentation, so that a new edition shows what it changes. */
export function communeListText(list: CommuneList): string {
  return `${JSON.stringify(list).replaceAll('","', '",\n"')}\n`;
}

function rowOf({ code, nom, codesPostaux = [], chefLieu, commune }: PublishedCommune): string {
  const whole = chefLieu ?? commune;
  const fields = [code, typographic(nom), codesPostaux.join(' ')];
  return [...fields, ...(whole === undefined ? [] : [whole])].join('|');
}

function sameness({ code, nom }: PublishedCommune): string {
  return `${code} ${placeWords(nom)}`;
}

function byCode(one: PublishedCommune, other: PublishedCommune): number {
  return compare(one.code, other.code) || compare(one.nom, other.nom);
}

/** By code point: the same order on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The apostrophe of French print, as everywhere in the interface. */
function typographic(text: string): string {
  return text.replaceAll("'", '’');
}
