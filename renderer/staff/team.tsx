/** The team at a glance: bars for the eye, tables for the ear. */
import { type ReactNode, useMemo } from 'react';
import { counted, grouped } from '../../shared/french/words';
import { type TeamPicture, teamPictures } from '../../shared/journey/team';
import { useDossier, useProgress } from '../app/journey';

/** The pictures of the team. */
export function Team(): ReactNode {
  const dossier = useDossier();
  const progress = useProgress();
  const pictures = useMemo(() => teamPictures(dossier, progress), [dossier, progress]);
  return (
    <section aria-labelledby="team-title">
      <h2 id="team-title">
        Votre équipe : {counted(dossier.people.length, 'personne', 'personnes')}
      </h2>
      <div className="team">
        {pictures.map((picture) => (
          <Chart key={picture.title} picture={picture} whole={dossier.people.length} />
        ))}
      </div>
    </section>
  );
}

/** A bar chart that is a table: each bar says again, for the eye, the figure beside it. */
function Chart({
  picture: { title, about, counts },
  whole,
}: {
  readonly picture: TeamPicture;
  readonly whole: number;
}): ReactNode {
  return (
    <table className="chart">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{about}</th>
          <th scope="col">Personnes</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <span className="chart__count">{grouped(count)}</span>
              <span
                className="chart__bar"
                style={{ inlineSize: `${(100 * count) / whole}%` }}
                aria-hidden
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
