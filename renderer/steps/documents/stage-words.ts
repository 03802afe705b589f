/** What each stage of a document is called, before its day: « Envoyé le 23 novembre 2026 ». */
import type { LifeStage } from '../../../shared/documents/life-stages';

/** In one or two words. */
export const STAGE_WORDS: Readonly<Record<LifeStage, string>> = {
  printedOn: 'Imprimé',
  signedOn: 'Signé',
  sentOn: 'Envoyé',
  acknowledgedOn: 'Accusé reçu',
  handedOn: 'Remis',
};
