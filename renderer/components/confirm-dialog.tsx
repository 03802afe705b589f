/** A question that must be answered before anything else. */
import type { ReactNode } from 'react';
import { DialogFrame } from './dialog-frame';

/** A dialog with two ways out, or three; Escape is « cancel ». */
export function ConfirmDialog({
  title,
  confirmLabel,
  cancelLabel,
  isDestructive = false,
  isWide = false,
  lossy,
  onConfirm,
  onCancel,
  children,
}: {
  readonly title: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly isDestructive?: boolean;
  /** Whether it holds a table. */
  readonly isWide?: boolean;
  /** A third way out, which loses something. */
  readonly lossy?: { readonly label: string; readonly onChoose: () => void } | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <DialogFrame
      title={title}
      kind={isWide ? 'reference' : 'plain'}
      role="alertdialog"
      onClose={onCancel}
    >
      {children}
      <div className="button-row">
        <button
          type="button"
          className={isDestructive ? 'button button--danger' : 'button button--primary'}
          onClick={onConfirm}
        >
          {confirmLabel}
        </button>
        {lossy === undefined ? null : (
          <button type="button" className="button button--danger" onClick={lossy.onChoose}>
            {lossy.label}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {cancelLabel}
        </button>
      </div>
    </DialogFrame>
  );
}
