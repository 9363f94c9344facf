/** A text as one line of Markdown that shows exactly these characters: no markup, no HTML, no line break of its own. */
export const markdownText = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]{}<>#|~&]/g, (sign) => `\\${sign}`)

/** The same where it is the first on its line. */
export const openingLine = (text: string): string => text.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')
