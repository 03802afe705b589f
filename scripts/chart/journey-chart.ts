/** The state chart of the parcours, drawn from the machine itself. */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { journeyMachine } from '../../shared/journey/machine';

/**
 * Left out, as they are the same everywhere: « go » (rail, links) leads to any page that applies, « home »
 * to the task list, « back » the way one came, « later » where « continue » leads without being held back;
 * an edit begun in the review goes by « afterEdit »; a page or an item that is gone gives way.
 */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'go',
  'home',
  'back',
  'later',
  'undo',
  'redo',
  '[isReturning]',
  '[isGone]',
  '[lostItem]',
]);

/** Mermaid text: a box per step, a state per page, and what leads from one to another. */
export function journeyChart(): string {
  const { states } = journeyMachine.root;
  const lines = ['stateDiagram-v2', '  direction TB', '  [*] --> resuming'];
  for (const state of Object.values(states)) lines.push(...drawState(state));
  const edges = Object.values(states).flatMap(drawEdges);
  return [...lines, ...new Set(edges)].join('\n');
}

/** Mermaid takes no hyphen in a name. */
function nameOf({ path }: Pick<AnyStateNode, 'path'>): string {
  return path.slice(0, 2).join('_').replaceAll('-', '_');
}

function drawState(state: AnyStateNode): string[] {
  const pages = Object.values(state.states);
  if (pages.length === 0) return [`  ${nameOf(state)}: ${state.key}`];
  return [
    `  state ${state.key}_step {`,
    ...pages.map((page) => `    ${nameOf(page)}: ${page.key}`),
    '  }',
  ];
}

/** What is drawn of a transition; xstate leaves these open for an unknown machine. */
interface DrawnTransition {
  readonly eventType: string;
  readonly target?: readonly Pick<AnyStateNode, 'path'>[] | undefined;
  readonly guard?: unknown;
}

function drawEdges(node: AnyStateNode): string[] {
  const transitions: AnyTransitionDefinition[] = [
    ...node.transitions.values(),
    node.always ?? [],
  ].flat();
  const own = transitions.flatMap(({ eventType, target, guard }: DrawnTransition) => {
    const words = [eventType, guardWords(guard)].filter((word) => word !== '');
    if (words.some((word) => EVERYWHERE.has(word))) return [];
    return (target ?? [])
      .filter((to) => nameOf(to) !== nameOf(node))
      .map((to) => `  ${nameOf(node)} --> ${nameOf(to)}: ${words.join(' ')}`);
  });
  return [...own, ...Object.values(node.states).flatMap(drawEdges)];
}

function guardWords(guard: unknown): string {
  if (typeof guard === 'string') return `[${guard}]`;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    return `[${String(guard.type)}]`;
  }
  return '';
}
