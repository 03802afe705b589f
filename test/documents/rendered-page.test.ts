import { describe, expect, it } from 'vitest';
import { type PackContent, printablesFor } from '../../renderer/documents/pack';
import { bridgePayloads } from '../../shared/bridge';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { documentsOf } from '../../shared/documents/catalogue';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { teamDossier, wholeDossier } from './dossiers';

/** An opening tag, with its attributes as written. */
interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly isClosing: boolean;
}

/** The tags of a page; attribute values hold no « > », which React writes `&gt;`. */
function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)].map(
    ([, slash, name = '', attributes = '']) => ({ name, attributes, isClosing: slash === '/' }),
  );
}

const packOf = (dossier: Dossier): PackContent =>
  printablesFor({ dossier, today: TODAY, only: null, attached: 'none' }, 'app://jalon/styles.css');
const opened = (html: string): Tag[] => tagsOf(html).filter(({ isClosing }) => !isClosing);
const pagesOf = (dossier: Dossier): string[] => packOf(dossier).documents.map(({ html }) => html);

const DOSSIERS: Readonly<Record<string, Dossier>> = {
  'a whole dossier': wholeDossier(),
  'a president with a card': wholeDossier(branches['president with a card']),
  'a president without a card': wholeDossier(branches['president without a card']),
  'a team of 30': teamDossier(30),
  'an empty dossier': emptyDossier('d', '2026-11-23T09:00:00.000Z'),
};

describe.each(Object.entries(DOSSIERS))('the pages of %s', (_, dossier) => {
  it('are in French, titled, and headed by their only H1', () => {
    for (const { html, title } of packOf(dossier).documents) {
      expect(html).toMatch(/^<!doctype html><html lang="fr">/);
      expect(html).toContain(`<title>${title}</title>`);
      expect(html.replaceAll(/<\/?span[^>]*>/g, '')).toContain(`<h1>${title}</h1>`);
      expect(opened(html).filter(({ name }) => name === 'h1')).toHaveLength(1);
    }
  });

  it('skip no level of heading, and leave none empty', () => {
    for (const html of pagesOf(dossier)) {
      const levels = opened(html).flatMap(({ name }) =>
        /^h[1-6]$/.test(name) ? [Number(name.slice(1))] : [],
      );
      levels.slice(1).forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
      });
      expect(html).not.toMatch(/<(h[1-6]|caption|th[^>]*)><\/(h[1-6]|caption|th)>/);
    }
  });

  it('give every table a caption, and every header a scope', () => {
    for (const html of pagesOf(dossier)) {
      const tags = opened(html);
      tags.forEach(({ name, attributes }, index) => {
        if (name === 'table') expect(tags[index + 1]?.name).toBe('caption');
        if (name === 'th') expect(attributes).toMatch(/scope="(?:row|col)"/);
      });
    }
  });

  it('have rows of as many cells as there are columns', () => {
    for (const html of pagesOf(dossier)) {
      for (const [table] of html.matchAll(/<table.*?<\/table>/gs)) {
        const widths = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(
          ([row]) => opened(row).filter(({ name }) => name === 'th' || name === 'td').length,
        );
        expect(new Set(widths).size).toBe(1);
      }
    }
  });

  it('hold no script, no style of their own, no handler, and one stylesheet of the application', () => {
    for (const html of pagesOf(dossier)) {
      for (const { name, attributes } of opened(html)) {
        expect(['script', 'style', 'iframe', 'img', 'object', 'base']).not.toContain(name);
        expect(attributes).not.toMatch(/\s(?:style|on[a-z]+|src)=/);
      }
      const links = opened(html).filter(({ name }) => name === 'link');
      expect(links).toHaveLength(1);
      expect(links[0]?.attributes).toMatch(/rel="stylesheet" href="app:\/\/jalon\/[^"]*"/);
    }
  });

  it('close what they open', () => {
    const isVoid = (name: string): boolean => ['meta', 'link', 'br'].includes(name);
    for (const html of pagesOf(dossier)) {
      const open: string[] = [];
      for (const { name, isClosing } of tagsOf(html)) {
        if (isClosing) expect(open.pop()).toBe(name);
        else if (!isVoid(name)) open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  it('have the spaces of French typography, whoever wrote the words', () => {
    for (const html of pagesOf(dossier)) {
      const text = html.replaceAll(/<[^>]*>/g, '\n').replaceAll('&#x27;', "'");
      expect(text).not.toMatch(/ [:;!?»](?=\s|$)|« |'/mu);
    }
  });

  it('are what the bridge takes', () => {
    const content = packOf(dossier);
    const payload = { folderToken: 't', packName: 'Pack', ...content };
    expect(bridgePayloads.producePack.parse(payload)).toEqual(payload);
    expect(content.documents.map(({ fileName }) => fileName)).toEqual(
      documentsOf(dossier).map(({ fileName }) => `${fileName}.pdf`),
    );
    expect(content.texts.map(({ fileName }) => fileName)).toEqual([
      'LISEZ-MOI.txt',
      ...(dossier.people.length > 0 ? ['professionnels.csv'] : []),
    ]);
  });
});

describe('a made-up example', () => {
  it('is said to be one at the foot of every page', () => {
    const feet = (dossier: Dossier): string[] =>
      packOf(dossier).documents.map(({ footer }) => footer);
    for (const foot of feet({ ...wholeDossier(), isSample: true })) {
      expect(foot).toMatch(/^Exemple fictif/);
    }
    expect(feet(wholeDossier()).join('')).not.toContain('Exemple');
  });
});

describe('what was typed', () => {
  it('is text, whatever it looks like', () => {
    const name = 'A & B <script>alert(1)</script> "C"';
    const dossier = {
      ...wholeDossier(),
      organisation: { ...wholeDossier().organisation, legalName: name },
    };
    const [html = ''] = pagesOf(dossier);
    expect(html).not.toContain('<script');
    expect(html).toContain('A &amp; B &lt;script&gt;');
  });

  it('keeps its letters: Nguyễn, Łukasz, œ', () => {
    const html = pagesOf(teamDossier(8)).join('');
    for (const word of ['Nguyễn', 'Łukasz-Wójcik', 'Cœurdevey', 'Şükrü']) {
      expect(html).toContain(word);
    }
  });
});
