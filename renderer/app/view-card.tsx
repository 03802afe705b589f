/** A dossier of a list that can be looked at only. */
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { dossierName } from './dossier-words';

/** Its name and the way to it; `children` say why no more can be done. */
export function ViewCard({
  title,
  children,
  onView,
}: {
  readonly title: string | null;
  readonly children?: ReactNode;
  readonly onView: () => void;
}): ReactNode {
  const name = dossierName({ title });
  return (
    <div className="summary-card">
      <div>
        <h2 className="card__name">{name}</h2>
        {children}
      </div>
      <button type="button" className="button" onClick={onView}>
        <Eye className="icon" aria-hidden /> Lire
        <span className="visually-hidden"> : {name}</span>
      </button>
    </div>
  );
}
