/** The short reference by which a dossier is told apart on paper. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const DIGITS_PER_GROUP = 4;

/** « J-4F2A-91C0 »: the same as long as the dossier lives, and saying nothing of what it holds. */
export function dossierReference(dossierId: string): string {
  const digits = bytesToHex(sha256(utf8ToBytes(dossierId))).toUpperCase();
  return `J-${digits.slice(0, DIGITS_PER_GROUP)}-${digits.slice(DIGITS_PER_GROUP, 2 * DIGITS_PER_GROUP)}`;
}
