/** One cell to mend: where it stands, what is wrong, and a field for what it should say. */
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { counted, grouped, upperFirst } from '../../../shared/french/words';
import { inGuillemets } from '../../../shared/identifiers/typed-text';
import { holdsForbidden } from '../../../shared/staff-import/cells';
import type { FaultEntry } from '../../../shared/staff-import/fault-entries';
import { FieldRemark } from '../../components/field';
import { TextField } from '../../components/text-field';
import { afterPointer } from '../../steps/after-pointer';
import type { ImportChange } from './import-protocol';

/** Lines named one by one. */
const LINES_NAMED = 6;

interface MendEntryProps {
  readonly entry: FaultEntry;
  readonly isDoubt: boolean;
  readonly onChange: (change: ImportChange) => void;
  /** Called with the entry once one is done with it, to lead on to the next. */
  readonly onDone: (element: HTMLElement) => void;
}

/** One entry of the list of faults. */
export function MendEntry({ entry, isDoubt, onChange, onDone }: MendEntryProps): ReactNode {
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const { text, setText, commit, write } = useCell(entry, onChange);
  const done = (): void => {
    if (item.current !== null) onDone(item.current);
  };
  const title = titleOf(entry);
  const remark = entry.remarks.length === 0 ? undefined : entry.remarks.join(' ');
  const frame = {
    id,
    label: title,
    hint: hintOf(entry),
    isRequired: true,
    ...(isDoubt || !entry.isBlocking ? { doubt: remark } : { fault: remark }),
  };
  if (entry.cell === null) {
    return (
      <li className="mend__entry" ref={item}>
        <strong>{title}</strong>
        <FieldRemark {...frame} />
      </li>
    );
  }
  return (
    <li className="mend__entry" ref={item}>
      <TextField
        frame={frame}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          // Leaving the field sends it.
          if (event.key === 'Enter') done();
        }}
      >
        {entry.isTyped && remark === undefined ? (
          <p className="mend__settled">
            <CircleCheck className="icon" aria-hidden />{' '}
            {entry.text === '' ? 'Laissé vide' : 'Corrigé'}
          </p>
        ) : null}
        <EntryActions
          entry={entry}
          title={title}
          onWrite={(written) => {
            write(written);
            done();
          }}
          onLeaveAside={(line) => {
            done();
            onChange({ type: 'line', line, isPerson: false });
          }}
        />
      </TextField>
    </li>
  );
}

/** The text in the field; what is typed stays until it is what the list is read with. */
function useCell(
  { id, text: listed, said }: FaultEntry,
  onChange: MendEntryProps['onChange'],
): {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Sends what is in the field, if it is new. */
  readonly commit: () => void;
  /** Sends this text whatever is in the field; `null` for what the file says. */
  readonly write: (text: string | null) => void;
} {
  const [text, setText] = useState(listed);
  const [known, setKnown] = useState(listed);
  const [sent, setSent] = useState(listed);
  if (known !== listed) {
    setKnown(listed);
    // Not over what is being typed.
    if (text === known || text === sent) {
      setText(listed);
      setSent(listed);
    }
  }
  const write = (written: string | null): void => {
    // A number that is never read in is told of, and not shown a moment longer.
    const isForbidden = written !== null && holdsForbidden(written) !== null;
    const shown = isForbidden ? '' : (written ?? said ?? '');
    setText(shown);
    setSent(shown);
    afterPointer(() => onChange({ type: 'cell', entry: id, text: written }));
  };
  return {
    text,
    setText,
    write,
    commit: () => {
      if (text !== sent) write(text);
    },
  };
}

function EntryActions({
  entry: { text, said, isTyped, canBeEmpty, mayBeLeftAside, lines, remarks },
  title,
  onWrite,
  onLeaveAside,
}: {
  readonly entry: FaultEntry;
  readonly title: string;
  readonly onWrite: (text: string | null) => void;
  readonly onLeaveAside: (line: number) => void;
}): ReactNode {
  const [line = 0] = lines;
  const isOpen = remarks.length > 0;
  const about = <span className="visually-hidden"> : {title}</span>;
  return (
    <div className="mend__actions">
      {canBeEmpty && isOpen && (text !== '' || said === null) ? (
        <button type="button" className="button button--small" onClick={() => onWrite('')}>
          Laisser vide{about}
        </button>
      ) : null}
      {mayBeLeftAside && isOpen ? (
        <button type="button" className="button button--small" onClick={() => onLeaveAside(line)}>
          Laisser cette ligne de côté{about}
        </button>
      ) : null}
      {isTyped ? (
        <button
          type="button"
          className="button button--small button--quiet"
          onClick={() => onWrite(null)}
        >
          Reprendre ce que dit le tableau{about}
        </button>
      ) : null}
    </div>
  );
}

/** « Ligne 12, colonne « Né(e) le » ». */
function titleOf({ lines, lineCount, where }: FaultEntry): string {
  const place = where === '' ? '' : `, ${where.charAt(0).toLowerCase()}${where.slice(1)}`;
  if (lineCount === 1) return `Ligne ${lines[0] ?? ''}${place}`;
  const named = lines.slice(0, LINES_NAMED);
  const others = lineCount - named.length;
  const rest = others === 0 ? '' : ` et ${counted(others, 'autre', 'autres')}`;
  return `Lignes ${named.map(grouped).join(', ')}${rest}${place}`;
}

/** Whose line it is, what the file says where that is no longer in the field, and for how many lines. */
function hintOf({ who, said, isTyped, lineCount }: FaultEntry): string | undefined {
  if (lineCount > 1) return `La correction vaut pour ces ${counted(lineCount, 'ligne', 'lignes')}.`;
  const filed =
    isTyped && said !== null && said !== '' ? `votre tableau dit ${inGuillemets(said)}` : '';
  const parts = [who, filed].filter((part) => part !== '');
  return parts.length === 0 ? undefined : upperFirst(parts.join(', '));
}
