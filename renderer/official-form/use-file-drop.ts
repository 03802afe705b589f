/** A file dropped anywhere on the window; choosing it by the button does the same. */
import { useEffect } from 'react';

/** Takes the first file that is dropped while the screen is shown. */
export function useFileDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      },
      { signal },
    );
    return () => stop.abort();
  }, [onFile]);
}
