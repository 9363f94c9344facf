/**
 * A text as one line of Markdown that shows exactly these characters: no markup, no HTML, no line break of its own. What can't be seen but
 * can spoil a file (control signs, half a sign, what turns the writing direction) is left out, and the text is in NFC, as files are.
 */
export const markdownText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(harmful, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]{}<>#|~&]/g, (sign) => `\\${sign}`)
    // Else somebody's own words would be taken for the beginning of a comment, or for a template's text to be replaced.
    .replaceAll('\\<!', '\\<\\!')
    .replaceAll(/\\\[(?=skriv her\b)/gi, '&#91;')

const harmful = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu

/** The same where it is the first on its line. */
export const openingLine = (text: string): string => text.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')
