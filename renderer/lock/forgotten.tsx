/** What can be done for a forgotten passphrase, and what cannot: said before it happens, and when it has. */
import type { ReactNode } from 'react';
import { formatDate } from '../../shared/identifiers/dates';
import { todayIso } from '../app/today';

/** The day of an instant, as sentences name it. */
export function dayOfInstant(instant: string): string {
  return formatDate(todayIso(new Date(instant)));
}

/** What a forgotten passphrase means. */
export function ForgottenWords({
  recoveryMadeAt,
}: {
  /** ISO instant; `null` without a sheet. */
  readonly recoveryMadeAt: string | null;
}): ReactNode {
  return (
    <>
      <p>
        Personne ne peut retrouver votre phrase de passe, pas même les auteurs de Jalon : elle n’est
        écrite nulle part.
      </p>
      <ul>
        <li>
          {recoveryMadeAt === null
            ? 'Sans fiche de récupération, vos dossiers et leurs sauvegardes resteraient fermés pour toujours.'
            : `Votre fiche de récupération du ${dayOfInstant(recoveryMadeAt)} ouvre vos dossiers et vous fait choisir une nouvelle phrase.`}
        </li>
        <li>
          Essayez d’abord : majuscules, espaces, accents, et la touche de verrouillage des
          majuscules.
        </li>
        <li>
          Un dossier que vous avez transmis à un collègue peut vous être renvoyé : il s’ouvre avec
          la phrase de la transmission.
        </li>
      </ul>
    </>
  );
}
