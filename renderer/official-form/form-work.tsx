/** A form at work: the list of its boxes on one side, the picture of its pages on the other. */
import { Save } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import { counted } from '../../shared/french/words';
import {
  type Choice,
  type PlannedGroup,
  entriesFor,
  isOpenGroup,
} from '../../shared/official-form/form-plan';
import type { FormKind } from '../../shared/official-form/which-form';
import { ErrorSummary, type SummaryLine } from '../components/error-summary';
import { Notice } from '../components/notice';
import { SelectField } from '../components/select-field';
import { FORM_KIND_ID, FormKindChoice, NO_KIND } from './form-kind';
import { FormPicture } from './form-picture';
import { GroupCard, controlId } from './group-card';
import type { FormAtWork, Saving } from './use-official-form';

const FILTERS = [
  { value: 'open', label: 'Celles qui attendent votre choix' },
  { value: 'filled', label: 'Celles qui sont remplies' },
] as const;
type Filter = (typeof FILTERS)[number]['value'];

/** The list and the picture. */
export function FormWork({
  work,
  saving,
  onChoose,
  onKind,
  onSave,
}: {
  readonly work: FormAtWork;
  readonly saving: Saving;
  readonly onChoose: (groupId: string, choice: Choice) => void;
  readonly onKind: (kind: FormKind) => void;
  readonly onSave: () => void;
}): ReactNode {
  const { plan } = work;
  const [filter, setFilter] = useState<Filter | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const open = useCallback(
    (groupId: string | null): void => {
      setActive(groupId);
      const group = plan.groups.find(({ id }) => id === groupId);
      if (group !== undefined) setPage(group.page);
    },
    [plan],
  );
  const pick = useCallback(
    (groupId: string): void => {
      setFilter(null);
      open(groupId);
      // Once its card is open: the click was on the picture, the work goes on in the list.
      requestAnimationFrame(() => document.getElementById(controlId(groupId))?.focus());
    },
    [open],
  );
  const shown = plan.groups.filter((group) => group.id === active || passes(work, group, filter));
  return (
    <div className="form-work">
      <div className="form-work__list">
        <Summary work={work} />
        {saving.state === 'problems' ? (
          <ErrorSummary attempt={saving.attempt} lines={problemLines(work)} />
        ) : null}
        <FormKindChoice work={work} isFaulty={saving.state === 'problems'} onChoose={onKind} />
        <SelectField
          label="Cases à montrer"
          noChoice="Toutes les cases"
          value={filter}
          options={FILTERS}
          onChoose={setFilter}
        />
        {shown.length === 0 ? <p>Aucune case à montrer ici.</p> : null}
        <ul className="cards">
          {shown.map((group) => (
            <GroupCard
              key={group.id}
              work={work}
              group={group}
              isOpen={group.id === active}
              onOpen={open}
              onChoose={onChoose}
            />
          ))}
        </ul>
        <Outcome saving={saving} />
        <button
          type="button"
          className="button button--primary"
          aria-disabled={saving.state === 'busy'}
          onClick={saving.state === 'busy' ? undefined : onSave}
        >
          <Save className="icon" aria-hidden /> Enregistrer le formulaire rempli
        </button>
      </div>
      <FormPicture work={work} page={page} active={active} onPage={setPage} onPick={pick} />
    </div>
  );
}

function problemLines({ plan, problems, kind }: FormAtWork): readonly SummaryLine[] {
  const ofGroups = plan.groups.flatMap(({ id, label }) => {
    const problem = problems.get(id);
    return problem === undefined
      ? []
      : [{ fieldId: `card-${id}`, message: `${label} : ${problem}` }];
  });
  return kind === null ? [{ fieldId: FORM_KIND_ID, message: NO_KIND }, ...ofGroups] : ofGroups;
}

function passes(
  { plan, choices }: FormAtWork,
  group: PlannedGroup,
  filter: Filter | null,
): boolean {
  const choice = choices[group.id];
  switch (filter) {
    case null:
      return true;
    case 'open':
      return isOpenGroup(group, choice);
    case 'filled':
      return (entriesFor(plan, group, choice)?.length ?? 0) > 0;
  }
}

function Summary({ work: { opened, plan, choices, isKnown } }: { readonly work: FormAtWork }) {
  const filled = plan.groups.filter(
    (group) => (entriesFor(plan, group, choices[group.id])?.length ?? 0) > 0,
  ).length;
  const waiting = plan.groups.filter((group) => isOpenGroup(group, choices[group.id])).length;
  return (
    <Notice>
      <p>
        <strong>{opened.fileName}</strong> : {counted(opened.form.pages.length, 'page', 'pages')},{' '}
        {counted(plan.groups.length, 'réponse à donner', 'réponses à donner')}.{' '}
        {counted(filled, 'remplie', 'remplies')} d’après votre dossier,{' '}
        {waiting === 0 ? 'aucune n’attend' : counted(waiting, 'attend', 'attendent')} votre choix.
      </p>
      <p>
        {isKnown
          ? 'Jalon reconnaît ce formulaire : il reprend vos choix de la dernière fois.'
          : 'Vos choix seront repris la prochaine fois pour ce formulaire ; les textes tapés ici ne sont pas gardés.'}
      </p>
    </Notice>
  );
}

function Outcome({ saving }: { readonly saving: Saving }): ReactNode {
  switch (saving.state) {
    case 'none':
    case 'problems':
      return null;
    case 'busy':
      return <p role="status">Remplissage et relecture du formulaire…</p>;
    case 'failed':
      return (
        <Notice tone="danger" isSpoken>
          <p>{saving.message}</p>
        </Notice>
      );
    case 'saved':
      return (
        <Notice tone="success" isSpoken>
          <p>
            <strong>Formulaire enregistré</strong> : {saving.path}
          </p>
          <p>
            {counted(saving.fields, 'case remplie', 'cases remplies')}, chacune relue dans le
            fichier rempli par un autre programme et trouvée égale. Le formulaire reste modifiable :
            relisez-le, puis signez-le.
          </p>
        </Notice>
      );
  }
}
