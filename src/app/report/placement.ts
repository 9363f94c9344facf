import { failureWords } from '../../i18n/nn/failures.ts'
import { besideName } from '../../model/layout.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Files, NewFile, ReplacedFile } from '../ports.ts'
import { onDisk, type OnDisk } from './on-disk.ts'

/** What a compilation does with one file. */
export interface FileVerdict {
  readonly does: 'lagar' | 'fornyar' | 'flettar' | 'uendra' | 'ved' | 'urørt'
  readonly file: string
}

/** Tells whether a file is as this program made it. */
export type IsUntouched = (content: Uint8Array) => boolean

/** Decides where each file of a report goes. Writes nothing. */
export class Placement {
  readonly #files: Files
  readonly #verdicts: FileVerdict[] = []
  readonly #create: NewFile[] = []
  readonly #replace: ReplacedFile[] = []

  constructor(files: Files) {
    this.#files = files
  }

  /** A file that is the tool's own: what stands there is renewed. */
  put(file: string, content: string | Uint8Array, does?: 'flettar'): this {
    const current = onDisk(this.#files, file)
    if (current === undefined) {
      this.#create.push({ file, content })
      return this.#told('lagar', file)
    }
    if (isSame(current, content)) return this.#told('uendra', file)
    this.#replace.push({ file, content, seen: seenOf(current) })
    return this.#told(does ?? 'fornyar', file)
  }

  /** A file that people may edit: it is renewed while nobody has, and else the new one lies beside it, with a mark in its name. */
  putBeside(file: string, content: string | Uint8Array, isUntouched: IsUntouched, mark = 'ny'): this {
    if (isOurs(onDisk(this.#files, file), isUntouched)) return this.put(file, content)
    const beside = this.#freeBeside(file, isUntouched, mark)
    this.#told('urørt', file)
    const current = onDisk(this.#files, beside)
    if (current !== undefined && isSame(current, content)) return this.#told('uendra', beside)
    if (current === undefined) this.#create.push({ file: beside, content })
    else this.#replace.push({ file: beside, content, seen: seenOf(current) })
    return this.#told('ved', beside)
  }

  /** The first name beside a file that is free, or holds only what this program wrote there. */
  #freeBeside(file: string, isUntouched: IsUntouched, mark: string): string {
    for (let number = 1; number < 1000; number += 1) {
      const beside = besideName(file, mark, number)
      if (isOurs(onDisk(this.#files, beside), isUntouched)) return beside
    }
    throw new CannotRun('disk/kan-ikkje-skriva', { sti: besideName(file, mark), grunn: failureWords.other })
  }

  #told(does: FileVerdict['does'], file: string): this {
    this.#verdicts.push({ does, file })
    return this
  }

  result(): { readonly files: readonly FileVerdict[]; readonly create: readonly NewFile[]; readonly replace: readonly ReplacedFile[] } {
    return { files: this.#verdicts, create: this.#create, replace: this.#replace }
  }
}

const isOurs = (there: OnDisk, isUntouched: IsUntouched): boolean => there === undefined || ('bytes' in there && isUntouched(there.bytes))

/** The bytes, also of a text: what was read of it may have other line ends than what stands there. */
const seenOf = (there: NonNullable<OnDisk>): Uint8Array | undefined => ('bytes' in there ? there.bytes : undefined)

function isSame(there: NonNullable<OnDisk>, content: string | Uint8Array): boolean {
  if (typeof content === 'string') return 'text' in there && there.text === content.replaceAll('\r\n', '\n')
  return 'bytes' in there && Buffer.from(there.bytes).equals(content)
}
