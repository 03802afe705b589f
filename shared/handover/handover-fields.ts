/** The fields of a dossier that was handed over; they stand in the table of `dossier/schema.ts`. */

const parties = ['director', 'president', 'gestionnaire', 'other'] as const;
/** As what someone works on a dossier. */
export const partyRole = { kind: 'choice', options: parties } as const;

/** Where a dossier comes from and who goes on with it elsewhere: no answer, and no paper rests on it. */
export const handoverFields = {
  completerRole: partyRole,
  completerName: { kind: 'name' },
  /** Ids of the handovers whose content is in this dossier: begun from them, or merged. */
  taken: { kind: 'digests' },
  /** Who was erased for good, by random id and day only: « people/p7 2026-11-28 ». */
  erased: { kind: 'digests' },
} as const;
