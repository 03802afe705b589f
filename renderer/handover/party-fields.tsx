/** Who someone is: name and function, as a handover says it to the other side. */
import type { ReactNode } from 'react';
import { PARTY_ROLES, PARTY_ROLE_WORDS, type Party } from '../../shared/handover/party';
import { upperFirst } from '../../shared/french/words';
import { ChoiceField } from '../components/choice-field';
import { TextField } from '../components/text-field';

/** A party as it is typed. */
export interface TypedParty {
  readonly name: string;
  readonly role: Party['role'];
}

/** A party that was not typed yet, or as it is known. */
export function typedParty({ name, role }: Party): TypedParty {
  return { name: name ?? '', role };
}

/** The party that was typed; `null` without a name. */
export function partyTyped({ name, role }: TypedParty): Party | null {
  return name.trim() === '' ? null : { name: name.trim(), role };
}

/** Asked of the person at the keyboard. */
export const NAME_MISSING = 'Indiquez votre prénom et votre nom.';

/** The two fields. */
export function PartyFields({
  id,
  party,
  fault,
  onChange,
}: {
  /** Of the field of the name. */
  readonly id: string;
  readonly party: TypedParty;
  readonly fault: string | undefined;
  readonly onChange: (party: TypedParty) => void;
}): ReactNode {
  return (
    <>
      <TextField
        frame={{
          id,
          label: 'Votre prénom et votre nom',
          example: 'Camille Sorbier',
          isRequired: true,
          fault,
        }}
        value={party.name}
        maxLength={200}
        onChange={(event) => onChange({ ...party, name: event.target.value })}
      />
      <ChoiceField
        frame={{ id: `${id}-role`, label: 'Votre fonction', isRequired: false }}
        kind="one"
        options={PARTY_ROLES.map((role) => ({
          value: role,
          label: upperFirst(PARTY_ROLE_WORDS[role]),
        }))}
        isChecked={(role) => role === party.role}
        onToggle={(chosen) =>
          onChange({ ...party, role: PARTY_ROLES.find((role) => role === chosen) ?? null })
        }
      />
    </>
  );
}
