/** The two sides of a dossier that was handed over: who prepares it, who completes it. */
import { type Together, setAnswer } from '../dossier/commands';
import { type Dossier, type SectionAnswers, sections } from '../dossier/schema';

/** As whom one works on a dossier on this computer. */
export type DossierSide = 'preparer' | 'completer';

/** As what someone works on a dossier. */
export type PartyRole = NonNullable<SectionAnswers<'handovers'>['completerRole']>;

/** Someone who works on a dossier, as far as they have said who they are. */
export interface Party {
  readonly name: string | null;
  readonly role: PartyRole | null;
}

/** What a party may be, in the order shown. */
export const PARTY_ROLES = sections.handovers.completerRole.options;

/** Each role, in words that follow a name. */
export const PARTY_ROLE_WORDS: Readonly<Record<PartyRole, string>> = {
  director: 'direction',
  president: 'présidence',
  gestionnaire: 'gestionnaire RPPS+',
  other: 'autre fonction',
};

/** Who works on that side. */
export function partyOf(
  { preparation, handovers }: Pick<Dossier, 'preparation' | 'handovers'>,
  side: DossierSide,
): Party {
  return side === 'preparer'
    ? { name: preparation.preparerName ?? null, role: preparation.preparerRole ?? null }
    : { name: handovers.completerName ?? null, role: handovers.completerRole ?? null };
}

/** « Camille Sorbier (direction) »; `null` for someone who has not said their name. */
export function partyWords({ name, role }: Party): string | null {
  if (name === null) return null;
  return role === null || role === 'other' ? name : `${name} (${PARTY_ROLE_WORDS[role]})`;
}

/** Says who works on that side. */
export function namePartyCommand(side: DossierSide, { name, role }: Party): Together {
  return {
    type: 'together',
    label: 'Qui travaille sur ce dossier',
    commands:
      side === 'preparer'
        ? [
            setAnswer('preparation', 'preparerName', name ?? undefined),
            setAnswer('preparation', 'preparerRole', role ?? undefined),
          ]
        : [
            setAnswer('handovers', 'completerName', name ?? undefined),
            setAnswer('handovers', 'completerRole', role ?? undefined),
          ],
  };
}
