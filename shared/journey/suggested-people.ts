/** People the dossier already knows, proposed as the first lines of the staff: the director, the gestionnaires. */
import type { Dossier, Person } from '../dossier/schema';
import { foldText } from '../identifiers/typed-text';
import { directorAnswers, gestionnaireIdentity } from './designation';

/** A person to propose, with what is known of them. */
export interface SuggestedPerson {
  readonly key: string;
  readonly name: string;
  /** « direction », « gestionnaire RPPS+ ». */
  readonly why: string;
  readonly fields: Omit<Person, 'id'>;
}

/** Those who are named elsewhere in the dossier and not yet in the staff. */
export function suggestedPeople(dossier: Dossier): readonly SuggestedPerson[] {
  const known = new Set(dossier.people.map(nameKey));
  const suggested: SuggestedPerson[] = [];
  for (const candidate of [...director(dossier), ...gestionnaires(dossier)]) {
    const key = nameKey(candidate.fields);
    if (known.has(key)) continue;
    known.add(key);
    suggested.push(candidate);
  }
  return suggested;
}

function nameKey({ birthName, usedName, firstNames }: Omit<Person, 'id'>): string {
  return foldText(`${usedName ?? birthName ?? ''} ${(firstNames ?? '').split(' ')[0] ?? ''}`);
}

function director(dossier: Dossier): SuggestedPerson[] {
  const { civility, birthName, usedName, firstNames, birthDate, birthPlace, email, phone, role } =
    directorAnswers(dossier);
  if (birthName === undefined || firstNames === undefined) return [];
  return [
    {
      key: 'director',
      name: `${firstNames} ${usedName ?? birthName}`,
      why: 'direction',
      fields: given({
        civility,
        birthName,
        usedName,
        firstNames,
        birthDate,
        birthPlace,
        email,
        mobile: phone,
        jobTitle: role,
      }),
    },
  ];
}

function gestionnaires(dossier: Dossier): SuggestedPerson[] {
  return dossier.gestionnaires
    .filter(({ whoIs }) => whoIs === 'other')
    .flatMap((gestionnaire) => {
      const { civility, lastName, firstNames, email, phone } = gestionnaireIdentity(
        dossier,
        gestionnaire,
      );
      if (lastName === undefined || firstNames === undefined) return [];
      return [
        {
          key: gestionnaire.id,
          name: `${firstNames} ${lastName}`,
          why: 'gestionnaire RPPS+',
          fields: given({ civility, birthName: lastName, firstNames, email, mobile: phone }),
        },
      ];
    });
}

type Partly<Fields> = { readonly [Field in keyof Fields]: Fields[Field] | undefined };

/** The fields that have a value. */
function given(fields: Partly<Omit<Person, 'id'>>): Omit<Person, 'id'> {
  // Dropping what is undefined is just what the type asks for.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
