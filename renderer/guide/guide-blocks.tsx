/** The chapters of the guide as HTML: the same on the screen and on the pages of the PDF. */
import type { JSX } from 'react';
import type { GuideBlock, GuideChapter, PictureName } from '../../shared/guide/guide-parts';
import { cautionOf, sourceOf } from '../../shared/reference/sources';

/** Names of the files of `assets/guide/`, by the picture they show. */
const files = import.meta.glob<string>('../../assets/guide/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Address of a picture, from the page. */
export function pictureAddress(name: PictureName): string {
  const address = files[`../../assets/guide/${name}.webp`];
  if (address === undefined) throw new Error(`The guide has no picture « ${name} ».`);
  return address;
}

/** A chapter with its headings; `level` is that of its title. */
export function Chapter({
  chapter,
  level,
  anchor,
  addressOf,
}: {
  readonly chapter: GuideChapter;
  readonly level: 2 | 3;
  /** `id` of the title, to lead there. */
  readonly anchor: string;
  readonly addressOf: (name: PictureName) => string;
}): JSX.Element {
  const Title = `h${level}` as const;
  const SectionTitle = level === 2 ? 'h3' : 'h4';
  return (
    <section aria-labelledby={anchor}>
      <Title id={anchor} tabIndex={-1}>
        {chapter.title}
      </Title>
      {chapter.sections.map(({ title, blocks }) => (
        <div key={title}>
          <SectionTitle>{title}</SectionTitle>
          {blocks.map((block, index) => (
            <Block key={index} block={block} addressOf={addressOf} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Block({
  block,
  addressOf,
}: {
  readonly block: GuideBlock;
  readonly addressOf: (name: PictureName) => string;
}): JSX.Element {
  switch (block.kind) {
    case 'text':
      return (
        <>
          <p>{block.text}</p>
          {block.source === undefined ? null : (
            <p className="source">
              {[
                'Source : ' + sourceOf(block.source.source).title,
                cautionOf(block.source.certainty),
              ]
                .filter(Boolean)
                .join('. ')}
            </p>
          )}
        </>
      );
    case 'list': {
      const items = block.texts.map((text) => <li key={text}>{text}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'caution':
      return (
        <p className="guide__caution">
          <strong>Attention.</strong> {block.text}
        </p>
      );
    case 'picture':
      return (
        <p className="guide__picture">
          <img src={addressOf(block.name)} alt={block.alt} />
        </p>
      );
  }
}
