/** The very pages of a document, before any file of it is written. */
import { type ReactNode, useEffect, useState } from 'react';
import type { PackFault } from '../../../shared/bridge';
import type { DocumentDefinition } from '../../../shared/documents/catalogue';
import { papersToSignAnew } from '../../../shared/documents/production';
import { PIECE_TITLES } from '../../../shared/journey/contract-pieces';
import { lowerFirst } from '../../../shared/registration/places';
import { useDossier, useToday } from '../../app/journey';
import { DialogFrame } from '../../components/dialog-frame';
import { Notice } from '../../components/notice';
import { PageCanvas } from '../../pdf/page-canvas';
import { PageTurner } from '../../pdf/page-turner';
import { bridge } from '../../platform/bridge';
import { type Preview, type PreviewPage, printPreview } from './print-preview';
import { PACK_FAULT_WORDS } from './produce-pack';

/** Open for as long as it is shown. */
export function PreviewDialog({
  definition,
  onClose,
}: {
  readonly definition: DocumentDefinition;
  readonly onClose: () => void;
}): ReactNode {
  const made = usePreview(definition);
  return (
    <DialogFrame title={`Aperçu : ${definition.title}`} kind="reference" onClose={onClose}>
      {made === null ? <p role="status">Mise en page du document…</p> : null}
      {typeof made === 'string' ? (
        <Notice tone="danger" isSpoken>
          <p>{PACK_FAULT_WORDS[made]}</p>
        </Notice>
      ) : null}
      {definition.id === 'summary' ? <PapersNote /> : null}
      {made === null || typeof made === 'string' ? null : <PreviewPages pages={made.pages} />}
      <div className="button-row">
        <button type="button" className="button" onClick={onClose}>
          Fermer
        </button>
      </div>
    </DialogFrame>
  );
}

/** The récapitulatif lists papers that the whole pack would ask for again: its pages are those it has alone. */
function PapersNote(): ReactNode {
  const papers = papersToSignAnew(useDossier());
  if (papers.length === 0) return null;
  return (
    <Notice>
      <p>
        Ces pages sont celles du récapitulatif produit seul. Produits tous ensemble, les documents
        demanderont de noter de nouveau comme réunies :{' '}
        {papers.map((piece) => lowerFirst(PIECE_TITLES[piece])).join(' ; ')}.
      </p>
    </Notice>
  );
}

/** `null` while it is made. */
function usePreview({ id }: DocumentDefinition): Preview | PackFault | null {
  const dossier = useDossier();
  const today = useToday();
  const [made, setMade] = useState<Preview | PackFault | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let isReady = false;
    let close = (): void => undefined;
    void printPreview(bridge, { dossier, today, id }, stop.signal).then((result) => {
      isReady = true;
      if (result.ok) close = result.value.close;
      if (stop.signal.aborted) close();
      else setMade(result.ok ? result.value : result.error);
    });
    return () => {
      stop.abort();
      close();
      if (!isReady) void bridge.cancelPack();
    };
  }, [dossier, today, id]);
  return made;
}

function PreviewPages({ pages }: Pick<Preview, 'pages'>): ReactNode {
  const [number, setNumber] = useState(1);
  const shown = pages[number - 1];
  if (shown === undefined) return null;
  return (
    <>
      <PageTurner page={number} count={pages.length} onPage={setNumber} />
      <div className="paper preview__paper" aria-hidden>
        <PageCanvas
          pdf={shown.pdf}
          page={shown.number}
          whenFailed="L’image de cette page n’a pas pu être faite. Produisez le document pour le lire."
        />
      </div>
      <PageWords page={shown} />
    </>
  );
}

/** What the page says, for those who don't see its picture. */
function PageWords({ page }: { readonly page: PreviewPage }): ReactNode {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    void linesOf(page).then((read) => {
      if (!isGone) setLines(read);
    });
    return () => {
      isGone = true;
    };
  }, [page]);
  return (
    <div className="visually-hidden">
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

async function linesOf({ pdf, number }: PreviewPage): Promise<readonly string[]> {
  const content = await (await pdf.getPage(number)).getTextContent();
  return content.items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
