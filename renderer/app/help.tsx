/** The help of the present question: why it is asked, an example, the source. */
import { BookOpen, BookText, X } from 'lucide-react';
import { OpenSource, type ReferenceTarget } from './reference-dialog';
import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';
import type { Question } from '../../shared/journey/question';
import { listBehind } from '../../shared/journey/question-list';
import { findTerms } from '../../shared/reference/lexicon';
import { listWords } from '../../shared/reference/reference-list';
import {
  type Certainty,
  STATE_OF_KNOWLEDGE,
  type SourceKey,
  cautionOf,
  sourceOf,
} from '../../shared/reference/sources';

interface HelpState {
  /** The question being answered, `null` on a screen where none is yet. */
  readonly question: Question | null;
  /** What the person chose; `null` as long as the screen decides. */
  readonly isOpen: boolean | null;
  readonly show: (question: Question | null) => void;
  readonly open: (isOpen: boolean) => void;
}

const HelpContext = createContext<HelpState | null>(null);

/** Keeps which question is being answered, and whether the panel is open. */
export function HelpProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [question, setQuestion] = useState<Question | null>(null);
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const state = useMemo(
    () => ({ question, isOpen, show: setQuestion, open: setIsOpen }),
    [question, isOpen],
  );
  return <HelpContext value={state}>{children}</HelpContext>;
}

/** The state of the help panel. */
export function useHelp(): HelpState {
  const state = useContext(HelpContext);
  if (state === null) throw new Error('There is no help panel here');
  return state;
}

/** The panel on the right, closable. */
export function HelpPanel({
  stepWhy,
  onReference,
  onGuide,
}: {
  readonly stepWhy: string | null;
  /** Opens the lexicon and the sources, at an entry or at the top. */
  readonly onReference: (target: ReferenceTarget | null) => void;
  readonly onGuide: () => void;
}): ReactNode {
  const { question, open } = useHelp();
  return (
    <aside className="help" aria-labelledby="help-title">
      <div className="help__head">
        <h2 id="help-title">Aide</h2>
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => open(false)}
        >
          <X className="icon" aria-hidden /> Fermer l’aide
        </button>
      </div>
      {question === null ? <p>{stepWhy ?? WELCOME}</p> : <QuestionHelp question={question} />}
      <Terms
        text={question === null ? (stepWhy ?? WELCOME) : wordsOf(question)}
        onReference={onReference}
      />
      <div className="help__doors">
        <button type="button" className="button button--small" onClick={() => onReference(null)}>
          <BookOpen className="icon" aria-hidden /> Ouvrir le lexique et les sources
        </button>
        <button type="button" className="button button--small" onClick={onGuide}>
          <BookText className="icon" aria-hidden /> Ouvrir le guide
        </button>
      </div>
    </aside>
  );
}

const WELCOME =
  'Choisissez une étape dans la liste. Vos réponses sont enregistrées au fur et à mesure sur cet ordinateur, et nulle part ailleurs.';

/** All that helps to answer one question: why, example, source, and the list that the answers come from. */
export function QuestionHelp({ question }: { readonly question: Question }): ReactNode {
  const { label, hint, example, help } = question;
  const list = listBehind(question);
  return (
    <>
      <h3>{label}</h3>
      {help === undefined ? null : <p>{help.why}</p>}
      {hint === undefined ? null : <p>{hint}</p>}
      {example === undefined ? null : <p>Exemple : {example}</p>}
      {list === null ? null : <p className="source">Liste : {listWords(list)}.</p>}
      {help === undefined ? null : (
        <SourceWords sourceKey={help.source} certainty={help.certainty} />
      )}
    </>
  );
}

function wordsOf({ label, hint, options, help }: Question): string {
  const words = options.flatMap((option) => [option.label, option.hint ?? '']);
  return [label, hint ?? '', help?.why ?? '', ...words].join(' ');
}

/** Terms most useful here; the lexicon has them all. */
const TERMS_SHOWN = 6;

/** The terms that the present words use, explained at a click. */
function Terms({
  text,
  onReference,
}: {
  readonly text: string;
  readonly onReference: (target: ReferenceTarget) => void;
}): ReactNode {
  const entries = findTerms(text).slice(0, TERMS_SHOWN);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>Les mots de cette page</h3>
      <ul className="terms">
        {entries.map((entry) => (
          <li key={entry.term}>
            <button
              type="button"
              className="link terms__term"
              onClick={() => onReference({ kind: 'term', entry })}
            >
              {entry.term}
            </button>{' '}
             : {entry.spelledOut === '' ? entry.explanation : entry.spelledOut}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A source: its title, its address as text, how fresh our reading of it is, and how sure what it supports. */
function SourceWords({
  sourceKey,
  certainty,
}: {
  readonly sourceKey: SourceKey;
  readonly certainty: Certainty;
}): ReactNode {
  const source = sourceOf(sourceKey);
  const caution = cautionOf(certainty);
  return (
    <p className="source">
      Source : {source.title} ({source.asOf}).
      {source.url === undefined ? null : (
        <>
          <span className="source__url"> {source.url}</span>{' '}
          <OpenSource sourceKey={sourceKey} title={source.title} />
        </>
      )}
      {caution === null ? null : <strong> {caution}</strong>}
      <br />
      État des connaissances : {STATE_OF_KNOWLEDGE}.
    </p>
  );
}
