/** When a printer opens before its documents, and when it closes although none came. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Printer } from '../../electron/pack';
import { createPrinterKeeper, type PrinterKeeper } from '../../electron/printer-keeper';
import type { ExpectedDocuments } from '../../shared/bridge';

const ONE: ExpectedDocuments = { isAlone: true, html: '<!doctype html>' };
const SEVERAL: ExpectedDocuments = { ...ONE, isAlone: false };

let opened: { madeReady: ExpectedDocuments[]; isOpen: boolean }[];
let keeper: PrinterKeeper;

function openPrinter(): Promise<Printer> {
  const printer = { madeReady: [] as ExpectedDocuments[], isOpen: true };
  opened.push(printer);
  return Promise.resolve({
    atOnce: 2,
    makeReady: (documents) => void printer.madeReady.push(documents),
    print: () => Promise.reject(new Error('Nothing is printed here.')),
    close: () => void (printer.isOpen = false),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  keeper = createPrinterKeeper(openPrinter);
});
afterEach(() => void vi.useRealTimers());

describe('a printer', () => {
  it('opens when documents are announced, and is the one that prints them', async () => {
    keeper.expect(SEVERAL);
    const printer = await keeper.take();
    expect(opened).toEqual([{ madeReady: [SEVERAL], isOpen: true }]);
    printer.close();
    expect(opened[0]?.isOpen).toBe(false);
  });

  it('opens when it is asked for if nothing was announced', async () => {
    await keeper.take();
    expect(opened).toEqual([{ madeReady: [], isOpen: true }]);
  });

  it('is taken once', async () => {
    keeper.expect(ONE);
    await keeper.take();
    await keeper.take();
    expect(opened).toHaveLength(2);
  });

  it('closes a minute later if no document came', async () => {
    keeper.expect(ONE);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(opened[0]?.isOpen).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened[0]?.isOpen).toBe(false);
    await keeper.take();
    expect(opened[1]).toEqual({ madeReady: [], isOpen: true });
  });

  it('stays open for who took it, however long they print', async () => {
    keeper.expect(ONE);
    await keeper.take();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(opened[0]?.isOpen).toBe(true);
  });

  it('closes when it is left, and when others are announced', async () => {
    keeper.expect(ONE);
    keeper.expect(SEVERAL);
    await vi.advanceTimersByTimeAsync(0);
    expect(opened.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    keeper.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(opened.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  it('that does not open is told of to who takes it, and another may open', async () => {
    const failing = createPrinterKeeper(() => Promise.reject(new Error('No window.')));
    failing.expect(ONE);
    await expect(failing.take()).rejects.toThrow('No window.');
    failing.expect(ONE);
    failing.leave();
    await vi.advanceTimersByTimeAsync(0);
    await expect(failing.take()).rejects.toThrow('No window.');
  });
});
