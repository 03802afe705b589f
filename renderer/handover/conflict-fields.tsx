/** The conflicts of a merge: both values of each, who gave them and when, and a choice. */
import { type ReactNode, useMemo } from 'react';
import { of } from '../../shared/french/elision';
import { counted, grouped } from '../../shared/french/words';
import { partyWords } from '../../shared/handover/party';
import {
  type ChangeOrigin,
  type LastChanges,
  lastChangesIn,
  originOf,
} from '../../shared/merge/change-origin';
import type { MergeChoices } from '../../shared/merge/merge-command';
import type { Difference, MergePlan, Side } from '../../shared/merge/merge-plan';
import { conflictWords } from '../../shared/merge/merge-words';
import { momentWords } from '../app/moments';
import { todayIso } from '../app/today';
import { ChoiceField } from '../components/choice-field';
import { ListPages } from '../components/list-pages';
import { CONFLICTS_SHOWN, MISSING_CHOICE, conflictsOf, fieldIdOf } from './merge-choice';
import type { PreparedMerge } from './receive';

/** From so many on, one may choose the same side for all of them at once. */
const MANY = 4;

const TITLE_ID = 'conflicts';

interface ConflictsProps {
  readonly prepared: PreparedMerge;
  readonly choices: MergeChoices;
  /** Conflicts that were left without a choice. */
  readonly missing: readonly string[];
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onChoose: (keys: readonly string[], side: Side) => void;
}

/** All the conflicts; nothing if there are none. */
export function ConflictFields({
  prepared: { plan, journal, handover },
  choices,
  missing,
  page,
  onPage,
  onChoose,
}: ConflictsProps): ReactNode {
  const changes = useMemo(
    () => ({ mine: lastChangesIn(journal), theirs: lastChangesIn(handover.journal) }),
    [journal, handover],
  );
  const { conflicts } = plan;
  if (conflicts.length === 0) return null;
  const theirName = handover.from.name === null ? 'reçue' : of(handover.from.name);
  const chooseAll = (side: Side): void =>
    onChoose(
      conflicts.map(({ key }) => key),
      side,
    );
  const pageCount = Math.ceil(conflicts.length / CONFLICTS_SHOWN);
  const pages =
    pageCount === 1 ? null : (
      <>
        <p role="status">
          {counted(choices.size, 'réponse choisie', 'réponses choisies')} sur{' '}
          {grouped(conflicts.length)}
        </p>
        <ListPages
          label="Pages des réponses à choisir"
          before="Réponses précédentes"
          after="Réponses suivantes"
          page={page}
          pageCount={pageCount}
          titleId={TITLE_ID}
          onPage={onPage}
        />
      </>
    );
  return (
    <section>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {counted(conflicts.length, 'réponse à choisir', 'réponses à choisir')}
      </h2>
      <p>
        Les deux versions {conflicts.length === 1 ? 'l’ont changée' : 'les ont changées'}, chacune
        autrement. Rien n’est choisi d’avance.
      </p>
      {conflicts.length < MANY ? null : (
        <div className="button-row">
          <button type="button" className="button button--small" onClick={() => chooseAll('mine')}>
            Choisir partout ma version
          </button>
          <button
            type="button"
            className="button button--small"
            onClick={() => chooseAll('theirs')}
          >
            Choisir partout la version {theirName}
          </button>
        </div>
      )}
      {pages}
      {conflictsOf(plan, page).map((conflict) => (
        <ConflictField
          key={conflict.key}
          plan={plan}
          conflict={conflict}
          changes={changes}
          theirName={theirName}
          chosen={choices.get(conflict.key)}
          isMissing={missing.includes(conflict.key)}
          onChoose={(side) => onChoose([conflict.key], side)}
        />
      ))}
      {pages}
    </section>
  );
}

function ConflictField({
  plan,
  conflict,
  changes,
  theirName,
  chosen,
  isMissing,
  onChoose,
}: {
  readonly plan: MergePlan;
  readonly conflict: Difference;
  readonly changes: Readonly<Record<Side, LastChanges>>;
  /** « d’Inès Fougeray ». */
  readonly theirName: string;
  readonly chosen: Side | undefined;
  readonly isMissing: boolean;
  readonly onChoose: (side: Side) => void;
}): ReactNode {
  const { label, values } = useMemo(
    () => conflictWords(plan, conflict, todayIso()),
    [plan, conflict],
  );
  const { about } = conflict;
  const option = (side: Side, whose: string) => ({
    value: side,
    label: values[side],
    hint: `${whose}${originWords(originOf(changes[side], about, idIn(plan, side, about)))}`,
  });
  return (
    <ChoiceField
      frame={{
        id: fieldIdOf(conflict.key),
        label,
        isRequired: true,
        fault: isMissing ? MISSING_CHOICE : undefined,
      }}
      kind="one"
      options={[option('mine', 'Votre version'), option('theirs', `La version ${theirName}`)]}
      isChecked={(side) => side === chosen}
      onToggle={(side) => onChoose(side === 'theirs' ? 'theirs' : 'mine')}
    />
  );
}

/** « , changée par Camille Sorbier hier à 14 h 32 »; nothing where the journal does not tell. */
function originWords(origin: ChangeOrigin | null): string {
  if (origin === null) return '';
  const who = partyWords(origin.by);
  return `, changée ${who === null ? '' : `par ${who} `}${momentWords(origin.at)}`;
}

/** The id of the item in that version. */
function idIn(plan: MergePlan, side: Side, about: Difference['about']): string | undefined {
  if (about.kind === 'answer' || side === 'mine') return undefined;
  const aliases = plan.aliases[about.collection] ?? new Map<string, string>();
  return [...aliases].find(([, id]) => id === about.id)?.[0];
}
