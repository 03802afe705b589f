/** A field with a list that opens under it: label, hint and remark as around every field. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  ComboBox,
  type ComboBoxProps,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { French } from './french';
import { type FieldFrame, FieldHint, FieldRemark, LabelWords, fieldClass } from './field';

/** One entry of the list. */
export interface ComboOption {
  /** Its own in the list. */
  readonly value: string;
  /** What the list shows. */
  readonly label: string;
  /** Under the label, in small. */
  readonly detail?: string | undefined;
  /** What the field shows once it is chosen; the label, unless given. */
  readonly text?: string;
}

/** The field; who uses it decides what the list holds and what the text becomes. */
export function ComboBoxField({
  frame,
  options,
  emptyWords,
  children,
  ...comboBox
}: Pick<
  ComboBoxProps<ComboOption>,
  | 'inputValue'
  | 'onInputChange'
  | 'value'
  | 'onChange'
  | 'onBlur'
  | 'onFocus'
  | 'menuTrigger'
  | 'allowsCustomValue'
> & {
  readonly frame: FieldFrame;
  readonly options: readonly ComboOption[];
  /** Said in place of an empty list. */
  readonly emptyWords: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <French>
      <div className={fieldClass(frame)} id={frame.id}>
        <ComboBox
          {...comboBox}
          className="combo"
          items={options}
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
            <ListBox
              className="combo__list"
              renderEmptyState={() => <p className="combo__option">{emptyWords}</p>}
            >
              {(option: ComboOption) => (
                <ListBoxItem id={option.value} className="combo__option" textValue={textOf(option)}>
                  {option.label}
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
    </French>
  );
}

/** What the field shows once this entry is chosen. */
export function textOf({ text, label }: ComboOption): string {
  return text ?? label;
}
