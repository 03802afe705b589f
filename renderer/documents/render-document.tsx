/** Turns a document into a whole HTML page: semantic, without any style or script of its own. */
import type { JSX } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { citedSources } from '../../shared/documents/citations';
import type { DocumentModel } from '../../shared/documents/document-model';
import { Blocks } from './blocks';
import { CitedSources, Printed, Typeset } from './words';

/**
 * The page of a document, to be printed.
 * @param stylesheet address of `document.css`, absolute: the page is loaded from another place.
 */
export function renderDocument(model: DocumentModel, stylesheet: string): string {
  return `<!doctype html>${renderToStaticMarkup(<Page model={model} stylesheet={stylesheet} />)}`;
}

function Page({
  model,
  stylesheet,
}: {
  readonly model: DocumentModel;
  readonly stylesheet: string;
}): JSX.Element {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{model.title}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <CitedSources value={citedSources(model.blocks)}>
          <Head model={model} />
          <main>
            <Blocks blocks={model.blocks} level={2} />
          </main>
        </CitedSources>
      </body>
    </html>
  );
}

/** What stands at the head of the first page, the reference included: the foot is outside the tags. */
function Head({ model }: { readonly model: DocumentModel }): JSX.Element {
  const { title, destination, reference, fingerprint, madeOn } = model;
  return (
    <header>
      <div className="band">
        <p className="mark">Jalon</p>
        <p className="destination">
          <Typeset text={destination} />
        </p>
      </div>
      <h1>
        <Typeset text={title} />
      </h1>
      <ul className="identity">
        <li>
          Dossier : <Printed value={model.dossierTitle} />
        </li>
        <li>
          Organisme gestionnaire : <Printed value={model.organisation} />
        </li>
        <li>
          Préparé par : <Printed value={model.preparedBy} />
        </li>
        <li>Fait le : {madeOn}</li>
        <li>Référence : {reference}</li>
        <li>Empreinte des réponses : {fingerprint}</li>
      </ul>
      {model.isSample && (
        <p className="sample">
          Exemple : cette structure et ces personnes sont fictives. Ne l’envoyez à personne.
        </p>
      )}
      <Blocks blocks={[model.readiness]} level={2} />
    </header>
  );
}
