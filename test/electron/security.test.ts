/** Which addresses may be asked for, as a table; what a real window does with it is tested end to end. */
import { describe, expect, it } from 'vitest';
import { developmentServer, isPageUrl, mayBeRequested } from '../../electron/security';

const SERVER = 'http://localhost:5173';

describe('requests', () => {
  it.each([
    ['app://jalon/assets/page.js', true],
    ['blob:app://jalon/9a3f', true],
    ['data:font/woff2;base64,AAAA', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['app://other/page.js', false],
    ['blob:https://example.org/9a3f', false],
    ['https://example.org/', false],
    ['http://localhost:5173/', false],
    ['http://127.0.0.1/', false],
    ['ws://localhost:5173/', false],
    ['wss://example.org/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['chrome://gpu/', false],
    ['about:blank', false],
    ['nonsense', false],
  ])('of the installed program: %s may be answered: %s', (address, expected) => {
    expect(mayBeRequested(address, null)).toBe(expected);
  });

  it.each([
    ['http://localhost:5173/main.tsx', true],
    ['ws://localhost:5173/?token=a', true],
    ['blob:http://localhost:5173/9a3f', true],
    ['http://localhost:8080/', false],
    ['ws://localhost:51730/', false],
    ['http://localhost:5173.example.org/', false],
    ['https://example.org/', false],
  ])('in development: %s may be answered: %s', (address, expected) => {
    expect(mayBeRequested(address, SERVER)).toBe(expected);
  });
});

describe('the development server', () => {
  it('is listened to in a checkout only, on this computer only', () => {
    expect(developmentServer(false, `${SERVER}/`)).toBe(SERVER);
    expect(developmentServer(true, `${SERVER}/`)).toBeNull();
    expect(developmentServer(false, undefined)).toBeNull();
    expect(developmentServer(false, 'http://example.org:5173/')).toBeNull();
    expect(developmentServer(false, 'https://localhost:5173/')).toBeNull();
  });

  it('is the page’s only other origin', () => {
    expect(isPageUrl(`${SERVER}/index.html`, SERVER)).toBe(true);
    expect(isPageUrl(`${SERVER}/index.html`, null)).toBe(false);
    expect(isPageUrl('http://localhost:5174/', SERVER)).toBe(false);
    expect(isPageUrl('nonsense', SERVER)).toBe(false);
  });
});
