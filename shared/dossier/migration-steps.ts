/** What the steps from one version of a dossier to the next are made of: nothing is lost without being listed. */

/** A dossier as it was stored, before anything is known of its shape. */
export type StoredDossier = Readonly<Record<string, unknown>>;

/** What became of one stored answer, where it did not stay as it was. */
export interface MigrationNote {
  /** `converted`: it is there in another form. `set-aside`: it has no place any more, and is listed only. */
  readonly fate: 'converted' | 'set-aside';
  /** Where it stood in its own version: « representative.card » or « people/p7.mobile ». */
  readonly path: string;
  /** What it was, with its article; kept with the step, since the catalogue may no longer ask for it. */
  readonly noun: string;
  readonly before: unknown;
  /** The fields it became; empty if it was set aside. */
  readonly after: Readonly<Record<string, unknown>>;
}

/** A dossier brought one version further, or several. */
export interface MigratedDossier {
  readonly stored: StoredDossier;
  readonly notes: readonly MigrationNote[];
}

/** Turns the stored form of one version into that of the next; never looks at today's schema. */
export type Migration = (stored: StoredDossier) => MigratedDossier;

/** One field of the version that is left, in a section or in each item of a collection. */
interface OldField {
  /** Name of the section or of the collection. */
  readonly entity: string;
  readonly field: string;
  /** With its article: « la date de naissance ». */
  readonly noun: string;
}

/** Several changes as one step, in this order. */
export function inTurn(...changes: readonly Migration[]): Migration {
  return (stored) =>
    changes.reduce<MigratedDossier>(
      (before, change) => {
        const after = change(before.stored);
        return { stored: after.stored, notes: [...before.notes, ...after.notes] };
      },
      { stored, notes: [] },
    );
}

/** A field goes by another name. A value that finds its new place taken is set aside. */
export function renameField({ to, ...old }: OldField & { readonly to: string }): Migration {
  const move = changeField(old, (value) => ({ [to]: value }), { tellsConverted: false });
  return inTurn(move, renameAcceptances(old, to));
}

/**
 * A field becomes others, or the same in another form: `into` gives their values, `null` for a value that
 * can't be converted, which is set aside.
 */
export function convertField(
  old: OldField,
  into: (value: unknown) => Readonly<Record<string, unknown>> | null,
): Migration {
  return changeField(old, into, { tellsConverted: true });
}

/** A field is no longer asked; what it held is set aside. */
export function removeField(old: OldField): Migration {
  return changeField(old, () => null, { tellsConverted: false });
}

function changeField(
  { entity, field, noun }: OldField,
  into: (value: unknown) => Readonly<Record<string, unknown>> | null,
  { tellsConverted }: { readonly tellsConverted: boolean },
): Migration {
  return (stored) => {
    const notes: MigrationNote[] = [];
    const changed = changeSubjects(stored, entity, (fields, path) => {
      const { [field]: before, ...others } = fields;
      if (before === undefined) return fields;
      const converted = into(before);
      const after = converted === null || isAnyTaken(others, converted) ? null : converted;
      const note = { path: `${path}.${field}`, noun, before };
      if (after === null) notes.push({ ...note, fate: 'set-aside', after: {} });
      else if (tellsConverted) notes.push({ ...note, fate: 'converted', after });
      return { ...others, ...after };
    });
    return { stored: changed, notes };
  };
}

/** A doubt that was accepted is known by its field, which has another name now. */
function renameAcceptances({ entity, field }: OldField, to: string): Migration {
  return (stored) => ({
    stored: changeSubjects(stored, entity, (fields) => {
      const { acceptedDoubts } = fields;
      if (!Array.isArray(acceptedDoubts)) return fields;
      const renamed = acceptedDoubts.map((doubt: unknown) =>
        isRecord(doubt) && doubt['field'] === field ? { ...doubt, field: to } : doubt,
      );
      return { ...fields, acceptedDoubts: renamed };
    }),
    notes: [],
  });
}

/** Fields that leave an item of a collection for another one of the same collection. */
interface Moved {
  readonly collection: string;
  readonly from: string;
  readonly to: string;
  /** Each with its noun, as in `OldField`. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What was noted of an item is noted of another one, which is added if it is not there. A value that finds
 * its new place taken is set aside.
 */
export function moveItemFields({ collection, from, to, fields }: Moved): Migration {
  return (stored) => {
    const items = stored[collection];
    if (!Array.isArray(items)) return { stored, notes: [] };
    const isNamed = (item: unknown, id: string): item is Fields =>
      isRecord(item) && item['id'] === id;
    const known: readonly unknown[] = items;
    const source = known.find((item): item is Fields => isNamed(item, from));
    if (source === undefined) return { stored, notes: [] };
    const target = known.find((item): item is Fields => isNamed(item, to));
    const notes: MigrationNote[] = [];
    const moved: Record<string, unknown> = {};
    for (const [field, noun] of Object.entries(fields)) {
      const before = source[field];
      if (before === undefined) continue;
      if (target?.[field] === undefined) moved[field] = before;
      else {
        const path = `${collection}/${from}.${field}`;
        notes.push({ path, noun, before, fate: 'set-aside', after: {} });
      }
    }
    const [kept, taken] = partedDoubts(source, fields);
    const without = {
      ...withoutFields(source, [...Object.keys(fields), 'acceptedDoubts']),
      ...kept,
    };
    const next = { ...(target ?? { id: to }), ...moved, ...joinedDoubts(target, taken) };
    const after = known.map((item) => (item === source ? without : item === target ? next : item));
    return {
      stored: { ...stored, [collection]: target === undefined ? [...after, next] : after },
      notes,
    };
  };
}

/** Accepted doubts of an item: those of other fields, and those of the fields that leave it. */
function partedDoubts(
  { acceptedDoubts }: Fields,
  fields: Readonly<Record<string, string>>,
): readonly [kept: Fields, taken: readonly unknown[]] {
  if (!Array.isArray(acceptedDoubts))
    return [acceptedDoubts === undefined ? {} : { acceptedDoubts }, []];
  const doubts: readonly unknown[] = acceptedDoubts;
  const leaves = (doubt: unknown): boolean =>
    isRecord(doubt) && typeof doubt['field'] === 'string' && doubt['field'] in fields;
  const kept = doubts.filter((doubt) => !leaves(doubt));
  return [kept.length === 0 ? {} : { acceptedDoubts: kept }, doubts.filter(leaves)];
}

function joinedDoubts(target: Fields | undefined, taken: readonly unknown[]): Fields {
  const own: unknown = target?.['acceptedDoubts'];
  const before: readonly unknown[] = Array.isArray(own) ? own : [];
  const doubts = [...before, ...taken];
  return doubts.length === 0 ? {} : { acceptedDoubts: doubts };
}

function withoutFields(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Changes the section of this name, or each item of the collection; what is neither is left to the reading
 * that follows, which lists it.
 */
function changeSubjects(
  stored: StoredDossier,
  entity: string,
  change: (fields: Fields, path: string) => Fields,
): StoredDossier {
  const subjects = stored[entity];
  if (isRecord(subjects)) return { ...stored, [entity]: change(subjects, entity) };
  if (!Array.isArray(subjects)) return stored;
  const items = subjects.map((item: unknown) =>
    isRecord(item) && typeof item['id'] === 'string'
      ? change(item, `${entity}/${item['id']}`)
      : item,
  );
  return { ...stored, [entity]: items };
}

function isAnyTaken(fields: Fields, wanted: Fields): boolean {
  return Object.keys(wanted).some((name) => fields[name] !== undefined);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
