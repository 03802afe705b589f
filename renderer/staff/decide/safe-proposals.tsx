/** The safe proposals, accepted in one go once they were seen, job by job. */
import { type ReactNode, useState } from 'react';
import { counted, grouped } from '../../../shared/french/words';
import type { JobGroup } from '../../../shared/journey/decisions';
import { portalProfessionByCode } from '../../../shared/reference/portal-professions';
import { type Proposal, placeLabel } from '../../../shared/registration/places';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ScrollRegion } from '../../components/scroll-region';

/** The button that shows them, and the dialog where they are accepted. */
export function SafeProposals({
  count,
  groups,
  onAccept,
}: {
  /** How many people they are about. */
  readonly count: number;
  /** All that is undecided; the safe ones are picked here. */
  readonly groups: readonly JobGroup[];
  readonly onAccept: () => void;
}): ReactNode {
  const [isShown, setIsShown] = useState(false);
  const words = count === 1 ? 'la proposition sûre' : `les ${grouped(count)} propositions sûres`;
  return (
    <>
      <p>
        <button type="button" className="button button--primary" onClick={() => setIsShown(true)}>
          Voir {words}
        </button>
      </p>
      {isShown ? (
        <ConfirmDialog
          title={`Accepter ${words} ?`}
          confirmLabel="Accepter"
          cancelLabel="Décider plus tard"
          isWide
          onCancel={() => setIsShown(false)}
          onConfirm={() => {
            setIsShown(false);
            onAccept();
          }}
        >
          <ProposalTable groups={groups.filter(({ proposal }) => proposal.certainty === 'safe')} />
          <p>Vous pourrez revenir en arrière avec le bouton « Annuler », en haut.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function ProposalTable({ groups }: { readonly groups: readonly JobGroup[] }): ReactNode {
  return (
    <ScrollRegion label="Propositions sûres">
      <table className="table">
        <caption className="visually-hidden">Propositions sûres</caption>
        <thead>
          <tr>
            <th scope="col">Emploi</th>
            <th scope="col">Enregistrement proposé, et pourquoi</th>
            <th scope="col">Profession du portail (TRE_R85)</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ jobTitle, people, proposal }) => (
            <tr key={`${jobTitle} ${people[0]?.id ?? ''}`}>
              <th scope="row">
                {jobTitle === '' ? 'Emploi non indiqué' : jobTitle}
                <span className="table__detail">
                  {counted(people.length, 'personne', 'personnes')}
                </span>
              </th>
              <td>
                {placeLabel(proposal.place)}
                <span className="table__detail">{proposal.reason}</span>
              </td>
              <td>{professionWords(proposal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The profession that would be chosen with the place; only RPPS+ asks for one. */
function professionWords({ place, profession }: Proposal): string {
  if (place.kind !== 'rpps-plus') return 'Sans objet';
  const found = profession === null ? undefined : portalProfessionByCode(profession);
  return found === undefined ? 'À choisir ensuite' : `${found.label} (${found.code})`;
}
