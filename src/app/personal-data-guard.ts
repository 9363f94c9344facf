import type { Code } from '../i18n/catalogue.ts'
import { configurationFile, namesFile } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import { largestFile } from '../records/decode.ts'
import type { Fault } from '../records/fault.ts'
import { guardContextOf, personalDataFaults, personalDataInName, type GuardContext, type Guarding } from '../rules/personal-data/index.ts'
import type { Files } from './ports.ts'
import { readText } from './read-text.ts'

/** Looks for personal data in the settings and in every text that is read, sound or not. */
export class PersonalDataGuard {
  readonly #files: Files
  readonly #context: GuardContext
  readonly #faults: Fault[] = []
  readonly #hits = new Set<string>()
  readonly #inNames = new Set<string>()

  constructor(files: Files, municipality: Municipality | undefined) {
    this.#files = files
    const list = readText(files, namesFile)
    if (list && 'fault' in list) this.#faults.push(list.fault)
    this.#context = guardContextOf(municipality, list && 'text' in list ? namesOf(list.text) : [])
    this.lookThrough(configurationFile, readText(files, configurationFile))
  }

  /** A file as it was read; without a kind it is YAML alone, where only identity numbers are looked for. */
  lookThrough(file: string, content: ReturnType<typeof readText>, kind?: string): void {
    const text = content && 'text' in content ? content.text : content && this.#damagedTextOf(file)
    if (text === undefined) return
    const { faults, hits } = personalDataFaults({ file, text, kind }, this.#context)
    this.#faults.push(...faults)
    for (const hit of hits) this.#hits.add(hit)
  }

  /** The name of a file or folder that people have given, from the data folder. */
  lookAtName(path: string): void {
    const { faults, hits } = personalDataInName(path, this.#context)
    this.#faults.push(...faults)
    for (const hit of hits) this.#inNames.add(hit)
  }

  /** The kinds of personal data in a text that is to be used elsewhere. */
  kindsIn(text: string): readonly Code[] {
    return personalDataFaults({ file: '', text, kind: 'tekst' }, this.#context).faults.map(({ code }) => code)
  }

  result(): Guarding & { readonly inNames: readonly string[] } {
    return { faults: this.#faults, hits: [...this.#hits, ...this.#inNames], inNames: [...this.#inNames] }
  }

  /** What can be read of a file that is refused (an old character set, a conflict in Git): that must not hide anybody's number. */
  #damagedTextOf(file: string): string | undefined {
    const content = this.#files.read(file, largestFile)
    return 'bytes' in content ? new TextDecoder('utf-8').decode(content.bytes).replaceAll('\0', '').normalize('NFC') : undefined
  }
}

/** One name a line; what stands after # is a remark. */
const namesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
