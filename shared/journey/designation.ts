/** Who the gestionnaires RPPS+ are, what each still lacks, and which establishments nobody covers. */
import { canonicalOf, readingContext } from '../dossier/read-field';
import {
  type Dossier,
  type Establishment,
  type Gestionnaire,
  type SectionAnswers,
  collections,
} from '../dossier/schema';
import { isIsoDate } from '../identifiers/dates';
import type { Todo } from './step';
import { of } from '../french/elision';

/** Identity and contact of a gestionnaire, wherever they are kept. */
export interface GestionnaireIdentity {
  readonly civility: 'M' | 'MME' | undefined;
  readonly lastName: string | undefined;
  readonly firstNames: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
}

/** The section that holds the director's identity: their own, or the legal representative's when they are one. */
export function directorAnswers(
  dossier: Dossier,
): SectionAnswers<'director'> | SectionAnswers<'representative'> {
  return dossier.representative.directorIsRepresentative === 'no'
    ? dossier.director
    : dossier.representative;
}

/** Identity of a gestionnaire: the director's and the representative's stand in step 3 only. */
export function gestionnaireIdentity(
  dossier: Dossier,
  gestionnaire: Gestionnaire,
): GestionnaireIdentity {
  if (gestionnaire.whoIs === 'director' || gestionnaire.whoIs === 'representative') {
    const answers =
      gestionnaire.whoIs === 'director' ? directorAnswers(dossier) : dossier.representative;
    return {
      civility: answers.civility,
      lastName: answers.usedName ?? answers.birthName,
      firstNames: answers.firstNames,
      email: answers.email,
      phone: answers.phone,
    };
  }
  const { civility, lastName, firstNames, email, phone } = gestionnaire;
  return { civility, lastName, firstNames, email, phone };
}

/** « Mme Camille Sorbier », or what stands in for a name not yet given. */
export function gestionnaireName(dossier: Dossier, gestionnaire: Gestionnaire): string {
  const { lastName, firstNames } = gestionnaireIdentity(dossier, gestionnaire);
  const name = [firstNames, lastName].filter(Boolean).join(' ');
  if (name !== '') return name;
  if (gestionnaire.whoIs === 'director') return 'Le directeur ou la directrice';
  if (gestionnaire.whoIs === 'representative') return 'Le représentant légal';
  return 'Gestionnaire sans nom';
}

/** The gestionnaires whose mission is not over on this day (ISO date). */
export function presentGestionnaires(dossier: Dossier, today: string): readonly Gestionnaire[] {
  const context = readingContext(dossier, today);
  return dossier.gestionnaires.filter(({ endDate }) => {
    if (endDate === undefined) return true;
    const end = canonicalOf(collections.gestionnaires.endDate, endDate, context);
    return !isIsoDate(end) || end >= today;
  });
}

/** Establishments that no present gestionnaire covers. */
export function uncoveredEstablishments(dossier: Dossier, today: string): readonly Establishment[] {
  const { establishments } = dossier;
  const gestionnaires = presentGestionnaires(dossier, today);
  if (gestionnaires.some((gestionnaire) => gestionnaire.perimeter === 'ej')) return [];
  const covered = new Set(gestionnaires.flatMap(({ establishmentIds }) => establishmentIds ?? []));
  return establishments.filter(({ id }) => !covered.has(id));
}

/** What the designation still waits for besides answers. */
export function designationTodos(dossier: Dossier, today: string): readonly Todo[] {
  const gestionnaires = presentGestionnaires(dossier, today);
  if (gestionnaires.length === 0) {
    return [
      {
        label: 'Désigner au moins un gestionnaire',
        place: { step: 'gestionnaires', page: 'gestionnaires' },
        minutes: 4,
      },
    ];
  }
  return [
    ...uncoveredEstablishments(dossier, today).map((establishment) => ({
      label: `Dire quel gestionnaire s’occupe ${of(establishment.name ?? 'l’établissement sans nom')}`,
      place: { step: 'gestionnaires', page: 'gestionnaires' } as const,
      minutes: 1,
    })),
    ...gestionnaires.flatMap((gestionnaire) => equipmentTodos(dossier, gestionnaire)),
  ];
}

function equipmentTodos(dossier: Dossier, gestionnaire: Gestionnaire): readonly Todo[] {
  const name = gestionnaireName(dossier, gestionnaire);
  const place = {
    step: 'gestionnaires',
    page: 'gestionnaire-card',
    itemId: gestionnaire.id,
  } as const;
  const todos: Todo[] = [];
  if (gestionnaire.cardKind === 'none') {
    todos.push({ label: `Obtenir une carte pour ${name}`, place, minutes: 5 });
  }
  if (gestionnaire.cardKind === 'ordered') {
    todos.push({ label: `Recevoir la carte ${of(name)}`, place, minutes: 1 });
  }
  if (gestionnaire.hasReader === 'no') {
    todos.push({ label: `Trouver un lecteur de carte pour ${name}`, place, minutes: 5 });
  }
  if (gestionnaire.isTrained === 'no') {
    todos.push({ label: `Inscrire ${name} à la formation de l’ANS`, place, minutes: 5 });
  }
  return todos;
}
