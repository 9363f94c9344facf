import { formatNumber } from '../../i18n/numbers.ts'
import { report } from '../../i18n/nn/report.ts'
import type { Block, Section } from '../../model/report.ts'
import type { Material } from '../material.ts'

const words = report.followUp
const states = ['open', 'i gang', 'gjennomført', 'vidareført', 'avslutta'] as const

/** Actions and agreements, counted for the whole municipality: what a school has agreed on in confidence stays there. */
export function followUp({ corpus, year, schools }: Material): Section {
  const dialogues = schools.flatMap(({ school }) => corpus.inYear('leiardialog-1', year, school.id))
  const agreements = schools
    .flatMap(({ school }) => corpus.inYear('oppfolgingsavtale', year, school.id))
    .filter(({ status }) => status === 'ferdig')
  const actions = dialogues.filter(({ status }) => status === 'ferdig').flatMap(({ data }) => data.tiltak ?? [])
  const blocks: readonly Block[] = [
    ...(actions.length === 0 ? [paragraph('om', words.noActions)] : [paragraph('om', words.actions), actionTable(actions)]),
    paragraph('avtalar', words.agreements(agreements.length)),
    { key: 'oppgave', type: 'task', text: words.task },
  ]
  return { id: 'oppfolging', title: words.title, blocks, parts: [] }
}

const paragraph = (key: string, text: string): Block => ({ key, type: 'paragraph', text: [text] })

function actionTable(actions: readonly { readonly tilstand?: string }[]): Block {
  const counts = states
    .map((state) => [state, actions.filter(({ tilstand }) => tilstand === state).length] as const)
    .filter(([, count]) => count > 0)
  const rows = [...counts, [words.total, actions.length] as const]
  return {
    key: 'tiltak',
    type: 'table',
    caption: words.caption,
    head: [words.state, words.count],
    rows: rows.map(([state, count]) => [state, { number: formatNumber(count) }]),
  }
}
