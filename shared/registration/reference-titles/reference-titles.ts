/** The reference titles: what each text calls the jobs of the sector, and the sources that name a title. */
import { activePortalProfessions, portalProfessionsInfo } from '../../reference/portal-professions';
import type { Segment } from '../normalise-title';
import { normaliseTitle } from '../normalise-title';
import { conventionTitles } from './conventions';
import { inferredTitles } from './inferred';
import { publicServiceTitles } from './public-service';
import type { TitleGroup, TitleSource } from './title-source';

/** Every title with its source and its first outcome; a title may stand in several sources. */
export const referenceTitles: readonly TitleGroup[] = [
  ...conventionTitles,
  ...publicServiceTitles,
  ...inferredTitles,
];

const portalList: TitleSource = {
  label: `liste « profession » du portail RPPS+ (${portalProfessionsInfo.version})`,
  address: null,
};

/** When, where and under which contract a job is held: stems that no text writes with it. */
const CIRCUMSTANCES = new Set(
  'nuit jour ehpad ssiad saad mas fam ime esat titulair contractuel vacatair remplacant'.split(' '),
);

/** More would make a sentence nobody reads. */
const MOST_NAMED = 2;

const sourcesByTitle = indexSources();

/** The texts that name this job, the first ones only; empty for a wording that none of them has. */
export function sourcesNaming(segments: readonly Segment[]): readonly TitleSource[] {
  for (const segment of segments) {
    const sources = sourcesByTitle.get(keyOf(segment)) ?? sourcesByTitle.get(bareKeyOf(segment));
    if (sources !== undefined) return sources;
  }
  return [];
}

function indexSources(): ReadonlyMap<string, readonly TitleSource[]> {
  const index = new Map<string, TitleSource[]>();
  const add = (title: string, source: TitleSource) => {
    const [segment] = normaliseTitle(title).segments;
    if (segment === undefined) return;
    const sources = index.get(keyOf(segment)) ?? [];
    if (sources.length < MOST_NAMED && !sources.includes(source)) sources.push(source);
    index.set(keyOf(segment), sources);
  };
  for (const { label } of activePortalProfessions) add(label, portalList);
  for (const { source, titles } of referenceTitles) {
    if (source.address !== null) for (const title of titles) add(title, source);
  }
  return index;
}

/** « Aide-soignante de nuit, EHPAD » is named wherever « aide-soignant » is. */
function bareKeyOf({ words }: Segment): string {
  return keyOf({ joint: 'start', words: words.filter(({ stem }) => !CIRCUMSTANCES.has(stem)) });
}

function keyOf({ words }: Segment): string {
  return words.map(({ stem }) => stem).join(' ');
}
