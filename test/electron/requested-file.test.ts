/** The file on the line that starts the program, in each of the ways in which systems write it. */
import { describe, expect, it } from 'vitest';
import { type StartLine, createRequestedFile, fileNamedOn } from '../../electron/requested-file';

const packaged = (...argv: string[]): StartLine => ({
  argv: ['/opt/Jalon/jalon', ...argv],
  workingDirectory: '/home/ines',
  isPackaged: true,
  platform: 'linux',
});

describe('the file that Jalon is started with', () => {
  it('is what is no switch, from where the program was started', () => {
    expect(fileNamedOn(packaged('/media/cle/retour.jalon'))).toBe('/media/cle/retour.jalon');
    expect(fileNamedOn(packaged('retour.jalon'))).toBe('/home/ines/retour.jalon');
    // Chromium adds its own to those of a second start.
    const second = packaged('--allow-file-access-from-files', 'retour.jalon', '--measure-startup');
    expect(fileNamedOn(second)).toBe('/home/ines/retour.jalon');
  });

  it('is none where nothing is named', () => {
    expect(fileNamedOn(packaged())).toBeNull();
    expect(fileNamedOn(packaged('--measure-startup', ''))).toBeNull();
  });

  it('is not the folder of a program that is run from source', () => {
    const fromSource = (...argv: string[]): StartLine => ({
      ...packaged(...argv),
      isPackaged: false,
    });
    expect(fileNamedOn(fromSource('--inspect=0', '.'))).toBeNull();
    expect(fileNamedOn(fromSource('.', 'retour.jalon'))).toBe('/home/ines/retour.jalon');
  });

  it('may be written as an address, as desktops of Linux do', () => {
    const accented = packaged('file:///home/ines/Re%C3%A7us/EHPAD%20%C3%A9t%C3%A9.jalon');
    expect(fileNamedOn(accented)).toBe('/home/ines/Reçus/EHPAD été.jalon');
    expect(fileNamedOn(packaged('file://autre.example/retour.jalon'))).toMatch(/retour\.jalon$/u);
  });

  it('is not a switch of Windows', () => {
    const line: StartLine = { ...packaged('/prefetch:1'), platform: 'win32' };
    expect(fileNamedOn(line)).toBeNull();
  });
});

describe('a request', () => {
  it('waits as long as nobody takes it, gives way to a later one, and is told', () => {
    const request = createRequestedFile();
    request.ask('/a.jalon');
    let told = 0;
    request.onAsked(() => (told += 1));
    request.ask('/b.jalon');
    expect([request.waiting(), told]).toEqual(['/b.jalon', 1]);
    request.forget();
    expect(request.waiting()).toBeNull();
  });
});
