/** What a file holds, before anything of it is taken: from whom, when, which dossier, where it was left. */
import { FileCheck2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { counted } from '../../shared/french/words';
import type { Handover, ReceivedHandover } from '../../shared/handover/handover';
import { partyWords } from '../../shared/handover/party';
import type { ErasedBefore } from '../../shared/merge/erased-before';
import { toldOf } from '../../shared/merge/merge-words';
import { openingRemarks } from '../../shared/journey/opening-remarks';
import { itemName } from '../../shared/journey/resume';
import { placeWords } from '../../shared/journey/titles';
import type { Result } from '../../shared/result';
import { formatDate } from '../../shared/identifiers/dates';
import { timeWords } from '../app/moments';
import { todayIso } from '../app/today';
import { OpeningRemarkLists } from '../app/opening-notice';
import { ChoiceField } from '../components/choice-field';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { type TakingFault, takingFaultWords } from './handover-words';
import type { PreparedMerge, Taker } from './receive';
import { TakeForm } from './take-form';

const TITLE = 'Ce que contient ce fichier';

/** The content, then what one can do with it. */
export function ReceivedContent({
  received,
  here,
  onTake,
  onCompare,
  onLeave,
}: {
  readonly received: ReceivedHandover;
  /** The comparison with the dossier of this computer; `absent` if it is not there. */
  readonly here: Result<PreparedMerge, TakingFault>;
  readonly onTake: (taker: Taker) => Promise<TakingFault | null>;
  /** Compares, with those who come back although they were erased here, by id. */
  readonly onCompare: (back: readonly string[]) => Promise<void>;
  readonly onLeave: () => void;
}): ReactNode {
  const { handover } = received;
  return (
    <main className="alone">
      <p className="brand">
        <FileCheck2 className="icon" aria-hidden /> Jalon
      </p>
      <PageHeading screen="handover-content" title={TITLE} windowTitle={`${TITLE} – Jalon`} />
      <Facts handover={handover} />
      <Converted received={received} />
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

/** What an older Jalon wrote in another form, and what can't be understood at all. */
function Converted({
  received: { handover, issues, notes },
}: {
  readonly received: ReceivedHandover;
}): ReactNode {
  const remarks = useMemo(
    () => openingRemarks(handover.dossier, notes, issues),
    [handover, notes, issues],
  );
  if (remarks.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>
        <strong>
          {notes.length > 0
            ? 'Ce fichier vient d’une version précédente de Jalon.'
            : 'Des réponses de ce fichier ne peuvent pas être comprises.'}
        </strong>{' '}
        Le reste est intact.
      </p>
      <OpeningRemarkLists remarks={remarks} />
    </Notice>
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
    ['Transmis', fullMoment(sentAt)],
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

/** « le 28 novembre 2026 à 14 h 32 ». */
function fullMoment(instant: string): string {
  return `le ${formatDate(todayIso(new Date(instant)))} à ${timeWords(instant)}`;
}

function AlreadyHere({
  prepared,
  onCompare,
  onLeave,
}: {
  readonly prepared: PreparedMerge;
  readonly onCompare: (back: readonly string[]) => Promise<void>;
  readonly onLeave: () => void;
}): ReactNode {
  const [back, setBack] = useState<readonly string[]>([]);
  const { plan, loaded, erased } = prepared;
  const hasNews = toldOf(plan.taken).length > 0 || plan.conflicts.length > 0;
  const { shelf } = loaded.dossier.filing;
  return (
    <>
      {hasNews ? (
        <Notice>
          <p>
            Ce dossier est déjà sur cet ordinateur
            {shelf === 'deleted' ? ', parmi les dossiers supprimés' : null}. Jalon peut réunir les
            deux versions ; vous verrez tout avant que quoi que ce soit ne change.
          </p>
        </Notice>
      ) : (
        <Notice tone="success" isSpoken>
          <p>
            Ce dossier est déjà sur cet ordinateur, et le fichier n’y ajoute rien : tout ce qu’il
            contient y est{erased.length === 0 ? '' : ', sauf ce que vous avez effacé'}.
          </p>
        </Notice>
      )}
      {erased.length === 0 ? null : <ErasedHere erased={erased} back={back} onChange={setBack} />}
      {hasNews || back.length > 0 ? (
        <div className="button-row">
          <button
            type="button"
            className="button button--primary"
            onClick={() => void onCompare(back)}
          >
            Comparer les deux versions
          </button>
          <button type="button" className="button" onClick={onLeave}>
            Revenir aux dossiers
          </button>
        </div>
      ) : (
        <LeaveButton onLeave={onLeave} />
      )}
    </>
  );
}

/** Those who were erased here and are in the file: they stay away unless one ticks them. */
function ErasedHere({
  erased,
  back,
  onChange,
}: {
  readonly erased: readonly ErasedBefore[];
  readonly back: readonly string[];
  readonly onChange: (back: readonly string[]) => void;
}): ReactNode {
  const isOne = erased.length === 1;
  return (
    <>
      <Notice tone="warning">
        <p>
          {isOne
            ? 'Ce fichier contient une personne qui a été effacée définitivement de ce dossier. Elle ne revient pas, sauf si vous cochez son nom.'
            : `Ce fichier contient ${erased.length} personnes qui ont été effacées définitivement de ce dossier. Elles ne reviennent pas, sauf celles dont vous cochez le nom.`}
        </p>
      </Notice>
      <ChoiceField
        frame={{ id: 'erased-before', label: 'Faire revenir', isRequired: false }}
        kind="several"
        options={erased.map(({ id, name, on, collection }) => ({
          value: id,
          label: name,
          hint: `${collection === 'people' ? '' : 'Gestionnaire. '}Effacement du ${formatDate(on)}`,
        }))}
        isChecked={(id) => back.includes(id)}
        onToggle={(id, isChecked) =>
          onChange(isChecked ? [...back, id] : back.filter((other) => other !== id))
        }
      />
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
