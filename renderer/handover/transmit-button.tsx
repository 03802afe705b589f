/** « Transmettre ce dossier », at hand on every screen of an open dossier. */
import { Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OpenDossier } from '../app/open-dossier';
import { TransmitDialog } from './transmit-dialog';

/** The button with its dialog. */
export function TransmitButton({ opened }: { readonly opened: OpenDossier }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="rail__home" onClick={() => setIsOpen(true)}>
        <Send className="icon" aria-hidden /> Transmettre ce dossier
      </button>
      {isOpen ? <TransmitDialog opened={opened} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
