/** The frame of every dialog: over the page, which waits behind it, with its title; Escape closes it. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { French } from './french';

/** A dialog that is open for as long as it is shown. */
export function DialogFrame({
  title,
  kind = 'plain',
  role = 'dialog',
  isDismissable = false,
  onClose,
  children,
}: {
  readonly title: string;
  /** `search` stands at the top, `reference` is wide, `reading` too: its long text scrolls below its head. */
  readonly kind?: 'plain' | 'search' | 'reference' | 'reading';
  readonly role?: 'dialog' | 'alertdialog';
  /** Whether a click beside it closes it, as Escape always does. */
  readonly isDismissable?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <French>
      <ModalOverlay
        className={kind === 'search' ? 'overlay overlay--top' : 'overlay'}
        isOpen
        isDismissable={isDismissable}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Modal className={kind === 'plain' ? 'dialog' : `dialog dialog--${kind}`}>
          <Dialog role={role}>
            {kind === 'reading' ? (
              <>
                <div className="dialog__head">
                  <Title>{title}</Title>
                  <button type="button" className="button button--small" onClick={onClose}>
                    <X className="icon" aria-hidden /> Fermer
                  </button>
                </div>
                <div className="dialog__body">{children}</div>
              </>
            ) : (
              <>
                <Title>{title}</Title>
                {children}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </French>
  );
}

function Title({ children }: { readonly children: string }): ReactNode {
  return (
    <Heading slot="title" level={2}>
      {children}
    </Heading>
  );
}
