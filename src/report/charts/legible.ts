/** Signs that steer rather than say: control signs, marks of direction, halves of pairs, and those that XML has no place for. */
const steering =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Words without the signs that steer text; what lay between lines becomes one space. */
export const legible = (text: string): string =>
  text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(steering, '')
    .trim()
