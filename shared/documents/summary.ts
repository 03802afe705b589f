/** « Récapitulatif du dossier »: every step with its answers, what is left, and the doubts that were accepted. */
import { counted, upperFirst } from '../french/words';
import type { CollectionId } from '../dossier/schema';
import { decideForms } from '../journey/contractualisation';
import type { Finding } from '../journey/findings';
import { diagnose } from '../journey/diagnosis';
import { isReviewed } from '../journey/closing';
import { type StepProgress, STATUS_WORDS } from '../journey/progress';
import type { PageDefinition } from '../journey/step';
import { type Answers, type AskedItem, type ShownAnswer, wordOf } from './answers';
import {
  type Block,
  type Fact,
  type Section,
  type Statement,
  facts,
  list,
  notice,
  paragraph,
  section,
  table,
} from './document-model';
import { VERDICT_WORDS } from './form-words';
import {
  type ItemNames,
  type StepPoints,
  itemNames,
  pointsInWords,
  pointsLeft,
} from './points-left';
import { SHORT_LABELS } from './staff-words';
import { dateInWords, given, printable } from './values';

/** What the récapitulatif says. */
export function summaryBlocks(answers: Answers): readonly Block[] {
  const names = itemNames(answers.dossier);
  const steps = answers.progress.steps.filter(
    ({ step }) => step.id !== 'documents' && step.id !== 'follow-up',
  );
  return [
    ...leftBlocks(pointsLeft(answers), names),
    ...steps.map((progress) => stepSection(answers, progress, names)),
    ...acceptedBlocks(answers, names),
    ...setAsideBlocks(answers),
    { kind: 'sources' },
  ];
}

function leftBlocks(points: readonly StepPoints[], names: ItemNames): readonly Section[] {
  const now = points.flatMap((step) => stepLeft(step, names));
  const later = points.flatMap((step) =>
    step.later.map(({ question }) => `${upperFirst(question.noun)}.`),
  );
  return [
    ...(now.length === 0 ? [] : [section('Ce qu’il reste à faire', now)]),
    ...(later.length === 0
      ? []
      : [
          section('Ce qui viendra avec le temps', [
            paragraph('À dater dans Jalon au fur et à mesure. Cela ne retient rien d’autre.'),
            list(later),
          ]),
        ]),
  ];
}

function stepLeft({ title, findings, todos }: StepPoints, names: ItemNames): readonly Section[] {
  const ofItems = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const { itemId } = finding.place;
    const known = ofItems.get(itemId);
    if (known === undefined) ofItems.set(itemId, [finding]);
    else known.push(finding);
  }
  const lines = [...ofItems].map(([itemId, own]) => {
    const entity = own[0]?.question.entity;
    const name = entity === undefined ? null : names(entity, itemId);
    const words = pointsInWords(own);
    return name === null ? `${upperFirst(words)}.` : `${name} : ${words}.`;
  });
  lines.push(...todos.map(({ label }) => `${printable(label)}.`));
  return lines.length === 0 ? [] : [section(title, [list(lines)])];
}

function stepSection(answers: Answers, progress: StepProgress, names: ItemNames): Section {
  const { step, status, blocker } = progress;
  if (step.id === 'review') return reviewSection(answers);
  if (status === 'not-applicable') {
    return section(step.title, [paragraph(`${STATUS_WORDS[status]} d’après vos réponses.`)]);
  }
  const why = blocker === null ? '' : ` ${blocker.reason}`;
  return section(step.title, [
    paragraph(`État : ${STATUS_WORDS[status].toLocaleLowerCase('fr')}.${why}`),
    ...pageBlocks(answers, step.pages, names),
    ...conclusionBlocks(answers, step.id),
  ]);
}

/** The pages of a step in order; those that show an item of a collection together, item by item. */
function pageBlocks(
  answers: Answers,
  pages: readonly PageDefinition[],
  names: ItemNames,
): readonly Block[] {
  const done = new Set<CollectionId>();
  return pages.flatMap((page): readonly Block[] => {
    if (page.kind !== 'item' || page.collection === undefined) {
      return asList(facts(page.title, pageFacts(answers, page)));
    }
    if (done.has(page.collection)) return [];
    done.add(page.collection);
    return collectionBlocks(answers, page.collection, pages, names);
  });
}

function collectionBlocks(
  answers: Answers,
  collection: CollectionId,
  pages: readonly PageDefinition[],
  names: ItemNames,
): readonly Block[] {
  const items: readonly AskedItem[] = answers.dossier[collection];
  const ofItem = pages.filter((page) => page.kind === 'item' && page.collection === collection);
  if (collection === 'people') {
    const rows = items.map((item) => [
      given(names(collection, item.id) ?? ''),
      ofItem.map((page) => pageFacts(answers, page, item).filter(isAnswered)),
    ]);
    return asList(table('Les professionnels', ['Nom', 'Réponses'], rows));
  }
  return items.map((item) =>
    section(
      names(collection, item.id) ?? '',
      ofItem.map((page) => facts(page.title, pageFacts(answers, page, item))),
    ),
  );
}

function pageFacts(answers: Answers, page: PageDefinition, item?: AskedItem): readonly Fact[] {
  return page.questions.flatMap((question) => {
    const shown: ShownAnswer | null = answers.answer(question.id, item);
    return shown === null
      ? []
      : [{ label: SHORT_LABELS[question.id] ?? question.label, value: shown.value }];
  });
}

function isAnswered({ value }: Fact): boolean {
  return value.state !== 'unanswered';
}

function asList(block: Block | null): readonly Block[] {
  return block === null ? [] : [block];
}

/** What Jalon concludes from the answers of a step, with its reasons. */
function conclusionBlocks(answers: Answers, stepId: StepProgress['step']['id']): readonly Block[] {
  if (stepId === 'diagnostic') {
    const diagnosis = diagnose(answers.dossier);
    return diagnosis === null ? [] : [notice(diagnosis.title), ...asList(list(diagnosis.reasons))];
  }
  if (stepId !== 'contract') return [];
  const decisions = decideForms(answers.dossier).map(({ title, verdict, reason }): Statement => ({
    ...reason,
    text: `${title} : ${VERDICT_WORDS[verdict]}. ${reason.text}`,
  }));
  return asList(list(decisions));
}

function reviewSection({ dossier }: Answers): Section {
  const { confirmedOn } = dossier.review;
  if (!isReviewed(dossier)) {
    return section('Relecture', [
      paragraph(
        confirmedOn === undefined
          ? 'Les réponses n’ont pas encore été relues.'
          : `Les réponses ont changé depuis la relecture du ${dateInWords(confirmedOn)}.`,
      ),
    ]);
  }
  const when = confirmedOn === undefined ? '' : ` le ${dateInWords(confirmedOn)}`;
  return section('Relecture', [paragraph(`Ces réponses ont été relues${when}.`)]);
}

function acceptedBlocks({ progress }: Answers, names: ItemNames): readonly Section[] {
  const accepted = progress.steps
    .flatMap(({ findings }) => findings)
    .filter(({ kind }) => kind === 'accepted');
  if (accepted.length === 0) return [];
  const rows = accepted.map((finding) => [
    given(
      [names(finding.question.entity, finding.place.itemId), finding.question.label]
        .filter(Boolean)
        .join(', '),
    ),
    given(finding.fault.message),
    given(wordOf(finding)),
  ]);
  return [
    section('Doutes acceptés', [
      table(
        'Réponses douteuses, acceptées par une personne',
        ['Réponse', 'Doute', 'Raison donnée'],
        rows,
      ),
    ]),
  ];
}

function setAsideBlocks({ progress }: Answers): readonly Section[] {
  const count = progress.steps.reduce((sum, { setAside }) => sum + setAside.length, 0);
  if (count === 0) return [];
  const what =
    count > 1
      ? `${counted(count, 'réponse', 'réponses')} sont mises de côté, parce que leurs questions ne se posent plus. Elles sont gardées dans Jalon et ne figurent dans aucun document.`
      : 'Une réponse est mise de côté, parce que sa question ne se pose plus. Elle est gardée dans Jalon et ne figure dans aucun document.';
  return [section('Réponses mises de côté', [paragraph(what)])];
}
