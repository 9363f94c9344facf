import { formatNumber } from '../numbers.ts'

/** The parts of a figure that its words need. */
interface Told {
  readonly indicator: string
  readonly step: string
  readonly year: string
  readonly value: number | undefined
  readonly uncertainty: number | undefined
  readonly pupils: number | undefined
  readonly isProvisional: boolean
  readonly state: keyof typeof states
}

const states = { verdi: '', skjerma: 'skjerma', ingen: 'ingen elevar', 'ikkje-publisert': 'ikkje publisert' } as const

const valueText = (figure: Told): string => (figure.value === undefined ? states[figure.state] : formatNumber(figure.value))

/** What is said of a figure that became another: its value, and where that is the same, all the rest. */
function changeText(before: Told | undefined, after: Told | undefined): string {
  const isSameValue = before !== undefined && after !== undefined && valueText(before) === valueText(after)
  const words = (figure: Told | undefined): string =>
    figure === undefined ? 'ikkje med' : valueText(figure) + (isSameValue ? restText(figure) : '')
  return `${words(before)} → ${words(after)}`
}

const restText = ({ uncertainty, pupils, isProvisional }: Told): string =>
  [
    uncertainty === undefined ? '' : ` ± ${formatNumber(uncertainty)}`,
    pupils === undefined ? '' : ` (${formatNumber(pupils)} ${pupils === 1 ? 'elev' : 'elevar'})`,
    isProvisional ? ', førebels' : ', endeleg',
  ].join('')

const news = {
  ny: 'nytt',
  'ny-utgåve': 'ny utgåve, dette er endra:',
  uendra: 'som før',
  eldre: 'eldre enn det som ligg i mappa, og difor ikkje brukt',
} as const

/** What `kvalitet import` says besides findings. */
export const importWords = {
  nothing: 'Ingenting å ta inn.',
  source: (title: string, figures: number, access: 'offentleg' | 'internt', does: keyof typeof news | undefined): string => {
    const about = `${title}: ${figures} tal${access === 'internt' ? ', internt' : ''}`
    return does === undefined ? about : `${about} – ${news[does]}`
  },
  levels: { land: 'landet', fylke: 'fylket', kommune: 'kommunen', skule: 'skulen' },
  change: (
    figure: Told,
    unit: string,
    { before, after }: { readonly before: Told | undefined; readonly after: Told | undefined },
  ): string =>
    `${figure.indicator}${figure.step === '' ? '' : `, ${figure.step}. trinn`}, ${figure.year}, ${unit}: ${changeText(before, after)}`,
  more: (count: number): string => (count === 1 ? 'og 1 tal til' : `og ${count} tal til`),
  stopped: 'Ingenting er skrive. Rett det som er gale, eller hent fila på nytt, og køyr på nytt.',
  unchanged: 'Alt var her frå før. Ingenting er endra.',
  older: 'Ingenting er endra: det som ligg i mappa, er nyare.',
  next: 'Neste steg: lagra «indikatorar» i Git. «kvalitet indikator» viser tala, og «kvalitet update» fører dei inn i utkasta.',
} as const
