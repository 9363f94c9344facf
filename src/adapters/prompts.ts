import { cli } from '../i18n/nn/cli.ts'
import { Interrupted } from '../model/problem.ts'

/** Questions at the terminal, in the words they are given. The library is loaded when the first is asked. */
export interface Ask {
  text(question: string, options?: { readonly hint?: string; readonly check?: (answer: string) => string | undefined }): Promise<string>
  yes(question: string, words: { readonly yes: string; readonly no: string; readonly other: string }): Promise<boolean>
}

export function terminalPrompts(): Ask {
  return {
    async text(question, { check } = {}) {
      const answers = await asking({
        type: 'input',
        name: 'svar',
        message: question,
        validate: (answer: string) => check?.(answer.trim()) ?? true,
      })
      return String(answers['svar']).trim()
    },
    async yes(question, { yes, no, other }) {
      const theme = { keywords: { yes, no, error: other } }
      const answers = await asking({ type: 'confirm', name: 'svar', message: question, default: true, theme })
      return answers['svar'] === true
    },
  }
}

async function asking(question: object): Promise<Record<string, unknown>> {
  const { default: inquirer } = await import('inquirer')
  // When the input ends (Ctrl-D) the question is never answered: the program would fall asleep and wake up as a success.
  process.once('beforeExit', brokenOff)
  try {
    return await inquirer.prompt([question] as never)
  } catch (cause) {
    if ((cause as Error).name === 'ExitPromptError' || (cause as Error).name === 'AbortPromptError') throw new Interrupted()
    throw cause
  } finally {
    process.off('beforeExit', brokenOff)
  }
}

function brokenOff(): void {
  process.exitCode = 130
  process.stderr.write(`\n${cli.interrupted}\n`)
}
