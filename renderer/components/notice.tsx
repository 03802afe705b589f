/** A remark set apart from the text, with its icon and its colour; never by colour alone. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

/** What kind of remark it is. */
export type NoticeTone = 'info' | 'warning' | 'danger' | 'success';

const ICONS = {
  info: Info,
  warning: TriangleAlert,
  danger: CircleAlert,
  success: CircleCheck,
} as const;

/** A set-apart remark. `isSpoken` makes it be read out, and seen, when it appears. */
export function Notice({
  tone = 'info',
  isSpoken = false,
  children,
}: {
  readonly tone?: NoticeTone;
  readonly isSpoken?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const Icon = ICONS[tone];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSpoken) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isSpoken]);
  return (
    <div ref={box} className={`notice notice--${tone}`} {...(isSpoken ? { role: 'status' } : {})}>
      <Icon className="icon" aria-hidden />
      <div>{children}</div>
    </div>
  );
}
