/** The number of the line of titles, which a person may correct. */
import { type ReactNode, useState } from 'react';
import { grouped } from '../../../shared/french/words';
import { TextField } from '../../components/text-field';

/** The field; what is no line of the table is refused and stays in view. */
export function HeaderLine({
  headerLine,
  lastLine,
  onChoose,
}: {
  readonly headerLine: number | null;
  readonly lastLine: number;
  readonly onChoose: (line: number | null) => void;
}): ReactNode {
  const shown = headerLine === null ? '' : String(headerLine);
  const [text, setText] = useState(shown);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const choose = (): void => {
    const line = lineOf(text, lastLine);
    setFault(
      line === undefined
        ? `Ce numéro n’est celui d’aucune ligne du tableau. Écrivez un nombre entier de 1 à ${grouped(lastLine)}, ou videz la case.`
        : undefined,
    );
    if (line !== undefined && line !== headerLine) onChoose(line);
  };
  return (
    <TextField
      frame={{
        id: 'header-line',
        label: 'Ligne des titres de colonnes',
        hint: 'Le numéro affiché par votre tableur. Videz la case si le tableau n’a pas de titres.',
        isRequired: true,
        fault,
      }}
      isShort
      inputMode="numeric"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') choose();
      }}
    />
  );
}

/** `null` for no titles, `undefined` for no line of the table. */
function lineOf(text: string, lastLine: number): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/^\d{1,7}$/u.test(typed)) return undefined;
  const line = Number(typed);
  return line >= 1 && line <= lastLine ? line : undefined;
}
