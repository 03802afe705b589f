/** The blocks of a document as HTML: headings by depth, lists, boxes, nothing but classes. */
import { Fragment, type JSX, use } from 'react';
import type {
  Block,
  Checklist,
  List,
  Notice,
  Section,
  Signatures,
} from '../../shared/documents/document-model';
import { type Source, sourceOf } from '../../shared/reference/sources';
import { FactsBlock, TableBlock } from './tables';
import { CitedSources, Typeset, Words } from './words';

/** Level of a heading; a document nests no deeper than this. */
type Level = 2 | 3 | 4;

/** Blocks one after the other; their sections have headings of this level. */
export function Blocks({
  blocks,
  level,
}: {
  readonly blocks: readonly Block[];
  readonly level: Level;
}): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        // Blocks are printed once and never move: their place is their name.
        <AnyBlock key={index} block={block} level={level} />
      ))}
    </>
  );
}

function AnyBlock({ block, level }: { readonly block: Block; readonly level: Level }): JSX.Element {
  switch (block.kind) {
    case 'section':
      return <SectionBlock section={block} level={level} />;
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'notice':
      return <NoticeBlock notice={block} />;
    case 'facts':
      return <FactsBlock facts={block} />;
    case 'list':
      return <ListBlock list={block} />;
    case 'table':
      return <TableBlock table={block} />;
    case 'checklist':
      return <ChecklistBlock checklist={block} />;
    case 'signatures':
      return <SignaturesBlock signatures={block} />;
    case 'sources':
      return <SourcesBlock level={level} />;
  }
}

function SectionBlock({
  section,
  level,
}: {
  readonly section: Section;
  readonly level: Level;
}): JSX.Element {
  return (
    <section className={section.startsPage ? 'new-page' : undefined}>
      <Heading level={level} text={section.title} />
      <Blocks blocks={section.blocks} level={deeper(level)} />
    </section>
  );
}

function deeper(level: Level): Level {
  return level === 2 ? 3 : 4;
}

function Heading({ level, text }: { readonly level: Level; readonly text: string }): JSX.Element {
  const content = <Typeset text={text} />;
  switch (level) {
    case 2:
      return <h2>{content}</h2>;
    case 3:
      return <h3>{content}</h3>;
    case 4:
      return <h4>{content}</h4>;
  }
}

function NoticeBlock({ notice }: { readonly notice: Notice }): JSX.Element {
  return (
    <div className="notice">
      <p>
        <strong>
          <Typeset text={notice.title} />
        </strong>
      </p>
      {notice.texts.map((text, index) => (
        <p key={index}>
          <Words text={text} />
        </p>
      ))}
    </div>
  );
}

function ListBlock({ list }: { readonly list: List }): JSX.Element {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <Words text={item} />
    </li>
  ));
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function ChecklistBlock({ checklist }: { readonly checklist: Checklist }): JSX.Element {
  return (
    <ul className="checklist">
      {checklist.items.map(({ text, isDone, remark }, index) => (
        <li key={index} className={isDone ? 'done' : 'open'}>
          <Words text={text} />
          {remark !== '' && (
            <strong className="remark">
              <Typeset text={remark} />
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
}

function SignaturesBlock({ signatures }: { readonly signatures: Signatures }): JSX.Element {
  return (
    <div className="signatures">
      {signatures.boxes.map(({ name, role, mentions }, index) => (
        <div key={index} className="signature">
          <p>
            <strong>
              <Typeset text={name.text} />
            </strong>
          </p>
          <p>
            <Typeset text={role} />
          </p>
          {mentions.map((mention) => (
            <p key={mention} className="mention">
              <Typeset text={mention} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function SourcesBlock({ level }: { readonly level: Level }): JSX.Element {
  const cited = use(CitedSources);
  if (cited.length === 0) return <Fragment />;
  return (
    <section className="sources">
      <Heading level={level} text="Sources" />
      <ol>
        {cited.map((key) => (
          <SourceItem key={key} source={sourceOf(key)} />
        ))}
      </ol>
    </section>
  );
}

function SourceItem({ source }: { readonly source: Source }): JSX.Element {
  const { title, url, asOf } = source;
  return (
    <li>
      <Typeset text={`${title} (${asOf}).`} />
      {url !== undefined && <span className="address"> {url}</span>}
    </li>
  );
}
