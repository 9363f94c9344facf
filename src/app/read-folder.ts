import type { ErrorObject } from 'ajv'
import type { Code } from '../i18n/catalogue.ts'
import { kindOf, validators } from '../kinds/index.ts'
import { Corpus, everything, type Scope } from '../model/corpus.ts'
import type { Document, KindId, Questions } from '../model/document.ts'
import type { Sporsmal } from '../generated/types.ts'
import type { IsoDate } from '../model/date.ts'
import { schoolsById, type Municipality } from '../model/municipality.ts'
import { isLocked } from '../model/rule-ids.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { Fault } from '../records/fault.ts'
import { questionFaults, questionsOf } from '../records/questions.ts'
import { documentOf, readRecord, type Identity, type Record } from '../records/record.ts'
import type { Breach } from '../records/schema-faults.ts'
import { silencesIn, type Silence } from '../records/silences.ts'
import type { Validator } from '../records/schema.ts'
import { readYamlFile } from '../records/yaml-file.ts'
import { dateFaults } from '../rules/dates.ts'
import { editedFigureFaults } from '../rules/figure-block.ts'
import { headingFaults, templateTextFaults, unclosedFaults } from '../rules/headings.ts'
import { identityFaults } from '../rules/identity.ts'
import { referenceFaults, targetsOf, type Targets } from '../rules/references.ts'
import { takeInventory } from './inventory.ts'
import { PersonalDataGuard } from './personal-data-guard.ts'
import type { Files } from './ports.ts'
import { readText } from './read-text.ts'

/** The data folder as read: what can be trusted, and every fault of every file, not yet looked up. */
export interface FolderRead {
  readonly corpus: Corpus
  readonly faults: readonly Fault[]
  readonly breaches: readonly Breach[]
  /** Rules that documents say shall not hold for them, also in documents that can't be trusted. */
  readonly silences: readonly Silence[]
  /** Files that were read, sound or not. */
  readonly files: readonly string[]
  /** Personal data that was found: kept in memory alone, so that no finding repeats it. */
  readonly hits: readonly string[]
  /** Those of them that stand in the names of files and folders, and so in places. */
  readonly hitsInNames: readonly string[]
  /** The kinds of personal data in a text of a file that is to be used elsewhere; those that the file silences are left out. */
  readonly personalDataIn: (text: string, file: string) => readonly Code[]
}

/**
 * Reads every document in scope, one parse a file. Without a municipality (settings that can't be trusted) nothing is held against them, but
 * the documents are read all the same: one bad file hides no other. Synchronous reading: asynchronous takes three times as long
 * for many small files.
 */
export async function readFolder(
  { files, today }: World,
  municipality: Municipality | undefined,
  scope: Scope = everything,
): Promise<FolderRead> {
  const inventory = takeInventory(files, municipality?.schools, scope)
  const reader = new FolderReader({ files, today }, municipality, await loadValidators(inventory.documents))
  for (const identity of inventory.documents) reader.readDocument(identity)
  if (inventory.questions.length > 0) {
    const { default: validate } = await import('../generated/validators/sporsmal.js')
    for (const { file, year } of inventory.questions) reader.readQuestions(file, year, validate)
  }
  for (const name of inventory.names) reader.readName(name)
  for (const file of inventory.loose) reader.lookThrough(file)
  return reader.result(inventory.faults, scope)
}

/** What reading needs of the world: the files, and the day that deadlines are held against. */
export interface World {
  readonly files: Files
  readonly today: IsoDate
}

type Validators = ReadonlyMap<KindId, Validator>

async function loadValidators(documents: readonly Identity[]): Promise<Validators> {
  const kinds = [...new Set(documents.map(({ kind }) => kind))]
  return new Map(await Promise.all(kinds.map(async (kind) => [kind, (await validators[kind]()).default] as const)))
}

class FolderReader {
  readonly #files: Files
  readonly #today: IsoDate
  readonly #municipality: Municipality | undefined
  readonly #schools: ReturnType<typeof schoolsById>
  readonly #validators: Validators
  readonly #targets: Targets | undefined
  readonly #documents: Document[] = []
  readonly #questions: Questions[] = []
  readonly #faults: Fault[] = []
  readonly #breaches: Breach[] = []
  readonly #silences: Silence[] = []
  readonly #unreadable = new Set<string>()
  readonly #read: string[] = []
  readonly #guard: PersonalDataGuard

  constructor({ files, today }: World, municipality: Municipality | undefined, known: Validators) {
    this.#files = files
    this.#today = today
    this.#municipality = municipality
    this.#schools = schoolsById(municipality)
    this.#validators = known
    this.#targets = municipality && targetsOf(municipality)
    this.#guard = new PersonalDataGuard(files, municipality)
  }

  readDocument(identity: Identity): void {
    const text = this.#textOf(identity.file, identity.kind)
    const validate = this.#validators.get(identity.kind)
    if (text === undefined || !validate) return
    const read = readRecord(identity, text, validate)
    if ('fault' in read) return this.#refuse(identity.file, read.fault)
    const { record } = read
    this.#checkRecord(record)
    this.#silences.push(...silencesIn(record))
    const document = documentOf(record)
    if (document) this.#documents.push(document)
    else this.#unreadable.add(identity.file)
  }

  #checkRecord(record: Record): void {
    const { headings, templateVersion } = kindOf(record.kind)
    const errors = record.errors.filter((schemaError) => !isAboutIdentity(schemaError))
    if (errors.length > 0) {
      this.#breaches.push({
        source: record,
        schema: `${record.kind}.schema.json`,
        data: record.fields,
        errors,
        status: record.status,
      })
    }
    this.#faults.push(
      ...identityFaults(record, this.#schools.get(record.school), templateVersion),
      ...(this.#targets ? referenceFaults(record, record.kind, record.fields, this.#targets) : []),
      ...dateFaults(record),
      ...headingFaults(record, headings),
      ...editedFigureFaults(record),
      ...unclosedFaults(record),
      ...templateTextFaults(record),
    )
  }

  /** The last step of a path alone: the steps above have been looked at. */
  readName(path: string): void {
    this.#guard.lookAtName(path)
  }

  /** A text that is no document is looked through for national identity numbers alone: it may have anybody's address. */
  lookThrough(file: string): void {
    this.#guard.lookThrough(file, readText(this.#files, file))
  }

  readQuestions(file: string, year: SchoolYear, validate: Validator): void {
    const text = this.#textOf(file)
    if (text === undefined) return
    const read = readYamlFile(file, text, validate)
    if ('fault' in read) return this.#refuse(file, read.fault)
    const { record } = read
    if (record.errors.length > 0) {
      this.#breaches.push({ source: record, schema: 'sporsmal.schema.json', data: record.fields, errors: record.errors, status: 'ferdig' })
      this.#unreadable.add(file)
      return
    }
    this.#faults.push(...questionFaults(record, record.fields as unknown as Sporsmal, year))
    this.#questions.push(questionsOf(record, year))
  }

  result(faults: readonly Fault[], scope: Scope): FolderRead {
    const corpus = new Corpus({
      municipality: this.#municipality,
      today: this.#today,
      documents: this.#documents,
      questions: this.#questions,
      unreadable: this.#unreadable,
      scope,
    })
    const guarding = this.#guard.result()
    return {
      corpus,
      faults: [...faults, ...this.#faults, ...guarding.faults],
      breaches: this.#breaches,
      silences: this.#silences,
      files: this.#read,
      hits: guarding.hits,
      hitsInNames: guarding.inNames,
      personalDataIn: (text, file) =>
        this.#guard
          .kindsIn(text)
          .filter((code) => this.#municipality?.severities.get(code) !== 'off')
          .filter((code) => isLocked(code) || !this.#silences.some((silence) => silence.file === file && silence.rule === code)),
    }
  }

  #textOf(file: string, kind?: KindId): string | undefined {
    this.#read.push(file)
    const content = readText(this.#files, file)
    this.#guard.lookThrough(file, content, kind)
    if (!content) return undefined
    if ('text' in content) return content.text
    this.#refuse(file, content.fault)
    return undefined
  }

  #refuse(file: string, fault: Fault): void {
    this.#faults.push(fault)
    this.#unreadable.add(file)
  }
}

/** A year or school written wrongly is told of by what it should be after the folder, not by its form. */
const isAboutIdentity = ({ keyword, instancePath }: ErrorObject): boolean =>
  keyword === 'pattern' && (instancePath === '/skuleår' || instancePath === '/skule')
