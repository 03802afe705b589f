/** Words and values of a document as HTML: French spaces, numbers of sources, what asks for something in bold. */
import { type JSX, createContext, use } from 'react';
import { type Text, type Value, isToCheck } from '../../shared/documents/document-model';
import { typeset } from '../../shared/documents/typography';
import type { SourceKey } from '../../shared/reference/sources';

/** The sources of the document, in the order of their numbers. */
export const CitedSources = createContext<readonly SourceKey[]>([]);

/** Longest word, in characters, that is never cut at its hyphens. */
const WORD_MAX_LENGTH = 40;

/**
 * A text with the spaces of French, and whose words are not cut at their hyphens: a name or an
 * address cut there loses its hyphen when it is copied out of the PDF.
 */
export function Typeset({ text }: { readonly text: string }): JSX.Element {
  const set = typeset(text);
  if (!set.includes('-')) return <>{set}</>;
  return (
    <>
      {set.split(/(\S*-\S*)/u).map((part, index) =>
        part.includes('-') && part.length <= WORD_MAX_LENGTH ? (
          <span key={index} className="whole">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** Keeps a note on the line of what it is about. */
const NO_BREAK_SPACE = '\u00a0';

/** A sentence, with the number of its source and « à vérifier » where it was not read there. */
export function Words({ text }: { readonly text: Text }): JSX.Element {
  const cited = use(CitedSources);
  if (typeof text === 'string') return <Typeset text={text} />;
  return (
    <>
      <Typeset text={text.text} />
      {NO_BREAK_SPACE}
      <span className="note">[{cited.indexOf(text.source) + 1}]</span>
      {isToCheck(text) && (
        <>
          {NO_BREAK_SPACE}
          <strong className="whole">(à vérifier)</strong>
        </>
      )}
    </>
  );
}

/** A value; one that asks for something stands out. */
export function Printed({ value }: { readonly value: Value }): JSX.Element {
  switch (value.state) {
    case 'given':
      return <Typeset text={value.text} />;
    case 'unanswered':
      return (
        <span className="unanswered">
          <Typeset text={value.text} />
        </span>
      );
    case 'blank':
      return <span className="blank" />;
    default:
      return (
        <strong>
          <Typeset text={value.text} />
        </strong>
      );
  }
}
