/** A form at work: the file that was given, what was chosen for each box, and writing it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SaveFormFault } from '../../shared/bridge';
import { type Filling, noteFilling } from '../../shared/documents/form-life';
import { type FormDocument, formDocuments } from '../../shared/documents/official-forms';
import type { JourneyActor } from '../../shared/journey/machine';
import {
  type Choice,
  type Choices,
  type FormPlan,
  allAnswers,
  allEntries,
  planForm,
  problemOf,
  startChoices,
  toRemember,
} from '../../shared/official-form/form-plan';
import { type FormKind, recognisedForm } from '../../shared/official-form/which-form';
import { useDossier, useJourney, useToday } from '../app/journey';
import { bridge } from '../platform/bridge';
import { useFormMemory } from './form-memory-context';
import type { OpenForm } from './open-form';

/** A form with its plan. */
export interface FormAtWork {
  readonly opened: OpenForm;
  readonly plan: FormPlan;
  readonly choices: Choices;
  /** Which form it is; `null` as long as nobody said so. */
  readonly kind: FormKind | null;
  /** Whether this form was filled here before. */
  readonly isKnown: boolean;
  /** Why the choice of a group can't be written, by group. */
  readonly problems: ReadonlyMap<string, string>;
}

/** What became of the last « Enregistrer ». */
export type Saving =
  | { readonly state: 'none' | 'busy' }
  | { readonly state: 'problems'; readonly attempt: number }
  | { readonly state: 'saved'; readonly path: string; readonly fields: number }
  | { readonly state: 'failed'; readonly message: string };

type Phase =
  | { readonly name: 'choosing' }
  | { readonly name: 'reading' }
  | { readonly name: 'refused'; readonly message: string }
  | { readonly name: 'open'; readonly opened: OpenForm; readonly isKnown: boolean };

/** Reads forms and fills them. */
export function useOfficialForm() {
  const dossier = useDossier();
  const today = useToday();
  const actor = useJourney();
  const memory = useFormMemory();
  const [phase, setPhase] = useState<Phase>({ name: 'choosing' });
  const [choices, setChoices] = useState<Choices>({});
  const [kind, setKind] = useState<FormKind | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  const opened = phase.name === 'open' ? phase.opened : null;
  useEffect(() => () => opened?.close(), [opened]);
  const latest = useRef(0);

  const read = useCallback(
    async (file: File): Promise<void> => {
      latest.current += 1;
      const mine = latest.current;
      setPhase({ name: 'reading' });
      setSaving({ state: 'none' });
      const next = await readFile(file);
      if (mine !== latest.current) {
        if (next.name === 'open') next.opened.close();
        return;
      }
      if (next.name === 'open') {
        const { form, fileName } = next.opened;
        const remembered = await memory.recall(form.fingerprint).catch(() => null);
        setChoices(startChoices(planForm(form, dossier, today), remembered?.choices ?? null));
        setKind(remembered?.kind ?? recognisedForm(fileName, form));
        setPhase({ ...next, isKnown: remembered !== null });
      } else setPhase(next);
    },
    [dossier, memory, today],
  );

  const plan = useMemo(
    () => (opened === null ? null : planForm(opened.form, dossier, today)),
    [opened, dossier, today],
  );
  const work = useMemo((): FormAtWork | null => {
    if (phase.name !== 'open' || plan === null) return null;
    const { isKnown } = phase;
    const problems = new Map<string, string>();
    for (const group of plan.groups) {
      const problem = problemOf(plan, group, choices[group.id], phase.opened.metrics);
      if (problem !== null) problems.set(group.id, problem);
    }
    return { opened: phase.opened, plan, choices, kind, isKnown, problems };
  }, [phase, plan, choices, kind]);

  const choose = useCallback((groupId: string, choice: Choice): void => {
    setChoices((before) => ({ ...before, [groupId]: choice }));
    setSaving({ state: 'none' });
  }, []);

  const chooseKind = useCallback((chosen: FormKind): void => {
    setKind(chosen);
    setSaving({ state: 'none' });
  }, []);

  const save = async (): Promise<void> => {
    if (work === null) return;
    if (work.problems.size > 0 || work.kind === null) {
      setSaving((before) => ({
        state: 'problems',
        attempt: before.state === 'problems' ? before.attempt + 1 : 1,
      }));
      return;
    }
    setSaving({ state: 'busy' });
    const saved = await write(work);
    if (saved.state === 'saved') noteFilled(actor, work);
    setSaving(saved);
    // A form that could not be remembered is filled all the same.
    await memory
      .remember(work.opened.form.fingerprint, {
        choices: toRemember(work.choices),
        kind: work.kind,
      })
      .catch(() => undefined);
  };

  return { phase, work, saving, read, choose, chooseKind, save };
}

/** The document that a form of this kind is; none for one that the parcours does not follow. */
export function documentOf(kind: FormKind): FormDocument | undefined {
  return formDocuments.find(({ form }) => form === kind);
}

/** What a form at work writes, and the answers it comes from. */
export function fillingOf({ plan, choices }: FormAtWork): Filling {
  return { entries: allEntries(plan, choices), answers: allAnswers(plan, choices) };
}

/** Notes that the form was filled; of the dossier as it is now, since writing took its time. */
function noteFilled(actor: JourneyActor, work: FormAtWork): void {
  const document = work.kind === null ? undefined : documentOf(work.kind);
  if (document === undefined) return;
  const { dossier, today } = actor.getSnapshot().context;
  const command = noteFilling(dossier, document, fillingOf(work), today);
  actor.send({ type: 'formFilled', command });
}

const BROKEN =
  'La lecture de ce fichier s’est interrompue. Téléchargez de nouveau le formulaire, puis réessayez.';

async function readFile(file: File): Promise<Phase> {
  try {
    // What reads and writes PDFs is loaded when asked for only.
    const { openForm } = await import('./open-form');
    const opened = await openForm(file);
    return opened.ok
      ? { name: 'open', opened: opened.value, isKnown: false }
      : { name: 'refused', message: opened.error.message };
  } catch {
    return { name: 'refused', message: BROKEN };
  }
}

const FAULTS: Readonly<Record<SaveFormFault, string>> = {
  'not-writable':
    'Il n’est pas possible d’écrire à cet endroit. Choisissez un autre dossier ou un autre nom.',
  'disk-full': 'Le disque est plein. Libérez de la place ou choisissez un autre disque.',
};

async function write({ opened, plan, choices }: FormAtWork): Promise<Saving> {
  const entries = allEntries(plan, choices);
  try {
    const filled = await opened.fill(entries);
    if (!filled.ok) {
      const names = plan.groups.filter(({ id }) => filled.error.includes(id));
      const said = names.map(({ label }) => `« ${label} »`).join(', ');
      return {
        state: 'failed',
        message: `Le fichier rempli a été relu, et une case ne contient pas ce qui devait y être : ${said || filled.error.join(', ')}. Rien n’a été enregistré.`,
      };
    }
    const fileName = filledName(opened.fileName);
    const saved = await bridge.saveForm({ fileName, bytes: new Uint8Array(filled.value) });
    if (saved === null) return { state: 'none' };
    return saved.ok
      ? { state: 'saved', path: saved.value.path, fields: entries.length }
      : { state: 'failed', message: FAULTS[saved.error] };
  } catch {
    return {
      state: 'failed',
      message: 'Le formulaire n’a pas pu être rempli. Rien n’a été enregistré ; réessayez.',
    };
  }
}

/** « F101 rempli.pdf », without what file systems refuse. */
export function filledName(fileName: string): string {
  const base = fileName
    .replace(/\.pdf$/iu, '')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '')
    .slice(0, 80)
    .trim();
  return `${base === '' ? 'Formulaire' : base} rempli.pdf`;
}
