import { chainFindings } from './chain.ts'
import { deadlineFindings } from './deadlines.ts'
import { documentFindings } from './documents.ts'
import { dutyFindings } from './duties.ts'
import { fieldFindings } from './fields.ts'
import { figureFindings } from './figures.ts'
import { fileFindings } from './files.ts'
import { importFindings } from './imports.ts'
import { meetingFindings } from './meetings.ts'
import { personalDataFindings } from './personal-data.ts'
import { referenceFindings } from './references.ts'
import { reportFindings } from './report.ts'
import { schemaFindings } from './schema.ts'
import { settingsFindings } from './settings.ts'
import { silenceFindings } from './silences.ts'
import { templateFindings } from './templates.ts'
import { textFindings } from './text.ts'
import { yamlFindings } from './yaml.ts'

/**
 * Every finding the program can make, in Nynorsk. The keys are the stable rule ids: a code without a text, or a text without its
 * arguments, does not compile. Message: what, and why it is required. Hint: what to do, with an example where that helps.
 */
export const findings = {
  ...fileFindings,
  ...fieldFindings,
  ...yamlFindings,
  ...schemaFindings,
  ...documentFindings,
  ...textFindings,
  ...referenceFindings,
  ...dutyFindings,
  ...chainFindings,
  ...meetingFindings,
  ...deadlineFindings,
  ...settingsFindings,
  ...silenceFindings,
  ...templateFindings,
  ...personalDataFindings,
  ...importFindings,
  ...figureFindings,
  ...reportFindings,
} as const
