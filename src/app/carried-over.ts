import { carryOver as words } from '../i18n/nn/carry-over.ts'
import type { FigureStore } from '../indicators/figures/merge.ts'
import type { Kind, Occasion } from '../kinds/kind.ts'
import type { Corpus } from '../model/corpus.ts'
import { questionsFile } from '../model/layout.ts'
import type { Municipality, School } from '../model/municipality.ts'
import { parseSchoolYear, yearBefore, type SchoolYear } from '../model/school-year.ts'
import type { CarriedItem, CarriedValue, CarryOver } from '../records/carry-over.ts'
import { textWithoutHits } from '../rules/personal-data/without-hits.ts'
import { readFigureFolder } from './read-figures.ts'
import { readFolder, type FolderRead, type World } from './read-folder.ts'

/** What a year's documents are given from. */
export interface Sources {
  readonly corpus: Corpus
  /** Changes the texts that hold personal data. */
  readonly mask: (text: string) => string
  /** What the guard finds in a text that is not in any file yet. */
  readonly personalDataIn: FolderRead['personalDataIn']
  /** Dialogue 1 of the years before, where figures are asked for. */
  readonly earlier: Corpus | undefined
  /** The measured results; undefined while a file of them is broken, so that no document loses a figure for that. */
  readonly figures: FigureStore | undefined
  /** The broken files of `indikatorar/`. */
  readonly brokenFigures: readonly string[]
}

/** The documents of a year and the year before, of all schools or some, and the figures. */
export async function sourcesFor(world: World, municipality: Municipality, year: SchoolYear, only?: School): Promise<Sources> {
  const scope = { years: new Set([yearBefore(year), year]), schools: only && new Set([only.id]) }
  const { corpus, hits, personalDataIn } = await readFolder(world, municipality, scope)
  const { store, faults, breaches } = await readFigureFolder(world.files, municipality)
  const broken = faults.filter(({ severity }) => severity === 'error').map(({ at }) => ('file' in at ? at.file : at.source.file))
  const brokenFigures = [...new Set([...broken, ...breaches.map(({ source }) => source.file)])]
  return {
    corpus,
    earlier: store.figures.length === 0 ? undefined : await dialoguesBefore(world, municipality, { year, only }),
    mask: textWithoutHits(hits),
    personalDataIn,
    figures: brokenFigures.length === 0 ? store : undefined,
    brokenFigures,
  }
}

/** Dialogue 1 of the years before the last: a goal may have been carried through them all, and what was known when it was set is what counts. */
async function dialoguesBefore(
  world: World,
  municipality: Municipality,
  { year, only }: { readonly year: SchoolYear; readonly only: School | undefined },
): Promise<Corpus | undefined> {
  const folders = world.files.entries('').flatMap(({ name, type }) => (type === 'folder' ? (parseSchoolYear(name) ?? []) : []))
  const years = new Set(folders.filter((one) => one < yearBefore(year)))
  if (years.size === 0) return undefined
  const schools = only && new Set([only.id])
  return (await readFolder(world, municipality, { years, schools, kinds: new Set(['leiardialog-1']) })).corpus
}

/** What a document is given, and how many items and lines were held back. */
export interface Given {
  readonly carried: CarryOver
  readonly heldBack: number
}

/**
 * What earlier documents give to a document, without what the personal-data guard hits there: a history in Git can't forget, so it must not be
 * copied on. `mask` changes the texts that hold something of that kind.
 */
export function givenTo({ carryOver }: Kind, occasion: Occasion, mask: (text: string) => string): Given | undefined {
  const whole = carryOver?.(occasion)
  if (!whole) return undefined
  const isSound = (text: string): boolean => mask(text) === text
  const lists = whole.lists.map((list) => ({ ...list, items: list.items.filter((item) => isSoundItem(item, isSound)) }))
  const block = whole.block === undefined ? undefined : soundBlock(whole.block, isSound)
  const figures = whole.figures === undefined ? undefined : soundBlock(whole.figures, isSound)
  const count = (carried: readonly { readonly items: readonly CarriedItem[] }[]): number =>
    carried.reduce((sum, { items }) => sum + items.length, 0)
  return {
    carried: { ...whole, lists, block: block?.text, figures: figures?.text },
    heldBack: count(whole.lists) - count(lists) + (block?.heldBack ?? 0) + (figures?.heldBack ?? 0),
  }
}

const isSoundItem = (item: CarriedItem, isSound: (text: string) => boolean): boolean =>
  Object.values(item).every((value: CarriedValue) =>
    typeof value === 'object' ? value.every((inner) => isSoundItem(inner, isSound)) : value === undefined || isSound(String(value)),
  )

/** Line by line; what is only found across lines takes the whole block with it. */
function soundBlock(block: string, isSound: (text: string) => boolean): { readonly text: string; readonly heldBack: number } {
  let heldBack = 0
  const lines = block.split('\n').map((line) => (isSound(unescaped(line)) ? line : ((heldBack += 1), words.heldBack)))
  const text = lines.join('\n')
  return isSound(unescaped(text.replaceAll('\n> ', ' '))) ? { text, heldBack } : { text: words.heldBack, heldBack: heldBack + 1 }
}

const unescaped = (markdown: string): string => markdown.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')

/** Whether a document of the school that gives something to the year's documents can't be read just now. */
export const isMissingSources = ({ unreadable }: Corpus, year: SchoolYear, { id }: School): boolean =>
  [...unreadable].some((file) => isGiver(file, `${year}/${id}/`, ofThisYear) || isGiver(file, `${yearBefore(year)}/${id}/`, ofLastYear))

/** Files that a year's documents would have been given something from, had they been possible to read; those of the year itself are left out. */
export const unreadSources = ({ unreadable }: Corpus, year: SchoolYear, schools: readonly School[]): readonly string[] =>
  [...unreadable].filter(
    (file) => file === questionsFile(year) || schools.some(({ id }) => isGiver(file, `${yearBefore(year)}/${id}/`, ofLastYear)),
  )

const ofThisYear = /^(?:leiardialog-1|eigenvurdering|oppfolgingsavtale.*)\.md$/
const ofLastYear = /^(?:leiardialog-\d|eigenvurdering|oppfolgingsavtale.*)\.md$/

const isGiver = (file: string, folder: string, names: RegExp): boolean => file.startsWith(folder) && names.test(file.slice(folder.length))
