/** What is typed on the portal, in its order, each value with a button that copies it. */
import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TypingField, TypingGroup } from '../../../shared/follow-up/typing-list';

/** What became of the last press of a button. */
interface Said {
  readonly label: string;
  readonly isCopied: boolean;
}

function saidWords({ label, isCopied }: Said): string {
  return isCopied ? `Copié : ${label}` : `${label} : la copie a échoué, recopiez à la main.`;
}

function isShownCopied(said: Said | null, { label }: TypingField): boolean {
  return said?.isCopied === true && said.label === label;
}

/** The fields, screen by screen; what was copied last is said. */
export function TypingList({ groups }: { readonly groups: readonly TypingGroup[] }): ReactNode {
  const [said, setSaid] = useState<Said | null>(null);
  const copy = async ({ label, copied }: TypingField): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copied ?? '');
      setSaid({ label, isCopied: true });
    } catch {
      setSaid({ label, isCopied: false });
    }
  };
  return (
    <>
      <p>
        L’ordre des champs est celui que Jalon connaît : les écrans du portail peuvent différer (à
        vérifier). Le numéro de sécurité sociale ne se recueille pas.
      </p>
      <p role="status" className={said?.isCopied === false ? undefined : 'visually-hidden'}>
        {said === null ? '' : saidWords(said)}
      </p>
      {groups.map(({ title, fields }) => (
        <table key={title} className="table typing">
          <caption>{title}</caption>
          <tbody>
            {fields.map((field) => (
              <tr key={field.label}>
                <th scope="row">{field.label}</th>
                <td>{field.value.text}</td>
                <td className="typing__copy">
                  {field.copied === null ? null : (
                    <button
                      type="button"
                      className="button button--small button--quiet"
                      onClick={() => void copy(field)}
                    >
                      <Copy className="icon" aria-hidden /> Copier
                      <span className="visually-hidden"> : {field.label}</span>
                    </button>
                  )}
                  {isShownCopied(said, field) ? (
                    // The line above the list says it to who does not see.
                    <span className="typing__done" aria-hidden>
                      <Check className="icon" /> Copié
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
