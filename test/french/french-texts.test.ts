import { describe, expect, it } from 'vitest';
import { INSERTED } from './french-dictionary';
import { textsOf } from './french-texts';

function found(code: string, name = 'renderer/example.tsx'): string[] {
  return textsOf(name, code).map(({ text }) => text);
}

describe('the texts shown to people', () => {
  it('are found in JSX, with what is put into them', () => {
    const code = `const a = <p>
      Il reste {count} points
      à vérifier. <strong>Attention</strong>
    </p>;`;
    expect(found(code)).toEqual([
      'Attention',
      `Il reste ${INSERTED} points à vérifier. ${INSERTED}`,
    ]);
  });

  it('are found in attributes that are read or heard, not in those of the page’s making', () => {
    const code = `const a = <button aria-label="Fermer" className="button button--quiet" id="le-nom">Ok</button>;`;
    expect(textsOf('renderer/example.tsx', code)).toEqual([
      { at: 'renderer/example.tsx:1', text: 'Fermer', elements: ['button', '@aria-label'] },
      { at: 'renderer/example.tsx:1', text: 'Ok', elements: ['button'] },
    ]);
  });

  it('are found in templates and sums as one sentence', () => {
    expect(found('const a = `Le ${day} : ${words("fini")}`;')).toEqual([
      `Le ${INSERTED} : ${INSERTED}`,
    ]);
    expect(
      found("const a = 'Le fichier ' + name + ' est ' + (big ? 'trop grand.' : 'vide.');"),
    ).toEqual([`Le fichier ${INSERTED} est ${INSERTED}`, 'trop grand.', 'vide.']);
  });

  it('are found by the name of their property, be they one word', () => {
    expect(found("const a = { label: 'emploi', id: 'emploi', options: { yes: 'oui' } };")).toEqual([
      'emploi',
      'oui',
    ]);
  });

  it.each([
    "import { a } from './le-nom-du-module';",
    "type A = 'le nom' | 'la date';",
    "if (a === 'le nom') b();",
    "switch (a) { case 'le nom': b(); }",
    "throw new Error('No dossier est ouvert');",
    "console.error('Le fichier');",
    "const a = on('la direction | le siege', b);",
    "const a = 'le la les un une'.split(' ');",
    "const a = ['la reunion', 'iles'];",
    "const a = words['le nom'];",
    "const a = 'https://annuaire.sante.fr';",
    "const a = 'Jalon Footer';",
  ])('are not to be looked for in « %s »', (code) => {
    expect(found(code)).toEqual([]);
  });
});
