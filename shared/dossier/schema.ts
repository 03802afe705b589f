/** What a dossier is: one table of fields, from which types, the lenient and the strict schemas come. */
import { handoverFields, partyRole } from '../handover/handover-fields';
import type { FieldKind, ValueOf } from './field-kinds';

/** Version of the stored form; a step of `migrations.ts` leads from each version to the next. */
export const SCHEMA_VERSION = 2;

const yesNo = { kind: 'choice', options: ['yes', 'no'] } as const;
const yesNoUnknown = { kind: 'choice', options: ['yes', 'no', 'unknown'] } as const;
const name = { kind: 'name' } as const;
const line = { kind: 'text', max: 200 } as const;
const postcode = { kind: 'postcode' } as const;
const acceptedDoubts = { kind: 'acceptances' } as const;
/** JDV_J113-Civilite-ENREG. */
const civility = { kind: 'choice', options: ['M', 'MME'] } as const;

const settledForm = { kind: 'choice', options: ['needed', 'not-needed'] } as const;

const address = {
  street: line,
  postcode,
  commune: { kind: 'commune', keepsCode: false },
} as const;
const birthPlace = { kind: 'commune', keepsCode: true } as const;

/** What the ANS file needs of a person who signs or acts for the structure. */
const identity = {
  civility,
  birthName: name,
  usedName: name,
  firstNames: name,
  email: { kind: 'email', personal: false },
  phone: { kind: 'phone', needsMobile: false },
} as const;

/** Kinds of act that appoint a person; the paper itself stays with the structure. */
const appointment = {
  actKind: {
    kind: 'choice',
    options: ['nomination', 'election', 'delegation', 'contract', 'order', 'other'],
  },
  actDate: { kind: 'date', purpose: 'past' },
  actBody: line,
} as const;

/** Answers given once per dossier, by section. */
export const sections = {
  preparation: {
    title: line,
    preparerRole: partyRole,
    preparerName: name,
    acceptedDoubts,
  },
  diagnostic: {
    usesDui: yesNoUnknown,
    duiName: line,
    duiSegur: yesNoUnknown,
    healthData: { kind: 'choice', options: ['digital', 'paper', 'none', 'unknown'] },
    signIn: { kind: 'choice', options: ['password', 'psc', 'other-strong', 'unknown'] },
    alreadyHas: {
      kind: 'choices',
      options: ['contract', 'card', 'gestionnaire', 'people', 'nothing', 'unknown'],
    },
    goesOn: yesNo,
    acceptedDoubts,
  },
  organisation: {
    legalName: line,
    finessEj: { kind: 'finess' },
    siren: { kind: 'siren' },
    legalStatus: {
      kind: 'choice',
      options: [
        'association',
        'fondation',
        'mutuelle',
        'etablissement-public',
        'ccas',
        'collectivite',
        'societe',
        'other',
      ],
    },
    ...address,
    contractLevel: { kind: 'choice', options: ['ej', 'eg'] },
    acceptedDoubts,
  },
  representative: {
    directorIsRepresentative: yesNo,
    presidentOption: { kind: 'choice', options: ['a', 'b'] },
    ...identity,
    birthDate: { kind: 'date', purpose: 'birth' },
    birthPlace,
    role: line,
    isInterim: yesNo,
    nameDiffers: yesNo,
    card: { kind: 'choice', options: ['none', 'cde', 'cps', 'unknown'] },
    ...appointment,
    acceptedDoubts,
  },
  director: {
    ...identity,
    birthDate: { kind: 'date', purpose: 'birth' },
    birthPlace,
    role: line,
    /** Asked where the director takes the card in place of the president. */
    isInterim: yesNo,
    card: { kind: 'choice', options: ['none', 'cde', 'cpe', 'cps', 'unknown'] },
    ...appointment,
    acceptedDoubts,
  },
  contract: {
    identifiersChanged: yesNoUnknown,
    deliveryAddress: { kind: 'choice', options: ['organisation', 'establishment', 'other'] },
    deliveryDetails: line,
    /** What a check with the ANS gave, where the answers alone leave a form open. */
    settledContract: settledForm,
    settledF101: settledForm,
    settledF502: settledForm,
    acceptedDoubts,
  },
  /** One date per supporting paper: « réunie le ». Which are needed is decided in `journey/`. */
  pieces: {
    appointmentAct: { kind: 'date', purpose: 'past' },
    interimDocument: { kind: 'date', purpose: 'past' },
    directorAct: { kind: 'date', purpose: 'past' },
    directorInterimDocument: { kind: 'date', purpose: 'past' },
    contractForm: { kind: 'date', purpose: 'past' },
    f101Form: { kind: 'date', purpose: 'past' },
    f502Form: { kind: 'date', purpose: 'past' },
    acceptedDoubts,
  },
  habilitation: {
    requestedBy: { kind: 'choice', options: ['representative', 'mandataire'] },
    requestSentOn: { kind: 'date', purpose: 'past' },
    acceptedDoubts,
  },
  staff: {
    everyoneListed: yesNo,
    acceptedDoubts,
  },
  /** The weeks of waiting: when each stage was reached, unless that is noted elsewhere, and what holds it up. */
  followUp: {
    contractSentBlocked: line,
    requestBlocked: line,
    trainingBlocked: line,
    contractConfirmedOn: { kind: 'date', purpose: 'past' },
    contractBlocked: line,
    cardOrderedOn: { kind: 'date', purpose: 'past' },
    cardOrderBlocked: line,
    cardReceivedOn: { kind: 'date', purpose: 'past' },
    cardBlocked: line,
    readerInstalledOn: { kind: 'date', purpose: 'past' },
    readerBlocked: line,
    habilitatedOn: { kind: 'date', purpose: 'past' },
    habilitationBlocked: line,
    firstLoginOn: { kind: 'date', purpose: 'past' },
    firstLoginBlocked: line,
    /** When the list of the staff was last gone through: once a year. */
    staffReviewedOn: { kind: 'date', purpose: 'past' },
    acceptedDoubts,
  },
  /** Where the dossier is put away; absent while it is at work. */
  filing: {
    shelf: { kind: 'choice', options: ['archived', 'deleted'] },
    since: { kind: 'date', purpose: 'past' },
  },
  review: {
    confirmedOn: { kind: 'date', purpose: 'past' },
    /** Fingerprint of the answers as they were read: other answers ask for another reading. */
    confirmedFingerprint: { kind: 'text', max: 64 },
  },
  handovers: handoverFields,
} as const satisfies Record<string, Record<string, FieldKind>>;

/** Items of which a dossier holds any number, by collection. */
export const collections = {
  establishments: {
    name: line,
    finessEg: { kind: 'finess' },
    siret: { kind: 'siret' },
    category: { kind: 'category' },
    ...address,
    staffCount: { kind: 'count', max: 5000 },
    acceptedDoubts,
  },
  gestionnaires: {
    whoIs: { kind: 'choice', options: ['director', 'representative', 'other'] },
    civility,
    lastName: name,
    firstNames: name,
    email: { kind: 'email', personal: true },
    phone: { kind: 'phone', needsMobile: false },
    cardKind: { kind: 'choice', options: ['cps', 'cde', 'cpe', 'ordered', 'none'] },
    cardNumber: { kind: 'text', max: 40 },
    hasReader: yesNo,
    isTrained: yesNo,
    trainedOn: { kind: 'date', purpose: 'past' },
    perimeter: { kind: 'choice', options: ['ej', 'some'] },
    establishmentIds: { kind: 'establishments' },
    startDate: { kind: 'date', purpose: 'start' },
    endDate: { kind: 'date', purpose: 'end' },
    acceptedDoubts,
  },
  people: {
    civility,
    birthName: name,
    usedName: name,
    firstNames: name,
    /** JDV_J112-SexeAdministratif-ENREG. */
    sex: { kind: 'choice', options: ['F', 'M'] },
    birthDate: { kind: 'date', purpose: 'birth' },
    bornInFrance: yesNo,
    birthPlace,
    birthCountry: { kind: 'country' },
    email: { kind: 'email', personal: true },
    hasOwnMobile: yesNo,
    mobile: { kind: 'phone', needsMobile: true },
    jobTitle: line,
    establishmentIds: { kind: 'establishments' },
    /** JDV_J117: salarié, libéral, bénévole, indirect. */
    practiceMode: { kind: 'choice', options: ['S', 'L', 'B', 'I'] },
    /** JDV_J118: civil, étudiant, agent public. */
    category: { kind: 'choice', options: ['C', 'E', 'M'] },
    startDate: { kind: 'date', purpose: 'start' },
    endDate: { kind: 'date', purpose: 'end' },
    hasRppsNumber: yesNoUnknown,
    rppsNumber: { kind: 'rpps' },
    accessesHealthData: yesNo,
    /** Where a person decided this one is registered; absent while only proposed. */
    registration: {
      kind: 'choice',
      options: ['GENR08', 'GENR09', 'GENR10', 'GENR11', 'GENR12', 'ordre', 'ars', 'none'],
    },
    /** TRE_R85 code chosen for the portal's « profession » field. */
    portalProfession: { kind: 'portal-profession' },
    situationOnPortal: yesNo,
    situationCheckedOn: { kind: 'date', purpose: 'past' },
    situationCheckedBy: name,
    // What becomes of a person once the portal is open: no answer in the sense of `fingerprint.ts`.
    enteredOn: { kind: 'date', purpose: 'past' },
    receivedRppsNumber: { kind: 'rpps' },
    numberReceivedOn: { kind: 'date', purpose: 'past' },
    ecpsActivatedOn: { kind: 'date', purpose: 'past' },
    ecpsFirstUsedOn: { kind: 'date', purpose: 'past' },
    closedOn: { kind: 'date', purpose: 'past' },
    acceptedDoubts,
  },
  /** The life of each produced document; the item's id is the document's. */
  documents: {
    producedOn: { kind: 'date', purpose: 'past' },
    fingerprint: { kind: 'text', max: 64 },
    /** The answers it was made from, each with its digest, so that those that changed can be named. */
    madeFrom: { kind: 'digests' },
    printedOn: { kind: 'date', purpose: 'past' },
    signedOn: { kind: 'date', purpose: 'past' },
    sentOn: { kind: 'date', purpose: 'past' },
    sentBy: { kind: 'choice', options: ['post', 'email', 'online', 'hand'] },
    sentTo: line,
    acknowledgedOn: { kind: 'date', purpose: 'past' },
    handedOn: { kind: 'date', purpose: 'past' },
    /** When an earlier version, made from other answers, was sent. */
    previouslySentOn: { kind: 'date', purpose: 'past' },
    acceptedDoubts,
  },
} as const satisfies Record<string, Record<string, FieldKind>>;

type Table = Record<string, FieldKind>;
type ValuesOf<Fields extends Table> = {
  readonly [Field in keyof Fields]?: ValueOf<Fields[Field]>;
};

/** Name of a section. */
export type SectionId = keyof typeof sections;
/** Name of a collection. */
export type CollectionId = keyof typeof collections;
/** Name of a field of a section. */
export type SectionField<Section extends SectionId> = keyof (typeof sections)[Section] & string;
/** Name of a field of a collection's items. */
export type ItemField<Collection extends CollectionId> = keyof (typeof collections)[Collection] &
  string;

/** Answers of one section; absent means not answered. */
export type SectionAnswers<Section extends SectionId> = ValuesOf<(typeof sections)[Section]>;
/** One item of a collection, with its stable id. */
export type Item<Collection extends CollectionId> = {
  readonly id: string;
} & ValuesOf<(typeof collections)[Collection]>;

/** An establishment (entité géographique). */
export type Establishment = Item<'establishments'>;
/** A gestionnaire RPPS+. */
export type Gestionnaire = Item<'gestionnaires'>;
/** A member of the staff. */
export type Person = Item<'people'>;

/** A dossier as it is at run time: answers only, never what can be derived from them. */
export type Dossier = {
  readonly id: string;
  readonly schemaVersion: number;
  /** ISO instant. */
  readonly createdAt: string;
  /** Whether this is the example dossier, which is never sent. */
  readonly isSample: boolean;
} & { readonly [Section in SectionId]: SectionAnswers<Section> } & {
  readonly [Collection in CollectionId]: readonly Item<Collection>[];
};

/** Names of all sections, in the order of the parcours. */
export const sectionIds = Object.keys(sections) as SectionId[]; // keys of a const literal
/** Names of all collections. */
export const collectionIds = Object.keys(collections) as CollectionId[]; // keys of a const literal

/** A dossier with no answer yet. */
export function emptyDossier(id: string, createdAt: string): Dossier {
  return {
    id,
    schemaVersion: SCHEMA_VERSION,
    createdAt,
    isSample: false,
    preparation: {},
    diagnostic: {},
    organisation: {},
    representative: {},
    director: {},
    contract: {},
    pieces: {},
    habilitation: {},
    staff: {},
    followUp: {},
    filing: {},
    review: {},
    handovers: {},
    establishments: [],
    gestionnaires: [],
    people: [],
    documents: [],
  };
}
