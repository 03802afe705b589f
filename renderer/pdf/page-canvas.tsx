/** The picture of one page of a PDF. What it says must stand in words beside it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Dots per point: sharp on a screen of high density, and twice an ordinary one. */
export const DOTS_PER_POINT = 2;

/** One page, from 1. */
export function PageCanvas({
  pdf,
  page,
  rotation,
  whenFailed,
}: {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  /** In degrees; the page's own unless given. */
  readonly rotation?: number;
  /** Said in the place of a picture that could not be made. */
  readonly whenFailed: string;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    let cancel = (): void => undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page);
      const viewport = proxy.getViewport({
        scale: DOTS_PER_POINT,
        ...(rotation === undefined ? {} : { rotation }),
      });
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
      {isFailed ? <p>{whenFailed}</p> : null}
      <canvas ref={canvas} className="paper__page" />
    </>
  );
}
