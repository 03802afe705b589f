/** Choosing in a long list by typing: a code, or words of the label in any order. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { foldText } from '../../shared/identifiers/typed-text';
import { type FieldFrame, FieldHint, FieldRemark, LabelWords, fieldClass } from './field';

/** One entry of the list. */
export interface SearchOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** Most entries shown at once; typing narrows the rest. */
const SHOWN = 100;

/** Entries that hold every word typed, in the order of the list. */
function matching(options: readonly SearchOption[], typed: string): readonly SearchOption[] {
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
  readonly options: readonly SearchOption[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
  readonly onFocus?: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const chosen = options.find((option) => option.value === value);
  const words = chosen === undefined ? (value ?? '') : wordsOf(chosen);
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
    <div className={fieldClass(frame)} id={frame.id}>
      <ComboBox
        className="combo"
        items={shown}
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
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={frame.fault !== undefined}
      >
        <Label className="field__label">
          <LabelWords {...frame} />
        </Label>
        <Text slot="description" elementType="div">
          <FieldHint {...frame} />
          <FieldRemark {...frame} />
        </Text>
        <div className="combo__control">
          <Input className="input" />
          <Button className="combo__button" aria-label={`Voir la liste : ${frame.label}`}>
            <ChevronDown className="icon" aria-hidden />
          </Button>
        </div>
        <Popover className="combo__popover">
          <ListBox className="combo__list" renderEmptyState={() => <NothingFound />}>
            {(option: SearchOption) => (
              <ListBoxItem id={option.value} className="combo__option" textValue={wordsOf(option)}>
                {wordsOf(option)}
                {option.detail === undefined ? null : (
                  <span className="combo__detail">{option.detail}</span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {children}
    </div>
  );
}

function wordsOf({ value, label }: SearchOption): string {
  return `${value} – ${label}`;
}

function NothingFound(): ReactNode {
  return <p className="combo__option">Aucun résultat : essayez un autre mot.</p>;
}
