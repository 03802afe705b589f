/** What a file holds, before anything of it is taken: from whom, when, which dossier, where it was left. */
import { FileCheck2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { counted } from '../../shared/french/words';
import type { Handover, ReceivedHandover } from '../../shared/handover/handover';
import { partyOf, partyWords } from '../../shared/handover/party';
import { itemName, placeWords } from '../../shared/journey/resume';
import type { Result } from '../../shared/result';
import { momentWords } from '../app/moments';
import { ChoiceField } from '../components/choice-field';
import { ErrorSummary } from '../components/error-summary';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { Mistake } from '../lock/secret-field';
import { useTry } from '../lock/use-try';
import { type TakingFault, takingFaultWords } from './handover-words';
import { NAME_MISSING, PartyFields, partyTyped, typedParty } from './party-fields';
import type { PreparedMerge, Taker } from './receive';

const TITLE = 'Ce que contient ce fichier';

/** The content, then what one can do with it. */
export function ReceivedContent({
  received: { handover, issues },
  here,
  onTake,
  onCompare,
  onLeave,
}: {
  readonly received: ReceivedHandover;
  /** The comparison with the dossier of this computer; `absent` if it is not there. */
  readonly here: Result<PreparedMerge, TakingFault>;
  readonly onTake: (taker: Taker) => Promise<TakingFault | null>;
  readonly onCompare: (prepared: PreparedMerge) => void;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <main className="alone">
      <p className="brand">
        <FileCheck2 className="icon" aria-hidden /> Jalon
      </p>
      <PageHeading screen="handover-content" title={TITLE} windowTitle={`${TITLE} – Jalon`} />
      <Facts handover={handover} />
      {issues.length === 0 ? null : (
        <Notice tone="warning">
          <p>
            {issues.length === 1
              ? 'Une réponse de ce fichier ne peut pas être comprise'
              : `${counted(issues.length, 'réponse', 'réponses')} de ce fichier ne peuvent pas être comprises`}{' '}
            et ne sera pas prise. Le reste est intact.
          </p>
        </Notice>
      )}
      {here.ok ? (
        <AlreadyHere prepared={here.value} onCompare={onCompare} onLeave={onLeave} />
      ) : here.error === 'absent' ? (
        <TakeForm handover={handover} onTake={onTake} onLeave={onLeave} />
      ) : (
        <>
          <Notice tone="danger" isSpoken>
            <p>
              Une version de ce dossier est sur cet ordinateur et ne peut pas être comparée.{' '}
              {takingFaultWords(here.error)}
            </p>
          </Notice>
          <LeaveButton onLeave={onLeave} />
        </>
      )}
    </main>
  );
}

function Facts({ handover }: { readonly handover: Handover }): ReactNode {
  const { dossier, to, sentAt, appVersion, place } = handover;
  const { establishments, people, gestionnaires } = dossier;
  const where = placeWords(place);
  const item = place === null ? null : itemName(dossier, place);
  const facts: readonly (readonly [label: string, value: string])[] = [
    [
      'Dossier',
      `${dossier.preparation.title ?? 'Sans titre'}${dossier.isSample ? ' (exemple)' : ''}`,
    ],
    ['Transmis par', partyWords(handover.from) ?? 'Sans nom'],
    ...(to === null ? [] : [['Pour', to] as const]),
    ['Transmis', momentWords(sentAt)],
    [
      'Contenu',
      [
        counted(establishments.length, 'établissement', 'établissements'),
        counted(gestionnaires.length, 'gestionnaire', 'gestionnaires'),
        counted(people.length, 'professionnel', 'professionnels'),
      ].join(', '),
    ],
    ['Laissé à', where === null ? 'la vue d’ensemble' : [where, item].filter(Boolean).join(', ')],
    ['Version de Jalon', appVersion],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function AlreadyHere({
  prepared,
  onCompare,
  onLeave,
}: {
  readonly prepared: PreparedMerge;
  readonly onCompare: (prepared: PreparedMerge) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { plan, loaded } = prepared;
  const hasNews = plan.taken.length > 0 || plan.conflicts.length > 0;
  const { shelf } = loaded.dossier.filing;
  if (!hasNews) {
    return (
      <>
        <Notice tone="success" isSpoken>
          <p>
            Ce dossier est déjà sur cet ordinateur, et le fichier n’y ajoute rien : tout ce qu’il
            contient y est.
          </p>
        </Notice>
        <LeaveButton onLeave={onLeave} />
      </>
    );
  }
  return (
    <>
      <Notice>
        <p>
          Ce dossier est déjà sur cet ordinateur
          {shelf === 'deleted' ? ', parmi les dossiers supprimés' : null}. Jalon peut réunir les
          deux versions ; vous verrez tout avant que quoi que ce soit ne change.
        </p>
      </Notice>
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          onClick={() => onCompare(prepared)}
        >
          Comparer les deux versions
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Revenir aux dossiers
        </button>
      </div>
    </>
  );
}

function LeaveButton({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  return (
    <div className="button-row">
      <button type="button" className="button button--primary" onClick={onLeave}>
        Revenir aux dossiers
      </button>
    </div>
  );
}

type Field = 'who' | 'taker' | 'take-handover';

function TakeForm({
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
  const preparer = partyWords(partyOf(handover.dossier, 'preparer'));
  const typed = partyTyped(party);
  const { mistake, attempt, isTrying, submit } = useTry<Field>(
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
  const faultOf = (field: Field): string | undefined =>
    mistake?.field === field ? mistake.message : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary
        attempt={attempt}
        lines={mistake === null ? [] : [{ fieldId: mistake.field, message: mistake.message }]}
      />
      <ChoiceField
        frame={{
          id: 'who',
          label: 'Qui êtes-vous ?',
          hint: 'Le journal du dossier et le récapitulatif disent qui a préparé et qui a complété.',
          isRequired: true,
          fault: faultOf('who'),
        }}
        kind="one"
        options={[
          { value: 'completer', label: 'Quelqu’un qui complète ce dossier' },
          {
            value: 'preparer',
            label:
              preparer === null
                ? 'La personne qui prépare ce dossier, sur un autre ordinateur'
                : `${preparer}, qui prépare ce dossier, sur un autre ordinateur`,
          },
        ]}
        isChecked={(value) => value === side}
        onToggle={(value) => setSide(value === 'completer' ? 'completer' : 'preparer')}
      />
      {side === 'completer' ? (
        <PartyFields id="taker" party={party} fault={faultOf('taker')} onChange={setParty} />
      ) : null}
      <div className="button-row" id="take-handover">
        <button type="submit" className="button button--primary" disabled={isTrying}>
          Prendre ce dossier
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Ne pas le prendre
        </button>
        {isTrying ? <span role="status">Un instant…</span> : null}
      </div>
    </form>
  );
}
