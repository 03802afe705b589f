/** One line of the grid: a person. */
import type { KeyboardEvent, MouseEvent as ClickEvent, ReactNode } from 'react';
import type { Dossier, Person } from '../../../shared/dossier/schema';
import { counted } from '../../../shared/french/words';
import type { Finding } from '../../../shared/journey/findings';
import { establishmentsOf, personName } from '../../../shared/journey/staffing';
import { personPlaceLabel } from '../../../shared/journey/team';

interface GridRowProps {
  readonly dossier: Dossier;
  readonly person: Person;
  readonly open: readonly Finding[] | undefined;
  readonly index: number;
  /** Distance from the first line, in pixels. */
  readonly top: number;
  readonly isTabStop: boolean;
  readonly isTicked: boolean;
  readonly measure: (line: HTMLElement | null) => void;
  readonly onToggle: (person: Person, upTo: boolean) => void;
  readonly onOpen: (person: Person) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  readonly onFocus: (index: number) => void;
}

/** The line; a click anywhere but on the tick box opens the person. */
export function GridRow({
  dossier,
  person,
  open,
  index,
  top,
  isTabStop,
  isTicked,
  measure,
  onToggle,
  onOpen,
  onKeyDown,
  onFocus,
}: GridRowProps): ReactNode {
  const name = personName(person);
  return (
    <div
      role="row"
      className="grid__row grid__line"
      data-index={index}
      ref={measure}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={(event) => onKeyDown(event, index)}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        if (!isOnTick(event)) onOpen(person);
      }}
    >
      <div role="gridcell" className="grid__tick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Sélectionner ${name}`}
          checked={isTicked}
          onChange={(event) => onToggle(person, isWithShift(event.nativeEvent))}
        />
      </div>
      <div role="rowheader" className="grid__name">
        {name}
      </div>
      <div role="gridcell" className="grid__job">
        {person.jobTitle}
      </div>
      {dossier.establishments.length > 1 ? (
        <div role="gridcell" className="grid__establishment">
          {placesOf(dossier, person)}
        </div>
      ) : null}
      <div role="gridcell" className="grid__place">
        {personPlaceLabel(person)}
      </div>
      <div role="gridcell" className="grid__open">
        {leftWords(open)}
      </div>
    </div>
  );
}

/** A tick box changes by a click, which knows of Shift. */
function isWithShift(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}

function isOnTick(event: ClickEvent<HTMLElement>): boolean {
  return event.target instanceof Element && event.target.closest('.grid__tick') !== null;
}

function leftWords(open: readonly Finding[] = []): string {
  return open.length === 0 ? 'Rien' : counted(open.length, 'point', 'points');
}

function placesOf(dossier: Dossier, person: Person): string {
  const ids = establishmentsOf(dossier, person);
  if (ids.length === 0) return 'À indiquer';
  return dossier.establishments
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name ?? 'Établissement sans nom')
    .join(', ');
}
