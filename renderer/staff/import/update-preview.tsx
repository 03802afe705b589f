/** What a second list would change of a team that is there: who arrives, what changes, who is gone. */
import { type ReactNode, useId } from 'react';
import { counted, grouped } from '../../../shared/french/words';
import { answerWords } from '../../../shared/journey/answer-words';
import { personName } from '../../../shared/journey/staffing';
import { allQuestions } from '../../../shared/journey/steps';
import type { UpdateDigest } from '../../../shared/staff-import/import-digest';
import type { Change } from '../../../shared/staff-import/update';
import { useDossier, useToday } from '../../app/journey';
import { ChoiceField } from '../../components/choice-field';
import { ScrollRegion } from '../../components/scroll-region';
import { TextField } from '../../components/text-field';

/** Who of those gone is to be noted as having left, and when. */
export interface Leavers {
  readonly ids: readonly string[];
  /** As typed. */
  readonly endDate: string;
}

/** The update in words, its changes, and those gone to tick. */
export function UpdatePreview({
  update,
  leavers,
  dateFault,
  onChangeLeavers,
}: {
  readonly update: UpdateDigest;
  readonly leavers: Leavers;
  readonly dateFault: string | undefined;
  readonly onChangeLeavers: (leavers: Leavers) => void;
}): ReactNode {
  const { arrivedCount, changedCount, unchangedCount, goneCount } = update;
  return (
    <>
      <h3>Par rapport à votre liste</h3>
      <ul>
        <li>{counted(arrivedCount, 'arrivée', 'arrivées')}</li>
        <li>{counted(changedCount, 'personne à mettre à jour', 'personnes à mettre à jour')}</li>
        <li>{counted(unchangedCount, 'personne inchangée', 'personnes inchangées')}</li>
        <li>
          {counted(
            goneCount,
            'personne de votre liste absente du tableau',
            'personnes de votre liste absentes du tableau',
          )}
        </li>
      </ul>
      <ChangesTable {...update} />
      {goneCount === 0 ? null : (
        <Gone
          {...update}
          leavers={leavers}
          dateFault={dateFault}
          onChangeLeavers={onChangeLeavers}
        />
      )}
    </>
  );
}

function ChangesTable({
  changed,
  changeCount,
}: Pick<UpdateDigest, 'changed' | 'changeCount'>): ReactNode {
  const rows = changed.flatMap(({ person, changes }) =>
    changes.map((change) => ({ person, change })),
  );
  if (rows.length === 0) return null;
  return (
    <ScrollRegion label="Ce qui change">
      <table className="table">
        <caption>
          Ce qui change
          {changeCount > rows.length
            ? ` : les ${rows.length} premiers changements sur ${grouped(changeCount)}`
            : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Personne</th>
            <th scope="col">Réponse</th>
            <th scope="col">Dans votre dossier</th>
            <th scope="col">Dans le tableau</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, change }) => (
            <tr key={`${person.id} ${change.field}`}>
              <th scope="row">{personName(person)}</th>
              <ChangeCells change={change} before={person[change.field]} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ChangeCells({
  change: { field, after },
  before,
}: {
  readonly change: Change;
  readonly before: unknown;
}): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const question = allQuestions.find((one) => one.entity === 'people' && one.field === field);
  if (question === undefined) throw new Error(`Nobody asks people.${field}`);
  const wordsOf = (value: unknown): string => answerWords(dossier, question, value, today);
  return (
    <>
      <td>{question.label}</td>
      <td>{wordsOf(before)}</td>
      <td>{wordsOf(after)}</td>
    </>
  );
}

function Gone({
  gone,
  goneCount,
  leavers,
  dateFault,
  onChangeLeavers,
}: Pick<UpdateDigest, 'gone' | 'goneCount'> & {
  readonly leavers: Leavers;
  readonly dateFault: string | undefined;
  readonly onChangeLeavers: (leavers: Leavers) => void;
}): ReactNode {
  const id = useId();
  const { ids, endDate } = leavers;
  return (
    <>
      <ChoiceField
        frame={{
          id,
          label: 'Absents du tableau : qui est parti ?',
          hint:
            gone.length === goneCount
              ? 'Cochez les personnes parties. Les autres restent dans votre liste.'
              : `Cochez les personnes parties parmi les ${gone.length} premières. Les autres restent dans votre liste.`,
          isRequired: false,
        }}
        kind="several"
        options={gone.map((person) => ({ value: person.id, label: personName(person) }))}
        isChecked={(value) => ids.includes(value)}
        onToggle={(value, isChecked) =>
          onChangeLeavers({
            endDate,
            ids: isChecked ? [...ids, value] : ids.filter((other) => other !== value),
          })
        }
      />
      {ids.length === 0 ? null : (
        <TextField
          frame={{
            id: `${id}-date`,
            label: 'Date de leur départ',
            hint: 'La même pour les personnes cochées. Vous pourrez la corriger pour chacune.',
            example: '31/10/2026',
            isRequired: true,
            fault: dateFault,
          }}
          isShort
          value={endDate}
          onChange={(event) => onChangeLeavers({ ids, endDate: event.target.value })}
        />
      )}
    </>
  );
}
