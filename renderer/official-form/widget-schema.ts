/** What pdf.js tells of a field's box, which its types leave open. */
import { z } from '../../shared/zod';

const option = z.object({ exportValue: z.string().nullish(), displayValue: z.string().nullish() });

const widgetSchema = z.object({
  /** « 208R ». */
  id: z.string(),
  subtype: z.literal('Widget'),
  fieldType: z.enum(['Tx', 'Btn', 'Ch']),
  fieldName: z.string(),
  alternativeText: z.string().nullish(),
  fieldValue: z.union([z.string(), z.array(z.string())]).nullish(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  hidden: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  required: z.boolean().default(false),
  password: z.boolean().default(false),
  maxLen: z.number().nullish(),
  comb: z.boolean().default(false),
  multiLine: z.boolean().default(false),
  textAlignment: z.number().nullish(),
  defaultAppearanceData: z.object({ fontSize: z.number().nullish() }).nullish(),
  checkBox: z.boolean().default(false),
  radioButton: z.boolean().default(false),
  exportValue: z.string().nullish(),
  buttonValue: z.string().nullish(),
  options: z.array(option).nullish(),
});

/** A box of a field, as pdf.js sees it. */
export type PdfjsWidget = z.infer<typeof widgetSchema>;

/** Reads an annotation of pdf.js; `null` for what is no box to fill: links, buttons, signatures. */
export function readWidget(annotation: unknown): PdfjsWidget | null {
  const widget = widgetSchema.safeParse(annotation).data;
  if (widget === undefined || widget.fieldName === '') return null;
  const isButton = widget.fieldType === 'Btn' && !widget.checkBox && !widget.radioButton;
  return isButton || widget.password ? null : widget;
}

/** The state that ticks a box; `null` for what is no tick box. */
export function stateOf({ checkBox, radioButton, exportValue, buttonValue }: PdfjsWidget) {
  if (checkBox) return exportValue ?? null;
  return radioButton ? (buttonValue ?? null) : null;
}

/** What a box holds, as one text. */
export function heldBy({ fieldValue }: PdfjsWidget): string {
  return Array.isArray(fieldValue) ? fieldValue.join('\n') : (fieldValue ?? '');
}
