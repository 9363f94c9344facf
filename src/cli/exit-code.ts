/** What a command tells the shell. */
export const exitCode = {
  fine: 0,
  /** Findings of severity error (with `--streng` also warnings). */
  findings: 1,
  /** Wrong usage, no data folder, a path that does not exist, no Git. */
  couldNotRun: 2,
  /** The draft of the report has a conflict that somebody must resolve. */
  conflict: 3,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
