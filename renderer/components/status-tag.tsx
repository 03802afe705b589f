/** The status of a step, in words with an icon. */
import { CircleCheck, CircleDashed, CircleDot, CircleMinus, Lock } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = {
  complete: CircleCheck,
  'in-progress': CircleDot,
  todo: CircleDashed,
  blocked: Lock,
  'not-applicable': CircleMinus,
} as const;

/** A status: its words are given, its icon and colour follow. */
export function StatusTag({
  status,
  words,
}: {
  readonly status: keyof typeof ICONS;
  readonly words: string;
}): ReactNode {
  const Icon = ICONS[status];
  return (
    <span className={`status status--${status}`}>
      <Icon className="icon" aria-hidden />
      {words}
    </span>
  );
}
