/**
 * The files of Source Sans 3 that the package holds: whole ones for pictures and printed pages, and for HTML small ones with Latin letters and those
 * that Sami and other languages need besides.
 */
export type FontFile =
  | 'regular.ttf'
  | 'semibold.ttf'
  | 'bold.ttf'
  | 'italic.ttf'
  | 'latin-400.woff2'
  | 'latin-600.woff2'
  | 'latin-ext-400.woff2'
  | 'latin-ext-600.woff2'
