import { says } from '../../says.ts'

/** The deadlines of the year. */
export const deadlineFindings = {
  'frist/passert': says<{ frist: string }>(
    ({ frist }) => `Fristen var ${frist}, og dokumentet er framleis eit utkast.`,
    () => 'Gjer ferdig det som står att, og skriv «status: ferdig». Har kommunen ein annan frist, så rett «kalender» i kvalitet.yaml.',
  ),
} as const
