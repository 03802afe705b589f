/** The picture of a page, with its boxes outlined and the values as they will be drawn. A help: the list says it all. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Box, FormPage } from '../../shared/official-form/form-model';
import { PAPER_FONT, type ShownBox, boxesOf, drawBox } from './paper-boxes';
import type { FormAtWork } from './use-official-form';

/** One page at a time. */
export function FormPicture({
  work,
  page,
  active,
  onPage,
  onPick,
}: {
  readonly work: FormAtWork;
  readonly page: number;
  readonly active: string | null;
  readonly onPage: (page: number) => void;
  readonly onPick: (groupId: string) => void;
}): ReactNode {
  const { pages } = work.opened.form;
  const shown = pages[page - 1];
  const boxes = useMemo(() => boxesOf(work, page), [work, page]);
  const frame = usePicking(boxes, shown?.width ?? 1, onPick);
  if (shown === undefined) return null;
  return (
    <div className="form-work__picture">
      <div className="button-row form-work__pages">
        <button
          type="button"
          className="button button--small"
          disabled={page === 1}
          onClick={() => onPage(page - 1)}
        >
          Reculer
        </button>
        <span>
          Page {page} sur {pages.length}
        </span>
        <button
          type="button"
          className="button button--small"
          disabled={page === pages.length}
          onClick={() => onPage(page + 1)}
        >
          Avancer
        </button>
      </div>
      <div ref={frame} className="paper" role="img" aria-label={`Image de la page ${page}`}>
        <PageCanvas work={work} page={page} />
        <BoxesCanvas work={work} page={shown} boxes={boxes} active={active} />
      </div>
    </div>
  );
}

/** Dots per point: sharp on a screen of high density, and twice an ordinary one. */
const SCALE = 2;

function PageCanvas({
  work,
  page,
}: {
  readonly work: FormAtWork;
  readonly page: number;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isFailed, setFailed] = useState(false);
  const { pdf, form } = work.opened;
  const rotation = form.pages[page - 1]?.rotation ?? 0;
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    let cancel = (): void => undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page);
      const viewport = proxy.getViewport({ scale: SCALE, rotation });
      if (isGone) return;
      target.width = viewport.width;
      target.height = viewport.height;
      const task = proxy.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().then(
      () => setFailed(false),
      () => setFailed(!isGone),
    );
    return () => {
      isGone = true;
      cancel();
    };
  }, [pdf, page, rotation]);
  return (
    <>
      {isFailed ? <p>L’image de cette page n’a pas pu être faite ; la liste suffit.</p> : null}
      <canvas ref={canvas} className="paper__page" />
    </>
  );
}

/** The boxes and their values over the page, as a picture too: the list says them in words. */
function BoxesCanvas({
  work,
  page,
  boxes,
  active,
}: {
  readonly work: FormAtWork;
  readonly page: FormPage;
  readonly boxes: readonly ShownBox[];
  readonly active: string | null;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { metrics } = work.opened;
  useEffect(() => {
    let isGone = false;
    // Drawn before the font is there, the values would be in another one.
    void document.fonts.load(`10px ${PAPER_FONT}`).then(() => {
      const target = canvas.current;
      const pen = target?.getContext('2d');
      if (isGone || !target || !pen) return;
      target.width = page.width * SCALE;
      target.height = page.height * SCALE;
      pen.scale(SCALE, SCALE);
      const style = getComputedStyle(target);
      const colour = (name: string): string => style.getPropertyValue(`--paper-${name}`);
      for (const box of boxes) drawBox(pen, box, box.groupId === active, metrics, colour);
    });
    return () => {
      isGone = true;
    };
  }, [boxes, active, page, metrics]);
  return <canvas ref={canvas} className="paper__boxes" />;
}

/** A click on a box opens it in the list; the keyboard goes by the list itself. */
function usePicking(boxes: readonly ShownBox[], width: number, onPick: (groupId: string) => void) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const pick = (event: MouseEvent): void => {
      const area = element.getBoundingClientRect();
      const scale = width / area.width;
      const x = (event.clientX - area.left) * scale;
      const y = (event.clientY - area.top) * scale;
      const hit = boxes.find(({ widget }) => isIn(widget.box, x, y));
      if (hit !== undefined) onPick(hit.groupId);
    };
    element.addEventListener('click', pick);
    return () => element.removeEventListener('click', pick);
  }, [boxes, width, onPick]);
  return frame;
}

function isIn({ left, top, width, height }: Box, x: number, y: number): boolean {
  const around = 2;
  return (
    x > left - around && x < left + width + around && y > top - around && y < top + height + around
  );
}
