/** The picture of a page, with its boxes outlined and the values as they will be drawn. A help: the list says it all. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Box, FormPage } from '../../shared/official-form/form-model';
import { DOTS_PER_POINT, PageCanvas } from '../pdf/page-canvas';
import { PageTurner } from '../pdf/page-turner';
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
      <PageTurner page={page} count={pages.length} onPage={onPage} />
      <div ref={frame} className="paper" role="img" aria-label={`Image de la page ${page}`}>
        <PageCanvas
          pdf={work.opened.pdf}
          page={page}
          rotation={shown.rotation}
          whenFailed="L’image de cette page n’a pas pu être faite ; la liste suffit."
        />
        <BoxesCanvas work={work} page={shown} boxes={boxes} active={active} />
      </div>
    </div>
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
      target.width = page.width * DOTS_PER_POINT;
      target.height = page.height * DOTS_PER_POINT;
      pen.scale(DOTS_PER_POINT, DOTS_PER_POINT);
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
