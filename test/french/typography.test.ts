import { describe, expect, it } from 'vitest';
import { INSERTED, isFrenchWord } from './french-dictionary';
import { type FrenchText, allTexts, assetTexts } from './french-texts';

/** A rule of typography or of wording: what must not be found, and texts with and without it. */
interface Rule {
  readonly says: string;
  readonly forbidden: RegExp;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** A digit, or a number put in as the program runs. */
const NUMBER = `[\\d${INSERTED}]`;

const rules: readonly Rule[] = [
  {
    says: 'an apostrophe is ’',
    forbidden: /'/u,
    wrong: ["l'adresse"],
    right: ['l’adresse'],
  },
  {
    says: 'quotation marks are « », with no-break spaces inside',
    forbidden: /["“”]|«(?!\u00a0)|(?<!\u00a0)»/u,
    wrong: ['"oui"', '« oui »', '«oui»'],
    right: ['«\u00a0oui\u00a0»'],
  },
  {
    says: 'a no-break space stands before « : », except in times',
    forbidden: /(?<!\u00a0):(?!\d)/u,
    wrong: ['Exemple : 3', 'Exemple: 3', 'Exemple\u202f: 3'],
    right: ['Exemple\u00a0: 3', '14:32'],
  },
  {
    says: 'a narrow no-break space stands before « ; », « ! » and « ? »',
    forbidden: /(?<!\u202f)[;!?]/u,
    wrong: ['Oui ; non', 'Oui\u00a0!', 'Oui?'],
    right: ['Oui\u202f; non', 'Oui\u202f!', 'Oui\u202f?'],
  },
  {
    says: 'an ellipsis is one character, after the word',
    forbidden: /\.\.|\p{L}\s…/u,
    wrong: ['et caetera...', 'Lecture …'],
    right: ['Lecture…'],
  },
  {
    says: 'one space is enough, and none before a comma or a full stop',
    forbidden: /\s\s|\s[,.](?!\p{L})|\(\s|\s\)/u,
    wrong: ['deux  mots', 'deux\u00a0 mots', 'un , deux', 'fini .', '( trois)'],
    right: ['un, deux', 'fini.', '(trois)'],
  },
  {
    says: 'capitals keep their accents',
    forbidden:
      /(?<![\p{L}\d])(?:A (?=la |le |les |l’|un |une |partir |propos |\p{Ll}+(?:er|ir|re)\b)|Ca |Etat|Ecri|Ecran|Etap|Edit|Evit)/u,
    wrong: ['A compléter', 'A l’adresse', 'Etat civil'],
    right: ['À compléter', 'A pris connaissance', 'A-t-elle'],
  },
  {
    says: '« n° » has its own sign and a no-break space',
    forbidden: /\b[nN](?:o|º|°\.)\s?\d|[nN]°(?!\u00a0)/u,
    wrong: ['n° 3', 'no 3'],
    right: ['n°\u00a03'],
  },
  {
    says: 'a dash between words is –, with spaces',
    forbidden: /—|\s-\s|[^\s\d]–|–[^\s\d]/u,
    wrong: ['Documents - Jalon', 'Documents — Jalon', 'Documents–Jalon'],
    right: ['Documents – Jalon', '2026–2028'],
  },
  {
    says: 'a number and its unit stay together',
    forbidden: new RegExp(`${NUMBER} ?(?:%|€)|${NUMBER} (?:h|min|Mo|Go|ko)(?!\\p{L})`, 'u'),
    wrong: ['45 %', '45%', '14 h 32', `${INSERTED} Mo`],
    right: ['45\u00a0%', '14\u00a0h\u00a032', '12 caractères'],
  },
  {
    says: 'words are French',
    forbidden:
      /(?<![\p{L}-])(?:clic?k\w*|e-?mails?|mails?|log-?ins?|passwords?|folders?|upload\w*|download\w*|checkbox|ok|feedback|update\w*|reset|process|timing|deadline|via)(?![\p{L}-])/iu,
    wrong: ['une adresse e-mail', 'Cliquez OK', 'votre login'],
    right: ['une adresse électronique', 'un mobile', 'une page web'],
  },
  {
    says: 'people are addressed with « vous »',
    forbidden: /(?<![\p{L}-])(?:tu|toi|ton|ta|tes|t’)(?![\p{L}-])/iu,
    wrong: ['ton adresse', 'Veux-tu'].map((text) => text.replace('-tu', ' tu')),
    right: ['votre adresse', 'a-t-elle'],
  },
];

const written = allTexts();
const ADDRESS = /[a-z-]+:\/\/\S*/gu;

function faults(texts: readonly FrenchText[], forbidden: RegExp): string[] {
  return texts
    .filter(({ text }) => forbidden.test(text.replaceAll(ADDRESS, '')))
    .map(({ at, text }) => `${at} ${visible(text)}`);
}

/** No-break spaces shown as « _ » (narrow) and « ~ ». */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_').replaceAll(INSERTED, '{}');
}

describe('French typography', () => {
  it.each(rules)('$says', ({ forbidden }) => {
    expect(faults(written, forbidden)).toEqual([]);
  });

  it.each(rules)('knows right from wrong where « $says »', ({ forbidden, wrong, right }) => {
    expect(wrong.filter((text) => !forbidden.test(text))).toEqual([]);
    expect(right.filter((text) => forbidden.test(text))).toEqual([]);
  });

  it('has its apostrophes and quotation marks in the lists of the ANS, too', () => {
    for (const { forbidden } of rules.slice(0, 2)) {
      expect(faults(assetTexts(), forbidden)).toEqual([]);
    }
  });
});

/** « Importer », « Ne pas importer », « Se connecter »: an infinitive, as the dictionary knows it. */
function beginsWithVerb(label: string): boolean {
  const [, verb = ''] = /^(?:Ne pas |Se |S’)?(\p{L}+)/u.exec(label) ?? [];
  const [stem] = verb.split(/(?:oir|er|ir|re)$/u);
  if (stem === undefined || stem === verb || !isFrenchWord(verb)) return false;
  // What tells a verb from a noun is its participle: commençant, finissant, produisant, reprenant.
  const stems = [stem, stem.replace(/c$/u, 'ç'), stem.replace(/d$/u, '')];
  return stems.some((one) =>
    ['ant', 'eant', 'issant', 'sant', 'vant', 'oyant'].some((end) => isFrenchWord(one + end)),
  );
}

/** Text of a button, unless it is the name of a place to go to or is decided as the program runs. */
function isLabelOfAButton({ elements, text }: FrenchText): boolean {
  const path = elements.join(' ');
  const isButton = /(?:button(?: @aria-label)?|@(?:confirm|cancel)Label)$/iu.test(path);
  return isButton && !elements.includes('nav') && withoutIcon(text) !== '';
}

function withoutIcon(text: string): string {
  return text.replace(new RegExp(`^${INSERTED}\\s*`, 'u'), '');
}

describe('a button', () => {
  const labels = written.filter(isLabelOfAButton);

  it('says what it does: its label begins with a verb', () => {
    expect(labels.length).toBeGreaterThan(30);
    const nouns = labels
      .filter(({ text }) => !beginsWithVerb(withoutIcon(text)))
      .map(({ at, text }) => `${at} ${visible(text)}`);
    expect(nouns).toEqual([]);
  });

  it.each([
    'Continuer',
    'Commencer',
    'Reprendre',
    'Voir la liste',
    'Produire les documents',
    'Ne pas importer',
  ])('may say « %s »', (label) => {
    expect(beginsWithVerb(label)).toBe(true);
  });

  it.each(['Retour', 'Aide', 'Vue d’ensemble', 'Premier dossier', 'Fichier', 'Le directeur'])(
    'may not say « %s »',
    (label) => {
      expect(beginsWithVerb(label)).toBe(false);
    },
  );
});
