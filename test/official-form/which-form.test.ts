/** Which form a PDF is, from its file’s name, else its first page; nothing is guessed where two are named. */
import { describe, expect, it } from 'vitest';
import type { OfficialForm } from '../../shared/official-form/form-model';
import { recognisedForm } from '../../shared/official-form/which-form';
import { formBytes, formOf } from './forms';

/** A form whose pages say this. */
function saying(...pages: readonly string[]): OfficialForm {
  const box = { left: 0, top: 0, width: 100, height: 10 };
  const words = pages.map((text, index) => ({ text, page: index + 1, box }));
  return { pages: [], fields: [], words, fingerprint: 'f' };
}

describe('a form', () => {
  it.each([
    ['F101_commande.pdf', '', 'f101'],
    ['ans-f-502.pdf', '', 'f502'],
    ['Contrat d’adhésion.pdf', '', 'contract'],
    ['formulaire.pdf', "Contrat d'adhésion aux services", 'contract'],
    ['formulaire.pdf', 'FORMULAIRE F 101 Commande de carte', 'f101'],
    ['F502.pdf', 'À joindre au contrat d’adhésion', 'f502'],
    ['formulaire.pdf', 'F101 ou F502', null],
    ['formulaire.pdf', 'Cerfa', null],
    ['F1010.pdf', '', null],
  ] as const)('named %s that says « %s » is %s', (fileName, text, kind) => {
    expect(recognisedForm(fileName, saying(text))).toBe(kind);
  });

  it('is not known by what its other pages cite', () => {
    expect(recognisedForm('formulaire.pdf', saying('Demande', 'Voir le F101'))).toBeNull();
  });

  it('of no official kind is none', async () => {
    expect(recognisedForm('libreoffice.pdf', await formOf(formBytes('libreoffice')))).toBeNull();
  });
});
