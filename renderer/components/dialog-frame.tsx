/** The frame of every dialog: over the page, which waits behind it, with its title; Escape closes it. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

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
  /** `search` stands at the top, `reference` is wide. */
  readonly kind?: 'plain' | 'search' | 'reference';
  readonly role?: 'dialog' | 'alertdialog';
  /** Whether a click beside it closes it, as Escape always does. */
  readonly isDismissable?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
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
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
