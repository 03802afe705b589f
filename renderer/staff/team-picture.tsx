/** The team at a glance: how many are registered where. */
import { counted } from '../../shared/french/words';
import { type ReactNode, useMemo } from 'react';
import { teamPicture } from '../../shared/journey/team';
import { useDossier } from '../app/journey';

/** Counts by place of registration and role. */
export function TeamPicture(): ReactNode {
  const dossier = useDossier();
  const counts = useMemo(() => teamPicture(dossier), [dossier]);
  return (
    <section aria-labelledby="team-title">
      <h2 id="team-title">{counted(dossier.people.length, 'personne', 'personnes')}</h2>
      <ul className="team">
        {counts.map(({ key, label, count }) => (
          <li key={key}>
            <strong>{count}</strong> {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
