import type { Kvalitet } from '../generated/types.ts'
import { configurationFile, ownSectionsFolder } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import { CannotRun } from '../model/problem.ts'
import type { Fault } from '../records/fault.ts'
import { municipalityOf, settingsFaults } from '../records/municipality.ts'
import { readYamlFile, type YamlFile } from '../records/yaml-file.ts'
import { referenceFaults, targetsOf } from '../rules/references.ts'
import type { Files } from './ports.ts'
import { readText } from './read-text.ts'

/** kvalitet.yaml as read: the municipality when it can be trusted, and what is wrong with it. */
export interface Settings {
  readonly municipality: Municipality | undefined
  readonly faults: readonly Fault[]
  /** The file, when its schema was broken. */
  readonly breach: YamlFile | undefined
}

export async function readSettings(files: Files): Promise<Settings> {
  const content = readText(files, configurationFile)
  if (!content) throw new CannotRun('mappe/finst-ikkje', { sti: configurationFile })
  if ('fault' in content) return { municipality: undefined, faults: [content.fault], breach: undefined }
  const { default: validate } = await import('../generated/validators/kvalitet.js')
  const read = readYamlFile(configurationFile, content.text, validate)
  if ('fault' in read) return { municipality: undefined, faults: [read.fault], breach: undefined }
  if (read.record.errors.length > 0) return { municipality: undefined, faults: [], breach: read.record }
  const settings = read.record.fields as unknown as Kvalitet
  const municipality = municipalityOf(settings, read.record)
  const faults = [
    ...settingsFaults(read.record, settings, ownSectionsIn(files)),
    ...referenceFaults(read.record, 'kvalitet', settings, targetsOf(municipality)),
  ]
  return { municipality, faults, breach: undefined }
}

/** The ids of the sections that the municipality has written itself, by the names of their files. */
const ownSectionsIn = (files: Files): ReadonlySet<string> =>
  new Set(
    files.entries(ownSectionsFolder).flatMap(({ name, type }) => (type === 'file' && name.endsWith('.md') ? [name.slice(0, -3)] : [])),
  )
