/** Decides where the window opens: where it was, if that is still on a screen, else in the middle. */
import type { WindowPlace } from './settings';

/** A rectangle of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest size the interface is drawn for. */
export const MINIMUM_SIZE = { width: 1024, height: 640 } as const;
const DEFAULT_SIZE = { width: 1280, height: 800 } as const;
/** How much of the title bar must be in reach to drag the window back. */
const REACHABLE = { width: 160, height: 32 } as const;

interface Placement extends Area {
  readonly minWidth: number;
  readonly minHeight: number;
}

/** Where to open a window. */
export interface Opening extends Placement {
  readonly maximized: boolean;
}

/** Length shared by two segments, negative if they are apart. */
function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

/** Whether the title bar of a window placed there can be caught on this screen. */
function reachable(place: Area, screen: Area): boolean {
  return (
    overlap(place.x, place.width, screen.x, screen.width) >= REACHABLE.width &&
    overlap(place.y, REACHABLE.height, screen.y, screen.height) >= REACHABLE.height
  );
}

/** The wanted size, made to fit a screen. */
function sizeOn(screen: Area, wanted: Pick<Area, 'width' | 'height'>): Omit<Placement, 'x' | 'y'> {
  const minWidth = Math.min(MINIMUM_SIZE.width, screen.width);
  const minHeight = Math.min(MINIMUM_SIZE.height, screen.height);
  return {
    width: Math.min(Math.max(wanted.width, minWidth), screen.width),
    height: Math.min(Math.max(wanted.height, minHeight), screen.height),
    minWidth,
    minHeight,
  };
}

/** The remembered place as it would be on this screen, or null if it can't be reached there. */
function placeOn(screen: Area, { x, y, width, height }: Area): Placement | null {
  const placement = { x, y, ...sizeOn(screen, { width, height }) };
  return reachable(placement, screen) ? placement : null;
}

function inTheMiddle(screen: Area): Placement {
  const size = sizeOn(screen, DEFAULT_SIZE);
  return {
    x: screen.x + Math.floor((screen.width - size.width) / 2),
    y: screen.y + Math.floor((screen.height - size.height) / 2),
    ...size,
  };
}

/**
 * Where to open the window.
 * @param remembered its last place, if any.
 * @param screens usable area of each screen, the main one first; at least one.
 */
export function openingFor(
  remembered: WindowPlace | null,
  screens: readonly [Area, ...Area[]],
): Opening {
  const places = remembered === null ? [] : screens.map((screen) => placeOn(screen, remembered));
  const place = places.find((candidate) => candidate !== null) ?? inTheMiddle(screens[0]);
  return { ...place, maximized: remembered?.maximized ?? false };
}
