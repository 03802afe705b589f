/** Free short text: tidied, bounded, and never a number that must not be kept. */
import { forbiddenKindWithin } from './forbidden';
import { type Reading, invalid, valid } from './reading';
import { tidyText } from './typed-text';

/** Reads a short text of at most `max` characters; canonical: as it is seen, without stray spaces. */
export function readText(raw: string, { max }: { readonly max: number }): Reading<string> {
  const text = tidyText(raw);
  if (forbiddenKindWithin(text) !== null) {
    return invalid({
      code: 'text-forbidden',
      message:
        'Ce numéro ressemble à un numéro de sécurité sociale, de compte ou de carte bancaire, que Jalon ne recueille jamais. Effacez-le et écrivez la réponse demandée.',
    });
  }
  if (text.length > max) {
    return invalid({
      code: 'text-too-long',
      message:
        'Ce texte compte ' +
        String(text.length) +
        ' caractères ; raccourcissez-le à ' +
        String(max) +
        ' au plus.',
    });
  }
  return valid(text);
}
