import { says } from '../../says.ts'

/** The deadlines of the year. */
export const deadlineFindings = {
  'frist/passert': says<{ frist: string; finst: boolean }>(
    ({ frist, finst }) =>
      finst ? `Fristen var ${frist}, og dokumentet er framleis eit utkast.` : `Fristen var ${frist}, men dokumentet finst ikkje.`,
    ({ finst }) =>
      finst
        ? 'Gjer ferdig det som står att, og skriv «status: ferdig». Har kommunen ein annan frist, så rett «kalender» i kvalitet.yaml.'
        : 'Køyr «kvalitet new-year» for skuleåret, så vert det laga. Det som finst frå før, vert ikkje rørt.',
  ),
} as const
