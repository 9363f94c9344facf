import type { Code } from '../i18n/catalogue.ts'
import { dueDateOf, expectedOf } from '../kinds/deadlines.ts'
import { kindIds, kindNamed, kindOf } from '../kinds/index.ts'
import type { Occasion } from '../kinds/kind.ts'
import type { IsoDate } from '../model/date.ts'
import { keyAt, type Document, type KindId } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { documentFile } from '../model/layout.ts'
import type { School } from '../model/municipality.ts'
import type { Place } from '../model/place.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { Evidence } from './status.ts'

/**
 * Where a document stands: missing, a draft, finished, late (its deadline has passed and it is not finished, missing ones too), stale (what it
 * quotes has changed since), or broken so that nobody can tell.
 */
export type State = 'manglar' | 'utkast' | 'ferdig' | 'forseinka' | 'forelda' | 'uleseleg'

export interface DocumentStatus {
  readonly kind: KindId
  readonly department: { readonly id: string; readonly name: string } | undefined
  /** What an agreement is about. */
  readonly title: string | undefined
  /** Where it stands, or would stand. */
  readonly file: string
  readonly exists: boolean
  readonly state: State
  /** How many things `validate` wants done before it is finished, or mended when it says that it is; undefined where there is nothing to count in. */
  readonly remaining: number | undefined
  readonly deadline: IsoDate | undefined
  /** Where the work begins: the first remaining thing; of an agreement that nobody has made, the critical area. */
  readonly place: Place | undefined
}

/** Every document that a school (or the municipality) has or should have in a year, in the order of the year. */
export function documentStates(evidence: Evidence, year: SchoolYear, school: School | undefined): readonly DocumentStatus[] {
  const files = new Map([...expectedFiles(evidence, year, school), ...foundFiles(evidence, year, school)].map((own) => [own.file, own]))
  const own = [...files.values()].map((named) => stateOf(evidence, named, school))
  const missing = school ? missingAgreements(evidence, year, school) : []
  return [...own, ...missing].toSorted((a, b) => kindIds.indexOf(a.kind) - kindIds.indexOf(b.kind))
}

interface Named {
  readonly file: string
  readonly kind: KindId
  readonly year: SchoolYear
  readonly department: string | undefined
}

/** The documents that `new-year` makes. */
function expectedFiles({ municipality, corpus }: Evidence, year: SchoolYear, school: School | undefined): readonly Named[] {
  const questions = corpus.questionsOf(year)?.data ?? { skuleår: year, mal: 1, tema: [], spørsmål: [] }
  const occasion: Occasion = { municipality, school, year, questions, corpus, figures: undefined }
  return kindIds
    .map(kindOf)
    .filter(({ belongsTo }) => (belongsTo === 'school') === (school !== undefined))
    .flatMap((kind) =>
      kind.made(occasion).map((made) => ({
        file: documentFile(year, school?.id, kind.fileName(made)),
        kind: kind.id,
        year,
        department: made.department?.id,
      })),
    )
}

/** The documents that are there, sound or not: agreements, and plans of departments that nobody has told of, too. */
function foundFiles({ corpus, files }: Evidence, year: SchoolYear, school: School | undefined): readonly Named[] {
  const folder = school ? `${year}/${school.id}/` : `${year}/`
  return files.flatMap((file) => {
    const name = file.startsWith(folder) ? file.slice(folder.length) : ''
    const kind = name.endsWith('.md') ? kindNamed(name.slice(0, -3), school ? 'school' : 'municipality') : undefined
    return kind && !name.includes('/') ? [{ file, kind, year, department: departmentOf(name, corpus.at(file)) }] : []
  })
}

const departmentOf = (name: string, document: Document | undefined): string | undefined =>
  document?.department ?? /^utviklingsplan-(.+)\.md$/.exec(name)?.[1]

function stateOf(evidence: Evidence, { file, kind, year, department }: Named, school: School | undefined): DocumentStatus {
  const { corpus, municipality, told, placeOf } = evidence
  const document = corpus.at(file)
  const isBroken = !document && corpus.unreadable.has(file)
  const findings = remainingIn(evidence, file, document)
  const stale = stalePlace(evidence, file)
  const deadline = dueDateOf(corpus, municipality, document ? expectedOf(document) : { kind, year, school: school?.id })
  const title = document?.kind === 'oppfolgingsavtale' ? (document as Document<'oppfolgingsavtale'>).data.tittel : undefined
  return {
    kind,
    department: department === undefined ? undefined : { id: department, name: nameOf(department, school) },
    title: title === undefined ? undefined : told(title),
    file,
    exists: document !== undefined || isBroken,
    state: isBroken ? 'uleseleg' : readableState(document, stale !== undefined, isPast(deadline, corpus.today)),
    remaining: document ? findings.length : undefined,
    deadline,
    place: findings[0]?.place ?? stale ?? (document?.status === 'utkast' ? placeOf(keyAt(document, 'status')) : undefined),
  }
}

const nameOf = (department: string, school: School | undefined): string =>
  school?.departments.find(({ id }) => id === department)?.name ?? department

const isPast = (deadline: IsoDate | undefined, today: IsoDate): boolean => deadline !== undefined && deadline < today

function readableState(document: Document | undefined, isStale: boolean, isLate: boolean): State {
  if (document?.status !== 'ferdig' && isLate) return 'forseinka'
  if (!document) return 'manglar'
  return isStale ? 'forelda' : document.status
}

/** What `validate` tells of a document, notes left out; of a finished one only what is wrong or stale. */
const remainingIn = ({ findings }: Evidence, file: string, document: Document | undefined): readonly Finding[] =>
  findings.filter(
    ({ place, severity, code }) =>
      place.file === file &&
      !toldElsewhere.has(code) &&
      (severity === 'error' || code.endsWith('/forelda') || (severity === 'warning' && document?.status !== 'ferdig')),
  )

/** What the status shows as a late or missing document of its own. */
const toldElsewhere: ReadonlySet<Code> = new Set(['frist/passert', 'dokument/manglar', 'utviklingsplan/manglar-avdeling', 'avtale/manglar'])

/** The place in a document that no longer holds because of a change elsewhere. */
function stalePlace({ findings }: Evidence, file: string): Place | undefined {
  const own = findings.find(({ place, code }) => place.file === file && code.endsWith('/forelda'))
  const reworded = findings.find(({ code, related }) => code === 'avtale/manglar' && related.some(({ place }) => place.file === file))
  return own?.place ?? reworded?.related.find(({ place }) => place.file === file)?.place
}

/** The agreements that critical areas of dialogue 3 call for and nobody has made; one on an area that was reworded since is told of as stale. */
function missingAgreements({ corpus, municipality, findings }: Evidence, year: SchoolYear, school: School): readonly DocumentStatus[] {
  const kind = 'oppfolgingsavtale'
  const deadline = dueDateOf(corpus, municipality, { kind, year, school: school.id })
  return findings.flatMap((finding): readonly DocumentStatus[] => {
    if (
      finding.code !== 'avtale/manglar' ||
      !finding.place.file.startsWith(`${year}/${school.id}/`) ||
      finding.related.some(({ place }) => corpus.at(place.file))
    )
      return []
    const { tittel: title } = finding.args
    return [
      {
        kind,
        department: undefined,
        title,
        file: documentFile(year, school.id, kindOf(kind).fileName({ title } as Occasion)),
        exists: false,
        state: isPast(deadline, corpus.today) ? 'forseinka' : 'manglar',
        remaining: undefined,
        deadline,
        place: finding.place,
      },
    ]
  })
}
