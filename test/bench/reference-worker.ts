/** The libraries alone, in a worker like that of the import: what reading a file costs without Jalon. */
import * as spreadsheet from '@e965/xlsx';
import Papa from 'papaparse';

/** What is read, and how. */
export interface ReferenceRequest {
  readonly file: File;
  readonly library: 'papaparse' | 'xlsx' | 'xlsx-dense';
}

/** How long it took, in ms, and how many rows came out. */
export interface ReferenceAnswer {
  readonly time: number;
  readonly rows: number;
}

async function rowsOf({ file, library }: ReferenceRequest): Promise<number> {
  if (library === 'papaparse') {
    return Papa.parse(await file.text(), { header: true, skipEmptyLines: true }).data.length;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { SheetNames, Sheets } = spreadsheet.read(bytes, {
    type: 'array',
    dense: library === 'xlsx-dense',
  });
  const sheet = Sheets[SheetNames[0] ?? ''];
  return sheet === undefined ? 0 : spreadsheet.utils.sheet_to_json(sheet, { header: 1 }).length - 1;
}

self.addEventListener('message', (event: MessageEvent<ReferenceRequest>) => {
  const began = performance.now();
  void rowsOf(event.data).then((rows) =>
    self.postMessage({ time: performance.now() - began, rows } satisfies ReferenceAnswer),
  );
});
