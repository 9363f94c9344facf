import { hintOf, messageOf } from '../../i18n/catalogue.ts'
import { shown } from '../terminal.ts'
import type { Look, Reported } from './index.ts'

const levels = { error: 'error', warning: 'warning', note: 'notice' } as const

/** Findings as GitHub's workflow commands; paths from the top of the repository. What could end a command is encoded. */
export const github = ({ findings }: Reported, { prefix }: Look): string =>
  findings
    .map((finding) => {
      const { file, line, column } = finding.place
      const where = `file=${property(prefix + file)},line=${line},col=${column},title=${property(finding.code)}`
      return `::${levels[finding.severity]} ${where}::${value(`${messageOf(finding)} ${hintOf(finding)}`)}\n`
    })
    .join('')

const value = (text: string): string => shown(text, { keepsLines: true }).replaceAll('%', '%25').replaceAll('\n', '%0A')
const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
