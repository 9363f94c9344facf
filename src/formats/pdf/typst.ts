import type { IsoDate } from '../../model/date.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Printed } from './nodes.ts'
import { template } from './template.ts'

type Library = Pick<typeof import('@myriaddreamin/typst-ts-node-compiler'), 'NodeCompiler'>

/** Loads the library. */
export type LoadTypst = () => Promise<Library>

/** The library where it is installed and runs on this machine; `undefined` otherwise, for it is optional and made for some machines only. */
export async function loadedTypst(load: LoadTypst = () => import('@myriaddreamin/typst-ts-node-compiler')): Promise<Library | undefined> {
  try {
    return await load()
  } catch {
    return undefined
  }
}

interface Typeset {
  readonly fonts: readonly Uint8Array[]
  readonly date: IsoDate
}

/** Sets the report and writes it as PDF/UA-1. @throws CannotRun `pdf/feila` with Typst's own words. */
export function typeset({ NodeCompiler }: Library, printed: Printed, { fonts, date }: Typeset): Uint8Array {
  try {
    const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] })
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(printed) } })
    if (!compiled.result) {
      const diagnostics = compiled.takeDiagnostics()
      throw new CannotRun('pdf/feila', { grunn: reasonIn(diagnostics ? compiler.fetchDiagnostics(diagnostics) : []) })
    }
    const made = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${date}T00:00:00Z`) / 1000 })
    // What earlier pages left in the library's memory is not needed again.
    compiler.evictCache(0)
    return new Uint8Array(made)
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause
    throw new CannotRun('pdf/feila', { grunn: reasonIn([{ message: messageOf(cause) }]) }, { cause })
  }
}

/** The first message of several, on one line. */
function reasonIn(diagnostics: readonly unknown[]): string {
  const messages = diagnostics.flatMap((one) =>
    typeof one === 'object' && one !== null && 'message' in one && typeof one.message === 'string' ? [one.message] : [],
  )
  return (messages[0] ?? '?').replaceAll(/\s+/g, ' ').slice(0, 300)
}

/** Writing the PDF fails with a printed list of diagnostics: the message is inside it. */
function messageOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text
}
