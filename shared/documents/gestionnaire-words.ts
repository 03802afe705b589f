/** How documents name a gestionnaire RPPS+, wherever their identity is kept in the dossier. */
import type { Gestionnaire } from '../dossier/schema';
import { type Answers, valueFor } from './answers';
import type { Value } from './document-model';
import { titleOf } from './signatories';
import { MISSING, UNANSWERED, joined } from './values';

/** What the online request and the act need of a gestionnaire, as it is printed. */
export interface PrintedGestionnaire {
  readonly lastName: Value;
  readonly firstNames: Value;
  readonly email: Value;
  readonly phone: Value;
}

/** Identity and contact of a gestionnaire: the director's and the representative's stand in their own section. */
export function printedGestionnaire(
  answers: Answers,
  gestionnaire: Gestionnaire,
): PrintedGestionnaire {
  if (gestionnaire.whoIs === undefined) {
    return { lastName: MISSING, firstNames: MISSING, email: MISSING, phone: MISSING };
  }
  if (gestionnaire.whoIs === 'other') {
    const own = (field: string): Value =>
      valueFor(answers, `gestionnaires.${field}`, gestionnaire) ?? MISSING;
    return {
      lastName: own('lastName'),
      firstNames: own('firstNames'),
      email: own('email'),
      phone: own('phone'),
    };
  }
  const holder = holderOf(answers, gestionnaire);
  const part = (field: string): Value => valueFor(answers, `${holder}.${field}`) ?? UNANSWERED;
  const used = part('usedName');
  return {
    lastName: used.state === 'unanswered' ? part('birthName') : used,
    firstNames: part('firstNames'),
    email: part('email'),
    phone: part('phone'),
  };
}

/** « Mme Inès Fougeray ». */
export function gestionnaireCall(answers: Answers, gestionnaire: Gestionnaire): Value {
  const { firstNames, lastName } = printedGestionnaire(answers, gestionnaire);
  const name = joined([firstNames, lastName], ' ');
  const { dossier } = answers;
  const civility =
    gestionnaire.whoIs === 'other'
      ? gestionnaire.civility
      : dossier[holderOf(answers, gestionnaire)].civility;
  const title = titleOf(civility);
  return title === '' || name.state !== 'given' ? name : { ...name, text: `${title} ${name.text}` };
}

function holderOf({ dossier }: Answers, { whoIs }: Gestionnaire): 'director' | 'representative' {
  return whoIs === 'director' && dossier.representative.directorIsRepresentative === 'no'
    ? 'director'
    : 'representative';
}
