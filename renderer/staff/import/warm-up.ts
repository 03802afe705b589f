/** A made-up list that the worker reads while the person chooses a file: what the engine compiles on the way need not be compiled in front of them. */
import { nextTask } from '../../storage/in-batches';
import { ImportDesk, type DeskSurroundings } from './import-desk';

const LINES = 400;
const PASSES = 4;
/** Those that a file, once it is there, does not wait for; longer, so that the memory is there too. */
const MORE_LINES = 2_000;
const MORE_PASSES = 16;

const TITLES = [
  ...['Civilité', 'Nom de naissance', 'Nom d’usage', 'Prénom', 'Date de naissance'],
  ...['Commune de naissance', 'Courriel', 'Portable', 'Fonction', 'Établissement'],
  ...['Date d’entrée', 'Contrat'],
].join(';');

function line(index: number): string {
  const two = (value: number): string => String(10 + value);
  const name = `NOM-${String.fromCharCode(65 + (index % 26), 65 + (index % 7))}`;
  const born =
    index % 50 === 0
      ? '31/11/1987'
      : `${two(index % 18)}/${two(index % 3)}/19${two(50 + (index % 39))}`;
  const phone = `06${String(index).padStart(8, '0')}`;
  return [
    ...[
      index % 2 === 0 ? 'Mme' : 'M.',
      name,
      '',
      index % 40 === 0 ? '' : 'Camille',
      born,
      'Nevers',
    ],
    ...[`p${index}@exemple.example`, index % 30 === 0 ? phone.slice(1) : phone],
    ...['Aide-soignante', 'Foyer', `01/09/20${two(index % 14)}`, 'CDI'],
  ].join(';');
}

/** Reads the made-up list a few times, from its bytes to its digest; a few more times unless something was asked meanwhile. */
export async function warmUp(
  settle: DeskSurroundings['settle'],
  today: string,
  isAsked: () => boolean,
): Promise<void> {
  const read = async (bytes: Uint8Array): Promise<void> => {
    const desk = new ImportDesk({ settle, tell: () => undefined });
    await desk.read(bytes, 'liste.csv', [], { establishments: [], organisation: {}, today });
  };
  const short = listOf(LINES);
  for (let pass = 0; pass < PASSES; pass++) await read(short);
  const long = listOf(MORE_LINES);
  for (let pass = 0; pass < MORE_PASSES; pass++) {
    await nextTask();
    if (isAsked()) return;
    await read(long);
  }
}

function listOf(count: number): Uint8Array {
  const lines = Array.from({ length: count }, (_, index) => line(index));
  return new TextEncoder().encode([TITLES, ...lines].join('\n'));
}
