/** Taking a dossier that is not on this computer: as whom, first of all. */
import { type ReactNode, useState } from 'react';
import type { Handover } from '../../shared/handover/handover';
import { partyOf, partyWords } from '../../shared/handover/party';
import { ChoiceField } from '../components/choice-field';
import type { Mistake } from '../lock/secret-field';
import { TryForm } from '../lock/try-form';
import { type Tries, useTry } from '../lock/use-try';
import { type TakingFault, takingFaultWords } from './handover-words';
import { NAME_MISSING, PartyFields, type TypedParty, partyTyped, typedParty } from './party-fields';
import type { Taker } from './receive';

type Field = 'who' | 'taker' | 'take-handover';

/** The form; nothing is said of who one is beforehand. */
export function TakeForm({
  handover,
  onTake,
  onLeave,
}: {
  readonly handover: Handover;
  readonly onTake: (taker: Taker) => Promise<TakingFault | null>;
  readonly onLeave: () => void;
}): ReactNode {
  const [side, setSide] = useState<Taker['side'] | null>(null);
  const [party, setParty] = useState(() =>
    typedParty(
      handover.from.name === partyOf(handover.dossier, 'completer').name
        ? { name: null, role: null }
        : partyOf(handover.dossier, 'completer'),
    ),
  );
  const tries = useTaking(side, party, onTake);
  const faultOf = (field: Field): string | undefined =>
    tries.mistake?.field === field ? tries.mistake.message : undefined;
  return (
    <TryForm
      tries={tries}
      submitLabel="Prendre ce dossier"
      buttonsId="take-handover"
      back={{ label: 'Ne pas prendre ce dossier', onBack: onLeave }}
    >
      <ChoiceField
        frame={{
          id: 'who',
          label: 'Qui êtes-vous ?',
          hint: 'Le journal du dossier et le récapitulatif disent qui a préparé et qui a complété.',
          isRequired: true,
          fault: faultOf('who'),
        }}
        kind="one"
        options={whoOptions(handover)}
        isChecked={(value) => value === side}
        onToggle={(value) => setSide(value === 'completer' ? 'completer' : 'preparer')}
      />
      {side === 'completer' ? (
        <PartyFields id="taker" party={party} fault={faultOf('taker')} onChange={setParty} />
      ) : null}
    </TryForm>
  );
}

function whoOptions({ dossier }: Handover) {
  const preparer = partyWords(partyOf(dossier, 'preparer'));
  return [
    { value: 'completer', label: 'Quelqu’un qui complète ce dossier' },
    {
      value: 'preparer',
      label: `${preparer === null ? 'La personne' : `${preparer},`} qui prépare ce dossier, sur un autre ordinateur`,
    },
  ];
}

/** The tries of taking it as this person. */
function useTaking(
  side: Taker['side'] | null,
  party: TypedParty,
  onTake: (taker: Taker) => Promise<TakingFault | null>,
): Tries<Field> {
  const typed = partyTyped(party);
  return useTry<Field>(
    () => {
      if (side === null) return { field: 'who', message: 'Dites qui vous êtes.' };
      return side === 'completer' && typed === null
        ? { field: 'taker', message: NAME_MISSING }
        : null;
    },
    async (): Promise<Mistake<Field> | null> => {
      const fault = await onTake(
        side === 'completer' && typed !== null ? { side, ...typed } : { side: 'preparer' },
      );
      return fault === null ? null : { field: 'take-handover', message: takingFaultWords(fault) };
    },
  );
}
