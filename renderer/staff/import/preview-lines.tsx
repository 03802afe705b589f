/** The lines of a staff list as Jalon reads them, and where their people would be registered. */
import { type ReactNode, useState } from 'react';
import { counted, grouped } from '../../../shared/french/words';
import { formatDate } from '../../../shared/identifiers/dates';
import { answerWords } from '../../../shared/journey/answer-words';
import { allQuestions } from '../../../shared/journey/steps';
import { teamPlaceLabel } from '../../../shared/journey/team';
import { LINES_SHOWN, type ImportDigest } from '../../../shared/staff-import/import-digest';
import { TARGET_LABELS } from '../../../shared/staff-import/targets';
import type { OutcomeCount } from '../../../shared/staff-import/outcomes';
import { useDossier, useToday } from '../../app/journey';
import { ScrollRegion } from '../../components/scroll-region';
import type { ImportChange } from './import-protocol';
import { PageTurner } from './page-turner';

/** A longer table is unfolded by who wants to see it: the button comes after it. */
const SEEN_AT_A_GLANCE = 15;

/** Shown together in the last cell, where the list has a column for them: a column for each would be too wide. */
const OTHER_FIELDS = [
  ...(['civility', 'sex', 'birthPlace', 'birthCountry', 'email', 'mobile'] as const),
  ...(['establishment', 'startDate', 'endDate', 'rppsNumber'] as const),
  ...(['practiceMode', 'category'] as const),
];

/** As the dossier would say it; the list's own words where it has no answer of that name. */
function useShownValue(): (field: (typeof OTHER_FIELDS)[number], value: string) => string {
  const dossier = useDossier();
  const today = useToday();
  return (field, value) => {
    const question = allQuestions.find((one) => one.entity === 'people' && one.field === field);
    return question === undefined ? value : answerWords(dossier, question, value, today);
  };
}

interface PreviewLinesProps {
  readonly digest: ImportDigest;
  readonly onChange: (change: ImportChange) => void;
}

/** The lines that would arrive or that wait, a page at a time. */
export function PreviewLines({ digest, onChange }: PreviewLinesProps): ReactNode {
  const { count } = digest.preview;
  const [isOpen, setIsOpen] = useState(count <= SEEN_AT_A_GLANCE);
  if (count === 0) return null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Voir les lignes comme Jalon les lit</summary>
      {/* Made once they are to be seen: hundreds of cells that nobody looks at hold up the first picture. */}
      {isOpen ? <ReadLines digest={digest} onChange={onChange} /> : null}
    </details>
  );
}

function ReadLines({
  digest: {
    columns,
    preview: { count, page, lines },
  },
  onChange,
}: PreviewLinesProps): ReactNode {
  const shownValue = useShownValue();
  const read = new Set(columns.map(({ target }) => target));
  const others = OTHER_FIELDS.filter((field) => read.has(field));
  return (
    <>
      <ScrollRegion label="Aperçu des personnes">
        <table className="table">
          <caption id="preview-caption" tabIndex={-1}>
            {captionOf(page, lines.length, count)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              <th scope="col">Nom de naissance</th>
              <th scope="col">Nom d’exercice</th>
              <th scope="col">Prénoms</th>
              <th scope="col">Naissance</th>
              <th scope="col">Emploi</th>
              <th scope="col">État</th>
              {others.length === 0 ? null : <th scope="col">Autres réponses lues</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, values, importable }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>{values.birthName}</td>
                <td>{values.usedName}</td>
                <td>{values.firstNames}</td>
                <td>{formatDate(values.birthDate ?? '')}</td>
                <td>{values.jobTitle}</td>
                <td>
                  {importable ? 'Prête' : 'À corriger'}
                  {importable ? <LeaveAside line={line} onChange={onChange} /> : null}
                </td>
                {others.length === 0 ? null : (
                  <td className="preview__others">
                    {others
                      .flatMap((field) => {
                        const value = shownValue(field, values[field] ?? '');
                        return value === '' ? [] : [`${TARGET_LABELS[field]} : ${value}`];
                      })
                      .join(' ; ')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <PageTurner
        of="preview"
        page={page}
        pageCount={Math.ceil(count / LINES_SHOWN)}
        titleId="preview-caption"
        onChange={onChange}
      />
    </>
  );
}

function captionOf(page: number, shownCount: number, count: number): string {
  if (count === shownCount) return 'Aperçu';
  const first = page * LINES_SHOWN + 1;
  return `Aperçu : de la ${ordinal(first)} à la ${ordinal(first + shownCount - 1)} personne sur ${grouped(count)}`;
}

function ordinal(rank: number): string {
  return rank === 1 ? '1re' : `${grouped(rank)}e`;
}

/** A line that is ready may be nobody’s all the same. */
function LeaveAside({
  line,
  onChange,
}: {
  readonly line: number;
  readonly onChange: (change: ImportChange) => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="button button--small button--quiet preview__aside"
      onClick={({ currentTarget }) => {
        // The line goes away with its button: the focus goes on to the next one.
        const row = currentTarget.closest('tr');
        const next = row?.nextElementSibling ?? row?.previousElementSibling;
        next?.querySelector('button')?.focus();
        onChange({ type: 'line', line, isPerson: false });
      }}
    >
      Laisser de côté<span className="visually-hidden">{` : ligne ${line}`}</span>
    </button>
  );
}

/** A count per place of registration, as the job titles propose it. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly OutcomeCount[] }): ReactNode {
  if (outcomes.length === 0) return null;
  return (
    <>
      <h3>Où ces personnes seraient enregistrées</h3>
      <p>D’après l’intitulé de leur emploi. Rien n’est décidé : vous confirmerez après l’import.</p>
      <ul className="team">
        {outcomes.map(({ place, count }) => (
          <li key={place}>
            {teamPlaceLabel(place)} : <strong>{counted(count, 'personne', 'personnes')}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
