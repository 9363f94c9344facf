import { findings } from './nn/findings/index.ts'
import { problems } from './nn/problems.ts'

/** A stable rule id, such as `skjema/manglar-felt`. */
export type Code = keyof typeof findings
/** What the text of a finding needs to know. */
export type Args<C extends Code> = Parameters<(typeof findings)[C]['message']>[0]

/** A reason why a command could not run at all. */
export type ProblemCode = keyof typeof problems
export type ProblemArgs<C extends ProblemCode> = Parameters<(typeof problems)[C]['message']>[0]

type Texts = { readonly message: (args: unknown) => string; readonly hint: (args: unknown) => string }

/** What is wrong and why, in one or two sentences. */
export const messageOf = (finding: { readonly code: Code; readonly args: object }): string =>
  masked((findings[finding.code] as Texts).message(finding.args))

/** What to do about it. */
export const hintOf = (finding: { readonly code: Code; readonly args: object }): string =>
  masked((findings[finding.code] as Texts).hint(finding.args))

/** Eleven digits may be a national identity number, however they are set: no message repeats them. */
export const masked = (text: string): string => text.replaceAll(/(?<!\d)\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]{0,3}\d{3}[ .-]?\d{2}(?!\d)/g, '…')

export const problemMessageOf = (problem: { readonly code: ProblemCode; readonly args: object }): string =>
  masked((problems[problem.code] as Texts).message(problem.args))

export const problemHintOf = (problem: { readonly code: ProblemCode; readonly args: object }): string =>
  masked((problems[problem.code] as Texts).hint(problem.args))

/** Every rule id there is, in alphabetical order. */
export const codes: readonly Code[] = (Object.keys(findings) as Code[]).toSorted()
