/** Choosing in a long list by typing: a code, or words of the label in any order. */
import { type ReactNode, useMemo, useState } from 'react';
import { foldText } from '../../shared/identifiers/typed-text';
import { ComboBoxField, type ComboOption } from './combo-box';
import type { FieldFrame } from './field';

/** Most entries shown at once; typing narrows the rest. */
const SHOWN = 100;

/** Entries that hold every word typed, in the order of the list. */
function matching(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const words = foldText(typed).split(' ').filter(Boolean);
  return options
    .filter(({ value, label, detail }) => {
      const text = foldText(`${value} ${label} ${detail ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, SHOWN);
}

/** A field with suggestions. What is typed without choosing goes back to the chosen entry on leaving. */
export function SearchField({
  frame,
  options,
  value,
  onChoose,
  onFocus,
  children,
}: {
  readonly frame: FieldFrame;
  readonly options: readonly ComboOption[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
  readonly onFocus?: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const chosen = options.find((option) => option.value === value);
  const words = chosen?.label ?? value ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const shown = useMemo(
    () => matching(options, typed === null || typed === words ? '' : typed),
    [options, typed, words],
  );
  const leave = (): void => {
    if (typed?.trim() === '') onChoose(undefined);
    setTyped(null);
  };
  return (
    <ComboBoxField
      frame={frame}
      options={shown}
      emptyWords="Aucun résultat : essayez un autre mot."
      inputValue={typed ?? words}
      onInputChange={setTyped}
      value={value ?? null}
      onChange={(key) => {
        if (key === null) return;
        setTyped(null);
        onChoose(String(key));
      }}
      onBlur={leave}
      {...(onFocus === undefined ? {} : { onFocus })}
    >
      {children}
    </ComboBoxField>
  );
}
