/** The guide as pages: same family as the documents, but it belongs to no dossier. */
import type { JSX } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintableDocument } from '../../shared/bridge';
import { guide } from '../../shared/guide/guide';
import { STATE_OF_KNOWLEDGE } from '../../shared/reference/sources';
import { STYLESHEET } from '../documents/stylesheet';
import { Chapter, pictureAddress } from './guide-blocks';

const TITLE = 'Guide de Jalon';

/** Documents are printed from `app://jalon/print/…`, whatever the page was loaded from. */
function absolute(address: string): string {
  return new URL(address, 'app://jalon/').href;
}

/** The guide of this version, ready to be printed. */
export function guideDocument(version: string): PrintableDocument {
  return {
    fileName: `${TITLE}.pdf`,
    title: TITLE,
    html: `<!doctype html>${renderToStaticMarkup(<Page version={version} />)}`,
    landscape: false,
    footer: `Guide de Jalon ${version}`,
  };
}

function Page({ version }: { readonly version: string }): JSX.Element {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{TITLE}</title>
        <link rel="stylesheet" href={STYLESHEET} />
      </head>
      <body>
        <header>
          <div className="band">
            <p className="mark">Jalon</p>
            <p className="destination">Reste chez vous</p>
          </div>
          <h1>{TITLE}</h1>
          <ul className="identity">
            <li>Version de Jalon : {version}</li>
            <li>État des connaissances : {STATE_OF_KNOWLEDGE}</li>
          </ul>
        </header>
        <main className="guide">
          <h2>Sommaire</h2>
          <ol>
            {guide.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
          {guide.map((chapter) => (
            <Chapter
              key={chapter.id}
              chapter={chapter}
              level={2}
              anchor={chapter.id}
              addressOf={(name) => absolute(pictureAddress(name))}
            />
          ))}
        </main>
      </body>
    </html>
  );
}
