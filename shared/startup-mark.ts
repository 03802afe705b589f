/** What the page marks, and main waits for, when the time of a start is asked for. */

/** Name of the page's performance mark once its home screen is painted and reacts. */
export const HOME_MARK = 'jalon-home';
