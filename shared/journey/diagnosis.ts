/** « Êtes-vous concerné ? »: from six answers to an outcome with its reasons; every combination has one. */
import type { Dossier } from '../dossier/schema';
import type { Certainty, SourceKey } from '../reference/sources';
import type { Todo } from './step';

/** Where the structure stands with regard to strong authentication. */
export type DiagnosisOutcome =
  /** A login and a password open health data: to be changed. */
  | 'to-secure'
  /** Pro Santé Connect is in use: keep the registrations up to date. */
  | 'on-psc'
  /** Another strong means is in use: it must be homologated or eIDAS. */
  | 'on-other-means'
  /** Health data on paper only. */
  | 'paper-only'
  /** Nobody reads or writes health data. */
  | 'no-health-data'
  /** Something must be found out first. */
  | 'to-clarify';

/** One reason of an outcome, with what supports it. */
export interface Reason {
  readonly text: string;
  readonly source: SourceKey;
  readonly certainty: Certainty;
}

/** The outcome, in plain words. */
export interface Diagnosis {
  readonly outcome: DiagnosisOutcome;
  readonly title: string;
  readonly reasons: readonly Reason[];
  /** Whether the other steps apply, be it only because the person goes on anyway. */
  readonly stepsApply: boolean;
  /** Whether the person is asked « voulez-vous préparer l’enregistrement quand même ? ». */
  readonly asksWhetherToGoOn: boolean;
}

const REASONS = {
  loginNotEnough: {
    text: 'Un identifiant et un mot de passe ne suffisent plus pour ouvrir des données de santé : le référentiel approuvé en 2022 demande une authentification forte depuis le 1er janvier 2026.',
    source: 'rie',
    certainty: 'verified',
  },
  calendarMayMove: {
    text: 'Une deuxième version du référentiel a été mise en concertation, avec un calendrier progressif jusqu’en 2028 pour certains moyens : à vérifier à la source.',
    source: 'rie',
    certainty: 'unknown',
  },
  simplestWay: {
    text: 'Le plus simple est Pro Santé Connect avec une e-CPS, ce qui demande que chaque professionnel soit enregistré au RPPS : par son ordre, par l’agence régionale de santé (ARS) ou par vous, sur le portail RPPS+.',
    source: 'leaflet',
    certainty: 'verified',
  },
  registrationOptional: {
    text: 'L’enregistrement de ces professionnels au RPPS est facultatif en droit : c’est l’authentification forte qui est obligatoire.',
    source: 'decree',
    certainty: 'partly-read',
  },
  benefits: {
    text: 'Ce que cela apporte : l’ouverture du dossier usager informatisé (DUI) avec l’e-CPS, et une adresse à son nom dans MSSanté (messagerie sécurisée de santé). L’accès au dossier médical partagé (DMP) n’est pas acquis : les règles ont changé et un nouvel arrêté est attendu.',
    source: 'dmp',
    certainty: 'verified',
  },
  segurOffersPsc: {
    text: 'Votre logiciel est référencé Ségur : selon l’ANS, les logiciels référencés en vague 1 proposent tous la connexion par Pro Santé Connect.',
    source: 'leaflet',
    certainty: 'verified',
  },
  askEditor: {
    text: 'Demandez à l’éditeur de votre logiciel s’il propose la connexion par Pro Santé Connect et à quelle date.',
    source: 'leaflet',
    certainty: 'inferred',
  },
  pscHoldersRegistered: {
    text: 'Vous utilisez Pro Santé Connect : ceux qui s’y connectent avec une e-CPS sont déjà enregistrés au RPPS, car elle le demande.',
    source: 'ecpsDecree',
    certainty: 'verified',
  },
  pscKeepsUp: {
    text: 'Il reste à enregistrer les nouveaux venus et à retirer le lieu d’exercice de ceux qui partent.',
    source: 'rppsFaq',
    certainty: 'verified',
  },
  otherMeans: {
    text: 'Un autre moyen d’authentification forte est admis s’il est homologué par votre structure ou de niveau eIDAS substantiel : gardez la preuve de cette homologation.',
    source: 'rie',
    certainty: 'verified',
  },
  otherMeansHarder: {
    text: 'L’ANS prévient que ces solutions sont plus complexes que Pro Santé Connect.',
    source: 'leaflet',
    certainty: 'verified',
  },
  paperOutside: {
    text: 'Le référentiel porte sur l’accès électronique aux données de santé : des dossiers tenus seulement sur papier n’en relèvent pas.',
    source: 'rie',
    certainty: 'inferred',
  },
  noDataNoRegistration: {
    text: 'Seuls les professionnels qui ont besoin d’accéder à des données de santé sont enregistrés.',
    source: 'leaflet',
    certainty: 'verified',
  },
  duiHoldsData: {
    text: 'Vous utilisez un DUI, mais vous dites que personne n’y lit de données de santé. Selon l’ANS, dès lors qu’il y a un DUI, tout ou partie des équipes y accède : vérifiez auprès d’elles.',
    source: 'leaflet',
    certainty: 'verified',
  },
  findOut: {
    text: 'Une de vos réponses est « je ne sais pas ». Posez la question à l’éditeur de votre logiciel ou à votre équipe ; en attendant, vous pouvez tout préparer.',
    source: 'guidedPath',
    certainty: 'inferred',
  },
} as const satisfies Record<string, Reason>;

const TITLES: Readonly<Record<DiagnosisOutcome, string>> = {
  'to-secure': 'Oui, vous êtes concerné : l’accès au dossier de vos usagers doit être renforcé',
  'on-psc': 'Vous êtes concerné et déjà équipé : il reste à tenir les enregistrements à jour',
  'on-other-means': 'Vous êtes concerné, avec un autre moyen que Pro Santé Connect',
  'paper-only': 'Vous n’êtes pas concerné aujourd’hui : vos dossiers sont sur papier',
  'no-health-data':
    'Vous n’êtes pas concerné aujourd’hui : personne n’accède à des données de santé',
  'to-clarify': 'Vous êtes probablement concerné : un point reste à éclaircir',
};

/** The outcome of the diagnostic; `null` as long as the questions that decide are not answered. */
export function diagnose(dossier: Dossier): Diagnosis | null {
  const outcome = outcomeOf(dossier);
  if (outcome === null) return null;
  const asksWhetherToGoOn = outcomesThatMayStop.has(outcome);
  return {
    outcome,
    title: TITLES[outcome],
    reasons: reasonsOf(outcome, dossier),
    // Nothing is shut before the person has chosen to stop.
    stepsApply: !asksWhetherToGoOn || dossier.diagnostic.goesOn !== 'no',
    asksWhetherToGoOn,
  };
}

const outcomesThatMayStop: ReadonlySet<DiagnosisOutcome> = new Set([
  'on-other-means',
  'paper-only',
  'no-health-data',
]);

function outcomeOf({ diagnostic }: Dossier): DiagnosisOutcome | null {
  const { healthData, signIn } = diagnostic;
  if (healthData === undefined) return null;
  switch (healthData) {
    case 'none':
      return contradictsDui(diagnostic) ? 'to-clarify' : 'no-health-data';
    case 'paper':
      return contradictsDui(diagnostic) ? 'to-clarify' : 'paper-only';
    case 'unknown':
      return 'to-clarify';
    case 'digital':
      return outcomeOfSignIn(signIn);
  }
}

function outcomeOfSignIn(signIn: Dossier['diagnostic']['signIn']): DiagnosisOutcome | null {
  if (signIn === undefined) return null;
  switch (signIn) {
    case 'password':
      return 'to-secure';
    case 'psc':
      return 'on-psc';
    case 'other-strong':
      return 'on-other-means';
    case 'unknown':
      return 'to-clarify';
  }
}

function reasonsOf(outcome: DiagnosisOutcome, { diagnostic }: Dossier): readonly Reason[] {
  const software = diagnostic.duiSegur === 'yes' ? REASONS.segurOffersPsc : REASONS.askEditor;
  const always = [REASONS.registrationOptional, REASONS.benefits];
  switch (outcome) {
    case 'to-secure':
      return [
        REASONS.loginNotEnough,
        REASONS.calendarMayMove,
        REASONS.simplestWay,
        software,
        ...always,
      ];
    case 'on-psc':
      return [REASONS.pscHoldersRegistered, REASONS.pscKeepsUp, ...always];
    case 'on-other-means':
      return [REASONS.otherMeans, REASONS.calendarMayMove, REASONS.otherMeansHarder, ...always];
    case 'paper-only':
      return [REASONS.paperOutside, REASONS.registrationOptional];
    case 'no-health-data':
      return [REASONS.noDataNoRegistration];
    case 'to-clarify':
      return [
        contradictsDui(diagnostic) ? REASONS.duiHoldsData : REASONS.findOut,
        REASONS.loginNotEnough,
        REASONS.calendarMayMove,
        REASONS.simplestWay,
        software,
        ...always,
      ];
  }
}

/** A DUI in which nobody would read health data: the two answers contradict each other. */
function contradictsDui({ usesDui, healthData }: Dossier['diagnostic']): boolean {
  return usesDui === 'yes' && (healthData === 'none' || healthData === 'paper');
}

/** What the diagnostic still waits for once answered: a point that is not clear. */
export function diagnosticTodos(dossier: Dossier): readonly Todo[] {
  if (diagnose(dossier)?.outcome !== 'to-clarify') return [];
  return [
    {
      label: 'Éclaircir l’accès aux données de santé avec votre équipe ou l’éditeur du logiciel',
      place: { step: 'diagnostic', page: 'access' },
      minutes: 10,
    },
  ];
}

/** Whether steps 2 to 8 apply; true as long as the diagnostic is open, so that nothing is shut by default. */
export function parcoursApplies(dossier: Dossier): boolean {
  return diagnose(dossier)?.stepsApply ?? true;
}
