/** The foot of each printed page: a reference, and « page x/y ». */
// Made from Noto Sans Regular of @expo-google-fonts/noto-sans 0.4.2 (SIL Open Font License 1.1), kept to
// Latin letters because Chromium reads it again for every page (the whole font costs 100 ms a page):
//   pyftsubset NotoSans_400Regular.ttf --flavor=woff2 --layout-features='' --no-hinting --unicodes=
//   20-7e,a0-17f,18f,192,1a0-1a1,1af-1b0,1cd-1dc,1e6-1e7,1ea-1eb,1f8-1f9,200-21b,237,259,2bb-2bc,2c6-2c7,
//   2d8-2dd,300-304,306-30c,31b,323,326-328,1e00-1eff,2010-2015,2018-2022,2026,202f,2030,2032-2033,
//   2039-203a,20ac,2116,2122
import footerFont from './footer-font.woff2?inline';

const FAMILY = 'Jalon Footer';

/** The text as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An empty header: without one, Chromium prints the date and the title. */
export const HEADER_TEMPLATE = '<span></span>';

/**
 * Template of the foot of the page. Its font is seen only if `LOAD_FONTS_SCRIPT` ran before in the page
 * that is printed; `swap` leaves the text legible in another font if it did not.
 */
export function footerTemplate(text: string): string {
  const face = `@font-face{font-family:'${FAMILY}';src:url(${footerFont});font-display:swap}`;
  const foot = `.foot{box-sizing:border-box;width:100%;padding:0 15mm;display:flex;justify-content:space-between;gap:8mm;font:8pt '${FAMILY}',sans-serif;color:#333}.page{white-space:nowrap}`;
  return `<style>${face}${foot}</style><div class="foot"><span>${escapeHtml(text)}</span><span class="page">page&nbsp;<span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`;
}

/**
 * Resolves once the page's own fonts and the footer's are loaded; those of the page are asked for, since a page
 * shown in print alone asks for none before. Chromium draws templates at once and
 * waits for no font, but takes one at once from its memory where the printed page has the same loaded.
 */
export const LOAD_FONTS_SCRIPT = `
new FontFace('${FAMILY}', 'url(${footerFont})').load()
  .then((face) => { document.fonts.add(face); return Promise.all([...document.fonts].map((one) => one.load())); })
  .then(() => undefined)`;
