import { report } from '../i18n/nn/report.ts'
import { slugOf } from '../model/slug.ts'

/** The chapters that the council must be told of every year (opplæringslova § 17-12): the id of each section in the report, and its title. */
export const legalChapters: readonly { readonly id: string; readonly title: string }[] = (
  ['læringsmiljø', 'læringsresultat', 'gjennomføring'] as const
).map((name) => ({ id: slugOf(name), title: report.chapters[name].title }))
