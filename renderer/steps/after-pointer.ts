/** Waiting for the pointer to be released, so that nothing moves under a click that is under way. */

let isDown = false;
window.addEventListener('pointerdown', () => (isDown = true), { capture: true });
for (const end of ['pointerup', 'pointercancel']) {
  window.addEventListener(end, () => (isDown = false), { capture: true });
}

/**
 * Runs at once, or, while a pointer is pressed, once its click is over. Leaving a field by clicking a
 * button would otherwise show the field's remark, push the button away and lose the click.
 */
export function afterPointer(run: () => void): void {
  if (!isDown) {
    run();
    return;
  }
  // The click itself comes after the release, in the same turn.
  window.addEventListener('pointerup', () => setTimeout(run), { capture: true, once: true });
}
