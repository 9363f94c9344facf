/** An infinitive in -e, or a passive in -es, where the house writes -a and -ast. */
export interface WrongInfinitive {
  readonly at: number
  readonly word: string
  readonly instead: string
}

const between = '(?: |\\n {0,8})'
const triggers = 'å|skal|skulle|kan|kunne|må|måtte|vil|ville|bør|burde'
/** What may stand between the verb and its infinitive: «skal ikkje skrive», «må skulen vurdere». */
const fillers =
  'ikkje|òg|alltid|aldri|berre|både|ofte|difor|då|så|no|gjerne|alle|me|de|du|eg|han|ho|det|dei|ein|rektor|rektorane|skuleeigar|skulen|skulane|elevane|lærarane|tilsette|føresette|partane|gruppa|kommunen'

/** Words in -e that are no infinitives although a verb in -a has the same stem: «kan heile», «skal fire», «må begge». */
const notInfinitives = new Set(
  'alle begge berre borte både denne desse dette elles ferdige fire fleire fyrste føresette gjerne heile heime heller ikkje inne kvarande lite mange mindre mykje nede nokre oppe same seinare store sjølve tilsette tre ute vidare åtte'.split(
    ' ',
  ),
)

const phrase = new RegExp(`(?<![\\p{L}-])(?:${triggers})${between}(?:(?:${fillers})${between}){0,2}(\\p{L}+)(?![\\p{L}-])`, 'giud')
const next = new RegExp(`(?:,${between}|${between}(?:og|eller)${between})(?:(?:ikkje|å)${between})?(\\p{L}+)(?![\\p{L}-])`, 'iudy')

/**
 * Finds the infinitives in -e after «å» and the modal verbs, and those that are bound to such an infinitive with «og», «eller» or a comma.
 * `has` tells whether the dictionary has a form. Verbs of one syllable (gje, be, skje) have no other form.
 */
export function wrongInfinitives(prose: string, has: (word: string) => boolean): readonly WrongInfinitive[] {
  const found: WrongInfinitive[] = []
  for (const match of prose.matchAll(phrase)) {
    let [at, end] = match.indices?.[1] ?? [0, 0]
    while (end > 0) {
      const word = prose.slice(at, end)
      const instead = infinitiveFor(word.toLowerCase(), has)
      if (instead !== undefined) found.push({ at, word, instead })
      next.lastIndex = end
      const bound = instead !== undefined || /(?:a|ast)$/.test(word) ? next.exec(prose)?.indices?.[1] : undefined
      ;[at, end] = bound ?? [0, 0]
    }
  }
  return found
}

/** The form to write instead, for a word that is an infinitive in -e or a passive in -es. */
function infinitiveFor(word: string, has: (word: string) => boolean): string | undefined {
  if (notInfinitives.has(word) || (word.match(/[aeiouyæøå]+/g)?.length ?? 0) < 2) return undefined
  const [, stem, passive] = /^(\p{L}{2,})e(s?)$/u.exec(word) ?? []
  if (stem === undefined || !has(`${stem}a`)) return undefined
  return passive === 's' ? `${stem}ast` : `${stem}a`
}
