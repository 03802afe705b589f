/** The answers a document is made from, without those that come later and change nothing of it. */
import type { Acceptance } from '../dossier/field-kinds';
import { answerDigests } from '../dossier/answer-digests';
import { fingerprint } from '../dossier/fingerprint';
import type { Dossier, Gestionnaire, ItemField } from '../dossier/schema';
import type { DocumentDefinition } from './catalogue';

/** What is noted while one waits, and some documents do not rest on. */
export type LaterAnswers = 'request-sent' | 'equipment';

type MadeFrom = Pick<DocumentDefinition, 'dependsOn' | 'comesLater'>;

/** The fingerprint of the answers that a document is made from. */
export function fingerprintOf(dossier: Dossier, { dependsOn, comesLater }: MadeFrom): string {
  return fingerprint(without(dossier, comesLater), dependsOn);
}

/** Each of these answers with its digest, so that those that changed can be named. */
export function digestsOf(
  dossier: Dossier,
  { dependsOn, comesLater }: MadeFrom,
): readonly string[] {
  return answerDigests(without(dossier, comesLater), dependsOn);
}

/** The dossier as if these had never been answered. */
function without(dossier: Dossier, later: readonly LaterAnswers[] = []): Dossier {
  const { requestSentOn, ...habilitation } = dossier.habilitation;
  const isSentLater = later.includes('request-sent') && requestSentOn !== undefined;
  return {
    ...dossier,
    ...(isSentLater ? { habilitation } : {}),
    ...(later.includes('equipment')
      ? { gestionnaires: dossier.gestionnaires.map(withoutEquipment) }
      : {}),
  };
}

/** Card, reader and training. */
const EQUIPMENT: readonly ItemField<'gestionnaires'>[] = [
  ...(['cardKind', 'cardNumber', 'hasReader', 'isTrained', 'trainedOn'] as const),
];

function withoutEquipment(gestionnaire: Gestionnaire): Gestionnaire {
  const { id, acceptedDoubts = [], ...rest } = gestionnaire;
  const accepted = acceptedDoubts.filter(({ field }: Acceptance) => !isEquipment(field));
  return {
    id,
    ...Object.fromEntries(Object.entries(rest).filter(([field]) => !isEquipment(field))),
    ...(accepted.length === 0 ? {} : { acceptedDoubts: accepted }),
  };
}

function isEquipment(field: string): boolean {
  return EQUIPMENT.some((known) => known === field);
}
