import type { ProblemArgs } from '../i18n/catalogue.ts'
import type { Kind, Occasion } from '../kinds/kind.ts'
import { CannotRun } from '../model/problem.ts'
import { splitDocument } from '../records/front-matter.ts'
import type { Files } from './ports.ts'
import { readText } from './read-text.ts'

/** The title that a document takes from others. When several could be meant, their titles are told without what the guard hit. */
export function titleFrom(kind: Kind, occasion: Occasion, told: (text: string) => string): string | undefined {
  try {
    const { tittel } = kind.values(occasion) as { readonly tittel?: unknown }
    return typeof tittel === 'string' ? tittel : undefined
  } catch (cause) {
    if (cause instanceof CannotRun && cause.code === 'avtale/fleire-omrade') {
      const { område, titlar } = cause.args as ProblemArgs<'avtale/fleire-omrade'>
      throw new CannotRun('avtale/fleire-omrade', { område, titlar: told(titlar) }, { cause })
    }
    throw cause
  }
}

/** The title that a document has in its fields; undefined when it has none or can't be read. Not to be shown: it is as people wrote it. */
export function titleIn(files: Files, file: string): string | undefined {
  const content = readText(files, file)
  const split = content && 'text' in content ? splitDocument(file, content.text) : undefined
  const title = split && 'parts' in split ? split.parts.fields['tittel'] : undefined
  return typeof title === 'string' ? title : undefined
}
