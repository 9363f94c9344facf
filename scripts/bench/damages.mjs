import { between, oneOf } from './chance.mjs'

/** Which documents are damaged, and how: exactly as many as asked for, spread by chance. */
export function damagesOf(chance, count, { invalid, broken }) {
  const damages = new Map()
  while (damages.size < invalid + broken) {
    const index = between(chance, 0, count - 1)
    if (!damages.has(index)) damages.set(index, damages.size < invalid ? 'invalid' : 'broken')
  }
  return damages
}

/** Each gives one finding or more in the document itself, and none elsewhere: what rests on a document that can't be read is left alone. */
const damage = {
  invalid: [
    [/^ferdigstilt: .*$/m, 'ferdigstilt: 2027-02-30'],
    [/^status: .*$/m, '$&\nmerknad: Her står det noko'],
    [/^ferdigstilt: .*\n/m, ''],
    [/^mal: \d$/m, 'mal: ein'],
    [/^ +tilstand: .*$/m, '    tilstand: gjennomfort'],
    [/^ +prioritert: .*$/m, '    prioritert: kanskje'],
    [/^ +tal: \d+$/m, '      tal: mange'],
  ],
  broken: [
    [/^(skuleår): (.*)$/m, '$1: "$2'],
    [/^(ferdigstilt): (.*)$/m, '$1: [$2'],
    [/^status: .*$/m, '$&\n$&'],
    [/^skuleår: .*$/m, '$&: nei'],
  ],
}

/** The fields with one thing wrong in them. */
export function damaged(fields, how, chance) {
  const [pattern, replacement] = oneOf(
    chance,
    damage[how].filter(([candidate]) => candidate.test(fields)),
  )
  // The indentation of what is replaced stays as it was, so that only the value is wrong.
  return fields.replace(pattern, (match, ...groups) => {
    const text = replacement.replaceAll('$&', match).replaceAll(/\$(\d)/g, (_, group) => groups[group - 1])
    return how === 'invalid' && match.startsWith(' ') ? `${/^ +/.exec(match)[0]}${text.trimStart()}` : text
  })
}
