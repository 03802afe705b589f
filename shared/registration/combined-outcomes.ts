/** Outcomes of titles that say more than one job, or a job with a reserve. */
import { actingNursingAuxiliary } from './job-titles/care';
import { CARE, JOB_QUESTION, SOCIAL_LIFE } from './job-titles/common-outcomes';
import type { LearnerBehind } from './normalise-title';
import type { RoleCode } from '../reference/roles';
import { samePlace } from './places';
import { reading, undecided, type Outcome, type RuleReading } from './title-rules';

const ITS_JOB = 'si c’est son métier';

/** To coordinate or to manage is a function: it leaves the profession as it is. */
const FUNCTIONS: ReadonlySet<RoleCode> = new Set(['GENR08', 'GENR12']);

/** No word of the title says what the job is. */
export const nothingSaid = undecided('aucun métier reconnu dans cet intitulé', JOB_QUESTION, {
  vague: true,
});

/** « Non infirmier »: the one job named is the one that is not held. */
export const onlyDenied = undecided(
  'l’intitulé dit ce que cette personne n’est pas, sans dire son métier',
  JOB_QUESTION,
  { vague: true },
);

/** Between several jobs: one place if all agree, what needs registration before what does not. */
export function between(outcomes: readonly Outcome[]): Outcome {
  const decided = outcomes.filter(({ place }) => place.kind !== 'undecided');
  const needing = decided.filter(({ place }) => place.kind !== 'none');
  const main = needing[0] ?? outcomes[0] ?? nothingSaid;
  const others = outcomes.filter(({ place }) => !samePlace(place, main.place));
  if (needing.some(({ place }) => place.kind !== main.place.kind)) return torn(main, others);
  if (others.length === 0) return agreed(outcomes, main);
  return {
    ...main,
    certainty: main.place.kind === 'undecided' ? 'undecided' : 'to-confirm',
    readings: [...main.readings, ...distinct(others, main, 'si c’est sa fonction principale')],
    question: main.question ?? 'Quelle est la fonction principale de cette personne ?',
  };
}

/** « Lingère / ASH »: the same place, as sure as the less sure of them, with what that one asks. */
function agreed(outcomes: readonly Outcome[], main: Outcome): Outcome {
  const leastSure = outcomes.find(({ certainty }) => certainty !== 'safe') ?? main;
  const sameProfession = outcomes.every(({ profession }) => profession === main.profession);
  return sameProfession ? leastSure : { ...leastSure, profession: null };
}

/** RPPS+ for one job, an ordre or the ARS for the other: only a person can tell. */
function torn(main: Outcome, others: readonly Outcome[]): Outcome {
  return undecided(
    'deux métiers qui ne s’enregistrent pas au même endroit',
    'Laquelle de ces professions cette personne exerce-t-elle ?',
    { readings: [asReading(main, ITS_JOB), ...distinct(others, main, ITS_JOB)] },
  );
}

/** « Lingère / AS »: the other choice names jobs, without saying which. */
export function openChoice(read: Outcome, open: Outcome): Outcome {
  return undecided(open.because, open.question ?? JOB_QUESTION, {
    readings: [
      asReading(read, ITS_JOB),
      ...open.readings.filter(({ place }) => !samePlace(place, read.place)),
    ],
  });
}

/** « Sage-femme de ménage »: a profession of health beside a word that does not go with it. */
export function outOfPlace(registered: Outcome): Outcome {
  return undecided('un mot de cet intitulé ne va pas avec une profession de santé', JOB_QUESTION, {
    readings: [asReading(registered, 'si c’est bien sa profession')],
  });
}

/** A manager or coordinator with a health profession named elsewhere in the title. */
export function besideRegistered(outcome: Outcome, registered: Outcome): Outcome {
  return undecided(
    'une profession de santé est nommée à côté de la fonction',
    'Cette personne a-t-elle le diplôme de cette profession de santé ?',
    {
      readings: [
        reading(registered.place, 'si elle a ce diplôme : elle y reste enregistrée'),
        reading(outcome.place, 'si elle ne l’a pas', outcome.profession),
      ],
    },
  );
}

/** « Coordinatrice infirmière »: she stays with her ordre; a second situation may be possible. */
export function asRegistered(registered: Outcome, beside: Outcome): Outcome {
  return {
    ...registered,
    certainty: 'to-confirm',
    question: registered.question ?? 'Cette personne a-t-elle le diplôme de cette profession ?',
    readings: [
      ...registered.readings,
      reading(beside.place, 'seulement si elle n’a pas ce diplôme', beside.profession),
    ],
  };
}

/** « Infirmière faisant fonction d’aide-soignante »: trained for one profession, held to another post. */
export function inAnotherPost(registered: Outcome, post: Outcome | null): Outcome {
  if (post === null) {
    return { ...lessSure(registered), because: 'poste occupé à vérifier' };
  }
  if (samePlace(post.place, registered.place)) return lessSure(registered);
  const { place } = post;
  const isFunction = place.kind === 'rpps-plus' && FUNCTIONS.has(place.role);
  if (isFunction || post.besideProfession || place.kind === 'undecided') {
    return {
      ...asRegistered(registered, post),
      because: 'à vérifier, car le poste occupé est une autre fonction',
    };
  }
  return undecided(
    'une profession est nommée, mais le poste occupé est un autre',
    'Cette personne est-elle enregistrée par son ordre ou par l’ARS pour la profession nommée ?',
    {
      readings: [
        asReading(registered, 'si elle y est déjà enregistrée'),
        asReading(post, 'si elle ne l’est pas pour la profession nommée'),
      ],
    },
  );
}

const SOCIAL_ASSISTANT = { kind: 'ars', profession: '41' } as const;

/** « Faisant fonction d’infirmier »: no ordre knows a person without the diploma. */
export function actingAsRegulated(target: Outcome): Outcome {
  return undecided(
    'sans diplôme reconnu en France, ni l’ordre ni l’ARS n’enregistre cette personne',
    'Quel est le diplôme de cette personne ?',
    {
      readings: [
        ...(target.place.kind === 'undecided'
          ? target.readings
          : [asReading(target, 'si elle a ce diplôme')]),
        samePlace(target.place, SOCIAL_ASSISTANT)
          ? reading(SOCIAL_LIFE, 'si elle n’a pas ce diplôme et accompagne les personnes')
          : reading(CARE, 'si elle n’a pas ce diplôme et participe aux soins'),
      ],
    },
  );
}

/** A job held without its diploma: the role stays, the portal profession does not. */
export function withoutDiplomaOf(outcome: Outcome, actingAlone = false): Outcome {
  if (outcome.place.kind === 'ordre' || outcome.place.kind === 'ars') {
    return actingAsRegulated(outcome);
  }
  // « ASH FF »: a cleaner who acts for someone acts for a nursing auxiliary.
  const mayBeCare = outcome.readings.some(({ place }) => samePlace(place, CARE));
  if (actingAlone && outcome.place.kind === 'none' && mayBeCare) return actingNursingAuxiliary;
  return outcome.place.kind === 'rpps-plus'
    ? { ...outcome, profession: null, certainty: 'to-confirm', advice: null }
    : outcome;
}

/** TRE_R85 entries of students, by the profession they learn. */
const STUDENT_PROFESSIONS = new Map([
  ['313', '347'],
  ['315', '348'],
]);
/** The one profession à ordre of which the students are on the portal's list. */
const STUDENT_PHYSIOTHERAPIST = { learnt: '70', profession: '349' };
const OTHER_STUDENT = '358';

/** A student or apprentice: same role, a student's entry; future ordre or ARS professions are asked. */
export function asStudent(outcome: Outcome): Outcome {
  switch (outcome.place.kind) {
    case 'rpps-plus':
      return {
        ...outcome,
        profession: STUDENT_PROFESSIONS.get(outcome.profession ?? '') ?? OTHER_STUDENT,
        certainty: 'to-confirm',
        readings: [],
        question: 'Cet élève ou cet apprenti a-t-il besoin d’accéder à des données de santé ?',
        advice:
          'Les élèves et apprentis sont sur la liste du portail, mais la foire aux questions de l’ANS disait encore en novembre 2025 que la plupart ne pouvaient pas être enregistrés : à vérifier à la source.',
      };
    case 'ordre':
    case 'ars':
      return undecided(
        'en formation : ni l’ordre ni l’ARS n’enregistre encore cette personne comme diplômée',
        'Cette personne a-t-elle déjà un numéro RPPS d’étudiant, et accède-t-elle à des données de santé ?',
        {
          profession:
            outcome.place.profession === STUDENT_PHYSIOTHERAPIST.learnt
              ? STUDENT_PHYSIOTHERAPIST.profession
              : null,
          readings: [asReading(outcome, 'une fois diplômée')],
        },
      );
    default:
      return outcome;
  }
}

/**
 * « Infirmière élève », « psychologue stagiaire »: the learner's word behind the job. Behind a job
 * for RPPS+ it may also say whom the person works with, hence only a doubt.
 */
export function besideLearner(outcome: Outcome, learner: LearnerBehind): Outcome {
  const { kind } = outcome.place;
  if (kind === 'none' || kind === 'undecided') return outcome;
  if (learner === 'diploma-alone') {
    return { ...lessSure(outcome), because: 'à vérifier, si son diplôme est aussi son métier ici' };
  }
  if (learner === 'diploma-beside') return lessSure(outcome);
  if (learner === 'perhaps-learning') {
    return {
      ...lessSure(outcome),
      because: 'à vérifier, car l’intitulé dit peut-être une année d’études',
    };
  }
  if (learner === 'student') return kind === 'rpps-plus' ? lessSure(outcome) : asStudent(outcome);
  if (learner === 'perhaps-not-practising') {
    return kind === 'rpps-plus'
      ? outcome
      : { ...lessSure(outcome), because: 'à vérifier, si elle exerce bien cette profession' };
  }
  const doubt =
    '«\u00a0stagiaire\u00a0»\u00a0: en formation, ou fonctionnaire pas encore titularisé';
  return {
    ...lessSure(outcome),
    because: outcome.because === '' ? doubt : `${outcome.because}, ${doubt}`,
    question:
      outcome.question ??
      'Cette personne a-t-elle déjà le diplôme de ce métier, ou est-elle encore en formation ?',
  };
}

function distinct(
  outcomes: readonly Outcome[],
  main: Outcome,
  condition: string,
): readonly RuleReading[] {
  const readings: RuleReading[] = [];
  for (const outcome of outcomes) {
    const known = [main, ...main.readings, ...readings].some(({ place }) =>
      samePlace(place, outcome.place),
    );
    if (!known) readings.push(asReading(outcome, condition));
  }
  return readings;
}

function asReading({ place, profession }: Outcome, condition: string): RuleReading {
  return { place, profession, because: condition };
}

/** The same outcome, to be looked at: its words are there, not where a job is usually named. */
export function lessSure(outcome: Outcome): Outcome {
  return outcome.certainty === 'safe' ? { ...outcome, certainty: 'to-confirm' } : outcome;
}
