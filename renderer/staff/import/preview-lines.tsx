/** The lines of a staff list as Jalon reads them, and where their people would be registered. */
import type { ReactNode } from 'react';
import { counted, grouped } from '../../../shared/french/words';
import { formatDate } from '../../../shared/identifiers/dates';
import { teamPlaceLabel } from '../../../shared/journey/team';
import type { ImportDigest } from '../../../shared/staff-import/import-digest';
import type { OutcomeCount } from '../../../shared/staff-import/outcomes';
import { ScrollRegion } from '../../components/scroll-region';

/** A longer table is unfolded by who wants to see it: the button comes after it. */
const SEEN_AT_A_GLANCE = 15;

/** The first lines that would arrive or that wait. */
export function PreviewLines({
  digest: {
    preview: { count, first },
  },
}: {
  readonly digest: ImportDigest;
}): ReactNode {
  if (count === 0) return null;
  return (
    <details open={count <= SEEN_AT_A_GLANCE}>
      <summary>Voir les lignes comme Jalon les lit</summary>
      <ScrollRegion label="Aperçu des personnes">
        <table className="table">
          <caption>
            Aperçu
            {count > first.length
              ? ` : les ${first.length} premières lignes sur ${grouped(count)}`
              : ''}
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
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, values, importable }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>{values.birthName}</td>
                <td>{values.usedName}</td>
                <td>{values.firstNames}</td>
                <td>{formatDate(values.birthDate ?? '')}</td>
                <td>{values.jobTitle}</td>
                <td>{importable ? 'Prête' : 'À corriger'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
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
