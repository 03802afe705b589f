/** One answer of a form: what is asked, what is written, and the choice of another. */
import { type ReactNode, useId } from 'react';
import {
  type Choice,
  type PlannedGroup,
  entriesFor,
  heldIn,
  isOpenGroup,
  isTypedGroup,
} from '../../shared/official-form/form-plan';
import { shownEntries } from '../../shared/official-form/written';
import { StatusTag } from '../components/status-tag';
import { TextField } from '../components/text-field';
import { AnswerSelect } from './answer-select';
import type { FormAtWork } from './use-official-form';

/** Id of what a group is chosen with. */
export function controlId(groupId: string): string {
  return `choice-${groupId}`;
}

/** A group of the list, closed or open. */
export function GroupCard({
  work,
  group,
  isOpen,
  onOpen,
  onChoose,
}: {
  readonly work: FormAtWork;
  readonly group: PlannedGroup;
  readonly isOpen: boolean;
  readonly onOpen: (groupId: string | null) => void;
  readonly onChoose: (groupId: string, choice: Choice) => void;
}): ReactNode {
  const editor = useId();
  const choice = work.choices[group.id];
  const problem = work.problems.get(group.id);
  const written = writtenIn(work, group);
  return (
    <li
      className={isOpen ? 'card form-card form-card--open' : 'card form-card'}
      id={`card-${group.id}`}
      tabIndex={-1}
    >
      <div className="task__head">
        <h2 className="card__name">
          {group.label} <span className="form-card__page">page {group.page}</span>
        </h2>
        <GroupState work={work} group={group} isWritten={written !== ''} />
      </div>
      <div className="form-card__row">
        <p className="form-card__value">
          {isOpen && choice?.kind === 'typed' ? '' : written || heldWords(group)}
        </p>
        <button
          type="button"
          className="button button--small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? editor : undefined}
          onClick={() => onOpen(isOpen ? null : group.id)}
        >
          {isOpen ? 'Fermer' : 'Modifier'}
          <span className="visually-hidden"> : {group.label}</span>
        </button>
      </div>
      {problem === undefined || isOpen ? null : <p className="field__fault">{problem}</p>}
      {isOpen ? (
        <div id={editor}>
          <p className="card__facts">{group.proposal.reason}</p>
          <AnswerSelect
            id={controlId(group.id)}
            plan={work.plan}
            group={group}
            choice={choice}
            onChoose={(next) => onChoose(group.id, next)}
          />
          {choice?.kind === 'typed' && isTypedGroup(group) ? (
            <TextField
              frame={{
                id: `text-${group.id}`,
                label: 'Texte à écrire',
                hint: hintOf(group),
                isRequired: true,
                fault: problem,
              }}
              value={choice.text}
              onChange={(event) => onChoose(group.id, { kind: 'typed', text: event.target.value })}
            />
          ) : problem === undefined ? null : (
            <p className="field__fault" role="status">
              {problem}
            </p>
          )}
        </div>
      ) : null}
    </li>
  );
}

/** What is written, in words; an option by its label. */
export function writtenIn({ plan, choices }: FormAtWork, group: PlannedGroup): string {
  const entries = entriesFor(plan, group, choices[group.id]) ?? [];
  const shown = shownEntries(group.group, entries, group.states);
  const field = group.group.kind === 'single' ? group.group.field : null;
  if (field?.kind === 'choice') {
    return field.options.find(({ value }) => value === shown)?.label ?? shown;
  }
  if (field?.kind !== 'tick' || entries.length === 0) return shown;
  return shown === '' ? 'Non cochée' : `Cochée : ${shown}`;
}

/** What is there already and stays. */
function heldWords(group: PlannedGroup): string {
  const held = heldIn(group);
  return held === '' ? '' : `Contient déjà : ${held}`;
}

function GroupState({
  work,
  group,
  isWritten,
}: {
  readonly work: FormAtWork;
  readonly group: PlannedGroup;
  readonly isWritten: boolean;
}): ReactNode {
  if (work.problems.has(group.id)) return <StatusTag status="in-progress" words="À corriger" />;
  if (isWritten) return <StatusTag status="complete" words="Remplie" />;
  const isHeld = heldIn(group) !== '';
  return isOpenGroup(group, work.choices[group.id]) ? (
    <StatusTag status="todo" words="À vous de choisir" />
  ) : (
    <StatusTag status="not-applicable" words={isHeld ? 'Laissée telle quelle' : 'Laissée vide'} />
  );
}

function hintOf({ group }: PlannedGroup): string {
  switch (group.kind) {
    case 'date':
      return 'La date en chiffres : jour, mois, année.';
    case 'letters':
      return `${group.boxes.length} caractères, un par case.`;
    case 'single': {
      const most = group.field.kind === 'text' ? group.field.maxLength : null;
      return most === null
        ? 'Jalon dit ici si le texte ne tient pas dans la case.'
        : `${most} caractère${most > 1 ? 's' : ''} au plus.`;
    }
  }
}
