/** Lists in one byte a letter: Windows-1252 unless another encoding clearly makes French words of them. */
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../renderer/staff/read-file/decode-text';

/** Where it is not Latin-1. */
const WINDOWS_SIGNS: Readonly<Record<string, number>> = { '’': 0x92, Œ: 0x8c, œ: 0x9c, Š: 0x8a };
const MACINTOSH: Readonly<Record<string, number>> = {
  ...{ é: 0x8e, è: 0x8f, ê: 0x90, à: 0x88, ç: 0x8d, ô: 0x99, ï: 0x95, î: 0x94, ë: 0x91 },
  ...{ É: 0x83, È: 0xe9, Ç: 0x82, À: 0xcb, '’': 0xd5, ñ: 0x96, ó: 0x97, Ñ: 0x84, œ: 0xcf },
};
const IBM850: Readonly<Record<string, number>> = {
  ...{ é: 0x82, è: 0x8a, ê: 0x88, à: 0x85, ç: 0x87, ô: 0x93, ï: 0x8b, É: 0x90, È: 0xd4 },
};

function bytesOf(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => table[letter] ?? letter.charCodeAt(0));
}

describe('a list of Windows', () => {
  it.each([
    'Nom;Prénom\nLópez;Ana\nGómez;Paul\nMartín;Jesús\n',
    'NOM;PRENOM\nSIMÕES;MARIA\nSIMÕES;PAULO\nGUIMARÃES;PAUL\n',
    'NOM;PRENOM\nSØRENSEN;EVA\nSØRENSEN;ÅSA\n',
    'NOM;PRENOM\nMUÑOZ;DÉSIRÉ\nNUÑEZ;PAUL\nLÓPEZ;ÓSCAR\nLÓPEZ;ANA\n',
    'NOM;PRENOM\nDA CONCEIÇÃO;JOÃO\nROMÃO;NICOLÒ\n',
    'Nom;Prenom\nMagalhães;João\nJørgensen;Åse\nMüller;Jörg\nWeiß;Eva\nIbáñez;Begoña\n',
    'NOM;PRENOM;EMPLOI\nFRANçOIS;HéLèNE;AIDE-SOIGNANTE\nL’HAY;ANDRÉ;ÉDUCATEUR\n',
    'NOM;VILLE\nŠKODA;L’Haÿ-les-Roses\nSIMÕES;Nîmes\n',
  ])('keeps its letters: %j', (text) => {
    expect(decodeText(bytesOf(text, WINDOWS_SIGNS))).toEqual({ text, encoding: 'windows-1252' });
  });
});

describe('a list of an old Macintosh', () => {
  it.each([
    'Nom;Prénom\nROSE;Anne\n',
    'NOM;EMPLOI\nROSE;ÉDUCATRICE\nHÉLÈNE;AGENT\n',
    'Nom;Prénom;Ville\nMuñoz;Zoé;L’Isle\nLópez;Noëlle;Nevers\n',
  ])('keeps its letters: %j', (text) => {
    expect(decodeText(bytesOf(text, MACINTOSH))).toEqual({ text, encoding: 'macintosh' });
  });
});

describe('a list of MS-DOS', () => {
  it.each(['Nom;Prénom\nROSE;Anne\n', 'NOM;EMPLOI\nROSE;ÉDUCATRICE\nHÉLÈNE;AGENT\n'])(
    'keeps its letters: %j',
    (text) => {
      expect(decodeText(bytesOf(text, IBM850))).toEqual({ text, encoding: 'ibm850' });
    },
  );
});
