/** The letters that not every keyboard has, written as people write them: å as `aa` or `a`, ø as `oe` or `o`, æ as `ae`. */
const fold = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll(/å|aa/g, 'a').replaceAll(/ø|oe/g, 'o').replaceAll(/æ/g, 'ae')

/** The arguments with every known flag in its proper spelling, so that `--skulear` and `--skuleaar` are `--skuleår`. Values are left alone. */
export function withProperFlags(argv: readonly string[], known: readonly string[]): readonly string[] {
  const proper = new Map(known.map((flag) => [fold(flag), flag]))
  const end = argv.indexOf('--')
  return argv.map((word, index) => {
    if (!word.startsWith('--') || word === '--' || (end !== -1 && index > end)) return word
    const [name = '', ...value] = word.split('=')
    const flag = known.includes(name) ? name : (proper.get(fold(name)) ?? name)
    return [flag, ...value].join('=')
  })
}

/** The arguments with the common flags after the command, where commander looks for them: `--mappe x validate` is `validate --mappe x`. */
export function withCommandFirst(argv: readonly string[], common: readonly string[]): readonly string[] {
  let start = 0
  while (common.includes(argv[start]?.split('=')[0] ?? '')) start += argv[start]?.includes('=') ? 1 : 2
  return start === 0 || start >= argv.length ? argv : [argv[start] ?? '', ...argv.slice(0, start), ...argv.slice(start + 1)]
}
