/** The boxes of a page as they are drawn over its picture: outlined by what becomes of them, with their values. */
import { fieldsOf } from '../../shared/official-form/field-groups';
import type { Entry, FormField, Widget } from '../../shared/official-form/form-model';
import { entriesFor, isOpenGroup } from '../../shared/official-form/form-plan';
import { type FontMetrics, setText } from '../../shared/official-form/set-text';
import type { FormAtWork } from './use-official-form';

/** The font of filled forms, as the page knows it. */
export const PAPER_FONT = "'Noto Sans'";

/** A box of the page in view. */
export interface ShownBox {
  readonly groupId: string;
  readonly field: FormField;
  readonly widget: Widget;
  readonly entry: Entry | undefined;
  readonly look: 'filled' | 'waiting' | 'wrong' | 'empty';
}

/** The boxes of a page. */
export function boxesOf(work: FormAtWork, page: number): readonly ShownBox[] {
  const { plan, choices, problems } = work;
  return plan.groups.flatMap((group) => {
    const entries = entriesFor(plan, group, choices[group.id]) ?? [];
    const look = problems.has(group.id)
      ? 'wrong'
      : entries.length > 0
        ? 'filled'
        : isOpenGroup(group, choices[group.id])
          ? 'waiting'
          : 'empty';
    return fieldsOf(group.group).flatMap((field) =>
      field.widgets
        .filter((widget) => widget.page === page)
        .map((widget): ShownBox => ({
          groupId: group.id,
          field,
          widget,
          entry: entries.find((entry) => entry.field === field.name),
          look,
        })),
    );
  });
}

/** Dashes tell the looks apart, besides their colours. */
const DASHES: Readonly<Record<ShownBox['look'], readonly number[]>> = {
  filled: [],
  waiting: [4, 2],
  wrong: [],
  empty: [1.5, 2],
};

/** Draws a box, in points from the upper left corner of the page. */
export function drawBox(
  pen: CanvasRenderingContext2D,
  box: ShownBox,
  isActive: boolean,
  metrics: FontMetrics,
  colour: (name: ShownBox['look'] | 'ink') => string,
): void {
  const { left, top, width, height } = box.widget.box;
  pen.strokeStyle = colour(box.look);
  pen.lineWidth = isActive ? 3 : box.look === 'filled' || box.look === 'empty' ? 0.75 : 1.5;
  pen.setLineDash(isActive ? [] : [...DASHES[box.look]]);
  pen.strokeRect(left, top, width, height);
  pen.setLineDash([]);
  drawValue(pen, box, metrics, colour('ink'));
}

/** The value of a box, set as the file will have it. */
function drawValue(
  pen: CanvasRenderingContext2D,
  { entry, field, widget }: ShownBox,
  metrics: FontMetrics,
  ink: string,
): void {
  const { left, top, width, height } = widget.box;
  if (entry === undefined) return;
  if (entry.kind === 'tick' || field.kind === 'tick') {
    if (entry.kind !== 'tick' || entry.state === null || entry.state !== widget.state) return;
    pen.strokeStyle = ink;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(left + 0.15 * width, top + 0.55 * height);
    pen.lineTo(left + 0.4 * width, top + 0.85 * height);
    pen.lineTo(left + 0.9 * width, top + 0.1 * height);
    pen.stroke();
    return;
  }
  const set = setText(
    { ...field, width, height, maxLength: field.kind === 'text' ? field.maxLength : null },
    textOf(field, entry),
    metrics,
  );
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  pen.fillStyle = ink;
  pen.font = `${set.size}px ${PAPER_FONT}`;
  for (const line of set.lines) pen.fillText(line.text, left + line.x, top + height - line.y);
  pen.restore();
}

function textOf(field: FormField, entry: Exclude<Entry, { readonly kind: 'tick' }>): string {
  if (entry.kind === 'text') return entry.text;
  return field.kind === 'choice'
    ? (field.options.find(({ value }) => value === entry.value)?.label ?? '')
    : '';
}
