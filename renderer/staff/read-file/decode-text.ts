/** Bytes to text, in the encodings that spreadsheets on French machines write. */
import type { TextEncoding } from '../../../shared/staff-import/grid';
import { frenchScore } from './french-score';

/** A text and the encoding that gave it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Bytes enough to tell encodings apart. */
const BYTES_TO_JUDGE = 400_000;

/**
 * Decodes by the byte order mark, else as UTF-16 when every second byte is mostly zero, else as UTF-8
 * when the bytes allow, else as the one-byte encoding that makes most French words of them (Windows-1252 unless another clearly does).
 * A UTF-8 file cut or damaged here and there stays UTF-8, with U+FFFD where letters are lost.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  return (
    wellFormedUtf8(bytes) ??
    decodeAs(bytes, isMostlyUtf8(bytes) ? 'utf-8' : oneByteEncodingOf(bytes))
  );
}

/** Nearly every file of today: decoded at once, or not at all. */
function wellFormedUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

/** Byte order marks are dropped by the decoder. */
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  if (encoding === 'ibm850') return { text: fromIbm850(bytes), encoding };
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding === 'windows-1252' ? withWindowsSigns(text) : text, encoding };
}

/** Characters 128 to 159 of Windows-1252. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes Windows-1252 as Latin-1, which leaves control characters in place of « ’ » and « œ ». */
function withWindowsSigns(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/gu,
    (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function wideEncodingOf(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros++;
    if (bytes[at + 1] === 0) oddZeros++;
  }
  const most = length * 0.35;
  if (oddZeros > most && evenZeros === 0) return 'utf-16le';
  return evenZeros > most && oddZeros === 0 ? 'utf-16be' : null;
}

/** Whether the bytes are UTF-8, or nearly: sequences that hold are at least ten times those that don't. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes.subarray(0, BYTES_TO_JUDGE));
    let lost = 0;
    let held = 0;
    for (const letter of text) {
      if (letter === '\ufffd') lost++;
      else if (letter > '\u007f') held++;
    }
    return held >= lost * 10;
  }
}

/** By how much another encoding than that of nearly every French machine must do better. */
const CONVINCING_LEAD = 1;

/**
 * The encoding whose letters sit best in French words. Another than Windows-1252 must lead clearly, and
 * that one must make signs of words: « LÓPEZ » in it tells of no Macintosh.
 */
function oneByteEncodingOf(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, BYTES_TO_JUDGE);
  const usual = frenchScore(decodeAs(sample, 'windows-1252').text);
  if (usual.misplaced === 0) return 'windows-1252';
  let best: { encoding: TextEncoding; score: number } = {
    encoding: 'windows-1252',
    score: usual.score + CONVINCING_LEAD,
  };
  for (const encoding of ['macintosh', 'ibm850'] as const) {
    const { score } = frenchScore(decodeAs(sample, encoding).text);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Characters 128 to 255 of code page 850 (« CSV (MS-DOS) »), which browsers do not decode. */
const IBM850_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

function fromIbm850(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte < 128 ? String.fromCharCode(byte) : (IBM850_UPPER[byte - 128] ?? '\ufffd');
  }
  return text;
}
