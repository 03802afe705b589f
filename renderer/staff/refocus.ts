/** Where the focus goes once what had it has left the page: a button whose work is done, a line taken out. */

/** The line of the grid that Tab leads to, else the heading over where it was. */
export function gridLine(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.grid__line[tabindex="0"]') ?? listHeading();
}

/** The heading over the list; the page's own once nobody is left. */
export function listHeading(): HTMLElement | null {
  return document.getElementById('list-title') ?? document.querySelector('h1');
}

/**
 * Puts the focus there, if it was lost to the page. Two frames later: the screen is drawn by then, and a
 * dialog that closed has given the focus back to what opened it, if that is still there.
 */
export function refocusIfLost(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) find()?.focus();
    }),
  );
}
