/** Digests of the answers that something was made from: those that changed since can be named, none can be read. */
import {
  type DossierPart,
  SHOWN_DIGITS,
  answersOf,
  canonicalJson,
  digestOf,
  fingerprint,
  hash,
  isCollectionId,
} from './fingerprint';
import { type Dossier, sectionIds } from './schema';

/** One answer: of the dossier itself, or of an item (`itemId`) of a collection. */
export interface AnswerPath {
  readonly entity: string;
  readonly itemId: string | null;
  readonly field: string;
}

/** What changed between two lists of digests. */
export type AnswerChange =
  /** An answer that changed, came or went. */
  | ({ readonly kind: 'answer' } & AnswerPath)
  /** An item as a whole: it came, it is gone, or which of its answers changed was not kept. */
  | {
      readonly kind: 'item';
      readonly entity: string;
      readonly itemId: string;
      readonly fate: 'came' | 'gone' | 'changed';
    }
  /** A collection of which nobody knows whose answers changed. */
  | { readonly kind: 'list'; readonly entity: string };

/** Most items of a collection that are told apart: beyond, one digest stands for all. */
const MOST_ITEMS_TOLD = 300;
/** Most items of which each answer is told: beyond, one digest stands for each item. */
const MOST_ITEMS_TOLD_IN_FULL = 100;
/** Beside the item's own digest, these many tell which of its answers changed. */
const FIELD_DIGITS = 4;
/** In place of the item's own digest, where only some of its answers count. */
const IN_PART = '*';

/**
 * What these parts of a dossier hold, one line per answer, « organisation.siren 1f2e3d4c », and per item,
 * « people/p7 1f2e3d4c mobile:5a6b »; less is told of a collection of many.
 */
export function answerDigests(dossier: Dossier, parts: readonly DossierPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (!isCollectionId(part)) {
      return Object.entries(dossier[part]).map(([field, value]) =>
        lineOf(`${part}.${field}`, shortDigest(value)),
      );
    }
    const items = answersOf(dossier, part);
    if (items.length > MOST_ITEMS_TOLD) return [lineOf(part, fingerprint(dossier, [part]))];
    const isInFull = items.length <= MOST_ITEMS_TOLD_IN_FULL;
    return items.map((item) =>
      lineOf(
        `${part}/${item.id}`,
        digestOf(item).slice(0, SHOWN_DIGITS),
        ...(isInFull ? fieldDigests(item) : []),
      ),
    );
  });
}

/** The same of these answers alone, whatever else their items hold. */
export function digestsOfAnswers(
  dossier: Dossier,
  paths: readonly AnswerPath[],
): readonly string[] {
  const lines = new Map<string, string>();
  for (const { entity, itemId, field } of paths) {
    const subject = subjectOf(dossier, entity, itemId);
    if (subject === null) continue;
    const value = subject[field];
    if (itemId !== null) {
      const key = `${entity}/${itemId}`;
      const line = lines.get(key) ?? lineOf(key, IN_PART);
      lines.set(key, value === undefined ? line : `${line} ${field}:${shortDigest(value)}`);
    } else if (value !== undefined) {
      lines.set(`${entity}.${field}`, lineOf(`${entity}.${field}`, shortDigest(value)));
    }
  }
  return [...lines.values()];
}

/** The answers that lines of `digestsOfAnswers` tell of. */
export function answersTold(lines: readonly string[]): readonly AnswerPath[] {
  return lines.flatMap(readLine).flatMap(({ path, fields }): readonly AnswerPath[] => {
    const { entity, itemId, field } = path;
    if (itemId === null) return field === null ? [] : [{ entity, itemId, field }];
    return [...fields.keys()].map((name) => ({ entity, itemId, field: name }));
  });
}

/**
 * What came, went or changed between two lists of lines. A collection that one of them tells as a whole,
 * and the other item by item, changed as a whole: nobody knows whose items did.
 */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
): readonly AnswerChange[] {
  const known = linesByKey(before);
  const now = linesByKey(after);
  const keys = [...new Set([...known.keys(), ...now.keys()])];
  const wholes = new Set(
    keys.filter((key) => isCollectionId(key) && known.get(key)?.digest !== now.get(key)?.digest),
  );
  return keys.flatMap((key): readonly AnswerChange[] => {
    const [old, line] = [known.get(key), now.get(key)];
    const path = (old ?? line)?.path;
    if (path === undefined) return [];
    const { entity, itemId, field } = path;
    if (itemId !== null) return wholes.has(entity) ? [] : itemChanges(entity, itemId, old, line);
    if (old?.digest === line?.digest) return [];
    return field === null
      ? [{ kind: 'list', entity }]
      : [{ kind: 'answer', entity, itemId, field }];
  });
}

/** A line about an item, under another id; any other line as it is. */
export function withItemId(line: string, idOf: (entity: string, itemId: string) => string): string {
  const [read] = readLine(line);
  const itemId = read?.path.itemId ?? null;
  if (read === undefined || itemId === null) return line;
  const { entity } = read.path;
  return `${entity}/${idOf(entity, itemId)}${line.slice(`${entity}/${itemId}`.length)}`;
}

/** A line about an item of these without its digests, from which a short answer could be guessed; any other as it is. */
export function withoutDigests(
  line: string,
  isMeant: (entity: string, itemId: string) => boolean,
): string {
  const [read] = readLine(line);
  const itemId = read?.path.itemId ?? null;
  if (read === undefined || itemId === null) return line;
  const { entity } = read.path;
  return isMeant(entity, itemId) ? lineOf(`${entity}/${itemId}`, IN_PART) : line;
}

interface Line {
  readonly path: {
    readonly entity: string;
    readonly itemId: string | null;
    readonly field: string | null;
  };
  readonly digest: string;
  readonly fields: ReadonlyMap<string, string>;
}

const LINE =
  /^(?<entity>[^./ ]+)(?:\/(?<itemId>.+?)|\.(?<field>\S+))? (?<digest>[0-9a-f]+|\*)(?<fields>(?: \w+:[0-9a-f]+)*)$/su;

/** None for a text that is no such line. */
function readLine(line: string): readonly Line[] {
  const { entity, itemId, field, digest, fields } = LINE.exec(line)?.groups ?? {};
  if (entity === undefined || digest === undefined) return [];
  const pairs = (fields ?? '').split(' ').flatMap((pair) => {
    const [name, value] = pair.split(':');
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return [
    {
      path: { entity, itemId: itemId ?? null, field: field ?? null },
      digest,
      fields: new Map(pairs),
    },
  ];
}

function linesByKey(lines: readonly string[]): ReadonlyMap<string, Line> {
  return new Map(
    lines.flatMap(readLine).map((line) => {
      const { entity, itemId, field } = line.path;
      const end = itemId === null ? (field === null ? '' : `.${field}`) : `/${itemId}`;
      return [`${entity}${end}`, line] as const;
    }),
  );
}

function itemChanges(
  entity: string,
  itemId: string,
  old: Line | undefined,
  line: Line | undefined,
): readonly AnswerChange[] {
  if (old === undefined) return [{ kind: 'item', entity, itemId, fate: 'came' }];
  if (line === undefined) return [{ kind: 'item', entity, itemId, fate: 'gone' }];
  const isInPart = old.digest === IN_PART;
  if (!isInPart && old.digest === line.digest) return [];
  const isTold = isInPart || (old.fields.size > 0 && line.fields.size > 0);
  const fields = isTold
    ? [...new Set([...old.fields.keys(), ...line.fields.keys()])].filter(
        (field) => old.fields.get(field) !== line.fields.get(field),
      )
    : [];
  return fields.length > 0 || isInPart
    ? fields.map((field) => ({ kind: 'answer', entity, itemId, field }))
    : [{ kind: 'item', entity, itemId, fate: 'changed' }];
}

/** Items are immutable, so the answers of each are digested once in its life. */
const knownFields = new WeakMap<object, readonly string[]>();

function fieldDigests(item: { readonly id: string }): readonly string[] {
  const known = knownFields.get(item);
  if (known !== undefined) return known;
  const made = Object.entries<unknown>({ ...item })
    .filter(([field, value]) => field !== 'id' && value !== undefined)
    .map(([field, value]) => `${field}:${shortDigest(value).slice(0, FIELD_DIGITS)}`);
  knownFields.set(item, made);
  return made;
}

function subjectOf(
  dossier: Dossier,
  entity: string,
  itemId: string | null,
): Readonly<Record<string, unknown>> | null {
  if (itemId === null) {
    const section = sectionIds.find((id) => id === entity);
    return section === undefined ? null : dossier[section];
  }
  const items: readonly { readonly id: string }[] = isCollectionId(entity) ? dossier[entity] : [];
  const item = items.find(({ id }) => id === itemId);
  return item === undefined ? null : { ...item };
}

function shortDigest(value: unknown): string {
  return hash(canonicalJson(value)).slice(0, SHOWN_DIGITS);
}

function lineOf(...parts: readonly string[]): string {
  return parts.join(' ');
}
