import { needsQuotes } from './yaml-reader.ts'

/** A text as a YAML scalar on one line of a block (not within `[…]` or `{…}`): plain where every reader of YAML takes it for the same text, else in double quotes. */
export const yamlScalar = (text: string): string => (isPlain(text) ? text : quoted(text))

/** Letters, digits and harmless signs; no indicator first, no `: ` or ` #` within, no space at the ends. */
const plain = /^[\p{L}\p{N}(«][\p{L}\p{N} .,;/()«»%+&'’–—!?@=-]*(?::(?=[^\s])[\p{L}\p{N} .,;/()«»%+&'’–—!?@=-]+)*$/u

const isPlain = (text: string): boolean =>
  plain.test(text) && !text.endsWith(' ') && !needsQuotes(text) && !/^(?:y|n|yes|no|on|off)$/i.test(text)

/** JSON's escapes are YAML's; what Unicode calls line ends, invisible controls and what turns the writing direction are escaped too. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
