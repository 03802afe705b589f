/** Where a document finds its styles: it is printed from `app://jalon/print/…`, whatever the page was loaded from. */
import stylesheet from './document.css?url';

/** Address of the styles of all documents. */
export const STYLESHEET = new URL(stylesheet, 'app://jalon/').href;
