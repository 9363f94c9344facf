/** Letters that ASCII lacks, as they are written in file names. */
const ascii: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' }

/** A name for files and ids, `[a-z0-9-]`, from words: *Øvre Ås skule* gives `ovre-as-skule`. Empty when no letter or digit is left. */
export const slugOf = (words: string, longest = 60): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\u0000-\u007f]/gu, (letter) => ascii[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '')
