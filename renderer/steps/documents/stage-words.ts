/** What each stage of a document is called, before its day: « Envoyé le 23 novembre 2026 ». */
import type { ShownStage } from '../../../shared/documents/life';

/** In one or two words. */
export const STAGE_WORDS: Readonly<Record<ShownStage, string>> = {
  printedOn: 'Imprimé',
  signedOn: 'Signé',
  gatheredOn: 'Pièce signée réunie',
  sentOn: 'Envoyé',
  acknowledgedOn: 'Accusé reçu',
  handedOn: 'Remis',
};
