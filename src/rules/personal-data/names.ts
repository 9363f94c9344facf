import { givenNames, nameOrWord } from './given-names.ts'
import { lineBefore, type Hit } from './hit.ts'
import { isNoName } from './no-names.ts'

/** Names that may stand in the documents, in lower case: people in kvalitet.yaml whole, and the words in the names of schools and municipality. */
export interface ProperNames {
  readonly people: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** What may be a name, without Unicode properties: these take four times as long over a whole document. */
const capitalised = /[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u1fff][A-Za-z\u00c0-\u024f\u0370-\u1fff]+/g
const name = /(?<![\p{L}\p{N}])\p{Lu}(?:\p{Ll}{1,30}|\p{Lu}{2,15})(?![\p{L}\p{N}])/uy
const moreNames = /(?:[ -](?:\p{Lu}\p{Ll}{1,30}|\p{Lu}\.)(?!\p{L})){0,3}/uy

/** A name in its place: what is before and after it decides whether it is a pupil's. */
interface Candidate {
  readonly text: string
  readonly first: string
  readonly start: number
  readonly end: number
}

/**
 * Pupils named by pattern: a name beside the word for pupil, child or kin (`eleven Kari`, `mor til Per`), before a class or an age (`Ola på 7. trinn`),
 * or in what is only made for one pupil (`saka til Ola`). Next to a word for one pupil any name counts, but neither subjects, products and months nor the
 * municipality's own names; elsewhere only common given names do, since a capital letter is also how a sentence begins.
 */
export function* pupilNamesIn(text: string, known: ProperNames): Generator<Hit> {
  let lastEnd = 0
  const pattern = new RegExp(capitalised)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [first] = match
    const start = match.index
    if (!isWorthALook(text, start, first)) continue
    name.lastIndex = start
    if (!name.test(text)) continue
    moreNames.lastIndex = pattern.lastIndex
    const end = pattern.lastIndex + (moreNames.exec(text)?.[0].length ?? 0)
    if (!isNextInRow(text, lastEnd, start, first) && !isPupil({ text, first, start, end }, known)) continue
    pattern.lastIndex = end
    lastEnd = end
    // The s of the genitive is no part of the name, which may stand without it elsewhere.
    yield { kind: 'elevnamn', start, end: end === start + first.length && isGenitive(asWritten(first)) ? end - 1 : end }
  }
}

/** `elevane Kari, Ola og Per`: the second and third. */
const isNextInRow = (text: string, lastEnd: number, start: number, first: string): boolean =>
  lastEnd > 0 && start - lastEnd < 8 && isListed(asWritten(first)) && /^(?:,|,? (?:og|eller)) $/.test(text.slice(lastEnd, start))

/** The last three letters of the words that let any name after them count. */
const endsOfNearWords = new Set('lev ven ten nta net son ønn nen ter era ror ren gen til åt ans nar'.split(' '))

/** Says no at once to most capitalised words: those that are no common name, with no word about one pupil before them. */
function isWorthALook(text: string, start: number, first: string): boolean {
  if (isListed(asWritten(first))) return true
  let before = start - 1
  while (before > 0 && start - before < 8 && ' \u00a0\n\t*_«"“\'([,:>'.includes(text[before] ?? '')) before -= 1
  const ending = text.slice(Math.max(0, before - 2), before + 1)
  return before < start - 1 && endsOfNearWords.has(ending.trim().toLowerCase())
}

const isListed = (given: string): boolean => givenNames.has(given) || isGenitive(given)
const isGenitive = (given: string): boolean => !givenNames.has(given) && given.endsWith('s') && givenNames.has(given.slice(0, -1))

function isPupil(candidate: Candidate, known: ProperNames): boolean {
  const { text, start, end, first } = candidate
  const given = asWritten(first)
  const listed = isListed(given)
  const nearness = beforeName(text, start)
  if (!listed && nearness !== 'one') return false
  if (known.people.has(text.slice(start, end).toLowerCase()) || isNameOfPlace(text, end)) return false
  if (nearness === 'one') return listed || (!isUpperCase(first) && !known.words.has(first.toLowerCase()) && !isNoName(first))
  if (nearness === 'listed') return true
  return !(nameOrWord.has(given) && !isInsideSentence(text, start)) && isBesideStep(candidate, known)
}

/** `Olav Duun skule`, `Kari kommune`. */
const isNameOfPlace = (text: string, end: number): boolean =>
  /^[ -](?:\p{Ll}{0,10}skulen?|kommune|herad)(?!\p{L})/u.test(text.slice(end, end + 24))

/** `KARI` as `Kari`. */
const asWritten = (word: string): string => (isUpperCase(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word)
const isUpperCase = (word: string): boolean => word.length > 2 && word === word.toUpperCase()

/** Words for one pupil or child, right before a name. Compounds (`medeleven`) count too. */
const onePupil =
  /(?:^|[^\p{L}])(?:\p{L}{0,20}elev(?:en)?|gutt?en|jenta|barnet|son(?:en)?|sønn(?:en)?|dotter(?:a)?|datter(?:en)?|\p{L}{0,15}klassing(?:en)?|syster(?:a)?|søster(?:a)?|bror(?:en)?|tvillingen|fosterbarnet)$/iu
/** Words for kin, before `til` and a name. */
const kinTo =
  /(?:^|[^\p{L}])(?:mor|mora|moren|mamma(?:en)?|far|faren|pappa(?:en)?|bror|broren|syster|systera|søster|søstera|son(?:en)?|sønn(?:en)?|dotter|dottera|datter|datteren|fostermor|fosterfar|stemor|stefar|bestemor|bestefar|besteforeldra|tant[ea]|onkel(?:en)?|verja) (?:til|åt|hans|hennar)$/iu
/** Words for several people, or that other things may be said of: only a common given name counts after them. */
const several =
  /(?:^|[^\p{L}])(?:elevane|elevene|elevar|elever|gutane|guttene|jentene|borna|barna|barn|søsken|foreldra|foreldrene|foreldre|føresette|foresatte|verjene|elevnamn|namnet på eleven|(?:elev(?:en)?|gut(?:en)?|jent[ea]|barn(?:et)?),? som heiter) ?(?:til|åt|hans|hennar)?$/iu
/** What is only made for or about one pupil. */
const ownMatter =
  /(?:^|[^\p{L}])(?:saka|\p{L}{0,10}-saka|vedtaket|enkeltvedtaket|IOP|IOP-en|utgreiinga|vurderinga|mobbinga|krenkinga|krenkingane|elevsamtalen|skulevegringa|fråværet|diagnosen|plagsemda|varselet|klaga|klagen) (?:til|for|om|av|mot|med|åt|gjeld)$/iu

/** How near a word about pupils stands before a name: right before it, so that any name counts; or so that only a common one does. */
function beforeName(text: string, start: number): 'one' | 'listed' | undefined {
  const before = text.slice(Math.max(0, start - 48), start)
  const gap = /[\s*_«"“'([,:>]{1,8}$/.exec(before)?.[0]
  // A blank line lies between two thoughts.
  if (gap === undefined || gap.indexOf('\n') !== gap.lastIndexOf('\n')) return undefined
  const words = before.slice(0, -gap.length)
  const isNear = /^[ \u00a0][*_«"“'[]{0,3}$/.test(gap)
  if (onePupil.test(words) || kinTo.test(words)) return isNear ? 'one' : 'listed'
  return several.test(words) || ownMatter.test(words) ? 'listed' : undefined
}

/** Whether the word before ends in a small letter or a comma: no sentence, heading, list item or field begins here. */
const isInsideSentence = (text: string, start: number): boolean =>
  /[\p{Ll},] [*_«"“'[]{0,3}$/u.test(text.slice(Math.max(0, start - 5), start))

const step = String.raw`(?:\d{1,2}\. ?(?:klasse|trinn|steg|årssteg)|\d{1,2}[a-eA-E]\b|(?:fyrste|første|andre|tredje|fjerde|femte|sjette|sjuande|åttande|niande|tiande) ?(?:klasse|trinn|steg)|(?:små|mellom|barne|ungdoms)(?:steget|trinnet))`
const besideStep = new RegExp(
  String.raw`(?: \(|, )elev(?:en)?\b| (?:har|fekk|har fått) (?:ADHD|autisme|dysleksi|diagnose|vedtak|enkeltvedtak|IOP)\b| (?:vert|vart|blir|blei|er) (?:mobba|plaga|utestengd)\b|['»*_\])"”]{0,3}(?: ?\(|,)? ?(?:som )?(?:(?:går|gjekk|er|byrja|byrjar|starta|startar|har gått) )?(?:(?:i|på|frå|fra|elev i|elev på) )?(?:${step}(?!-\p{L})|(?:er|var) (?:ein |ny )?elev\b|\(?\d{1,2} år\b|\(?(?:f\.|fødd) ?(?:i )?\d)|['»*_]{0,3} (?:sin|si|sitt|sine) (?:mor|mamma|far|pappa|foreldre|føresette|kontaktlærar|klasse|bror|syster|IOP|sak)\b`,
  'uy',
)
const genitiveOfKin = /s (?:mor|mora|far|faren|mamma|pappa|foreldre|føresette|kontaktlærar|klasse|IOP|sak|vedtak)(?!\p{L})/uy

const staff = String.raw`(?:\p{L}*lærar(?:en|ar|ane)?|rektor(?:ar|ane)?|inspektør(?:en|ar|ane)?|\p{L}*leiar(?:en|ar|ane)?|assistent(?:en|ar|ane)?|rettleiar(?:en|ar|ane)?|fagarbeidar(?:en|ar|ane)?|pedagog(?:en|ar|ane)?|vikar(?:en|ar|ane)?|team|ansvarleg(?:e)?|kontaktperson(?:ar)?|kurs med|foredrag (?:av|med))`
/** Those who teach, right before the name. */
const staffBefore = new RegExp(String.raw`${staff}:? $`, 'iu')
/** A list of them, in the same sentence: `Kontaktlærarar: Kari (5A), Ola (5B)`. */
const staffList = new RegExp(String.raw`(?:^|[^\p{L}])${staff}: (?:[^.!?:]|\d\.)*$`, 'iu')

/** A class, an age or kin right after the name; but not of those who teach there. */
function isBesideStep({ text, start, end, first }: Candidate, known: ProperNames): boolean {
  besideStep.lastIndex = end
  genitiveOfKin.lastIndex = end - 1
  if (!besideStep.test(text) && !(first.endsWith('s') && genitiveOfKin.test(text))) return false
  const isStaff = staffBefore.test(lineBefore(text, start, 20)) || staffList.test(lineBefore(text, start, 200))
  return !isStaff && ![...known.people].some((person) => person.startsWith(`${text.slice(start, end).toLowerCase()} `))
}
