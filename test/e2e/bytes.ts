/** Searching the files of a folder for texts, in every form in which a program might have written them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A text as UTF-8, Latin-1, UTF-16 of both orders, escaped, and each of them in base64 wherever it begins. */
export function formsOf(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le');
  const escaped = text.replace(
    /[^\u0020-\u007e]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const plain = [
    ...[text, escaped, encodeURIComponent(text)].map((form) => Buffer.from(form, 'utf8')),
    Buffer.from(text, 'latin1'),
    wide,
    Buffer.from(wide).swap16(),
  ];
  return [...plain, ...plain.flatMap(base64Forms)];
}

/** The signs of base64 that depend on nothing around the text, for each of the three places it may begin at. */
function base64Forms(content: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), content]);
    const whole = padded.subarray(0, padded.length - (padded.length % 3)).toString('base64');
    return Buffer.from(whole.slice(before === 0 ? 0 : 4), 'ascii');
  });
}

/** « file: text » for each text that stands in a file under the folder. */
export function textsFoundUnder(folder: string, texts: readonly string[]): string[] {
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return textsFoundIn(bytes, texts).map((text) => `${path.relative(folder, file)}: ${text}`);
  });
}

/** The texts that stand in these bytes. */
export function textsFoundIn(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}
