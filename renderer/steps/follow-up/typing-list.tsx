/** What is typed on the portal, in its order, each value with a button that copies it. */
import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TypingField, TypingGroup } from '../../../shared/follow-up/typing-list';

/** The fields, screen by screen; what was copied last is said. */
export function TypingList({ groups }: { readonly groups: readonly TypingGroup[] }): ReactNode {
  const [said, setSaid] = useState('');
  const copy = async ({ label, copied }: TypingField): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copied ?? '');
      setSaid(`Copié : ${label}`);
    } catch {
      setSaid(`${label} n’a pas pu être copié : recopiez-le à la main.`);
    }
  };
  return (
    <>
      <p>
        L’ordre des champs est celui que Jalon connaît : les écrans du portail peuvent différer (à
        vérifier). Le numéro de sécurité sociale ne se recueille pas.
      </p>
      <p role="status" className="typing__said">
        {said}
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
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
