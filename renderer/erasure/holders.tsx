/** Who still holds what is erased: asked of the backups and of the handovers when the question is shown. */
import { type ReactNode, createContext, useContext, useEffect, useState } from 'react';
import { type ErasureHolders, holderLines } from '../../shared/dossier/erasure-holders';

/** Finds what holds a dossier besides the store. */
export type FindHolders = (dossierId: string) => Promise<ErasureHolders>;

const NOBODY: FindHolders = () =>
  Promise.resolve({ backups: [], handedOverOn: [], setAside: null });

/** Provided by whoever knows of backups and handovers; without them, nothing else holds anything. */
export const HoldersContext = createContext<FindHolders>(NOBODY);

/** Says what still holds it and until when, and what Jalon cannot know of. */
export function Holders({
  dossierId,
  since,
}: {
  readonly dossierId: string;
  /** When the dossier was begun (ISO instant). */
  readonly since: string;
}): ReactNode {
  const find = useContext(HoldersContext);
  const [holders, setHolders] = useState<ErasureHolders | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void find(dossierId).then((found) => {
      if (isCurrent) setHolders(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [find, dossierId]);
  const lines = holders === null ? [] : holderLines(holders, since);
  return (
    <>
      {lines.length === 0 ? null : (
        <>
          <p>Ceci en garde encore une copie, que Jalon ne touche pas :</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        Les fichiers de Jalon sur cet ordinateur en gardent une trace chiffrée jusqu’à son prochain
        démarrage, qui les récrit.
      </p>
      <p>
        Les documents déjà produits, les calendriers et les tableaux importés restent où vous les
        avez enregistrés : c’est à vous de les supprimer.
      </p>
    </>
  );
}
