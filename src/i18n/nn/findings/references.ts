import { says } from '../../says.ts'

/** Roles, indicators and schools that are named but not known. */
export const referenceFindings = {
  // What nobody meant as a role may be somebody's name: then it is not repeated.
  'rolle/ukjend': says<{ rolle: string; framlegg: string | undefined }>(
    ({ rolle, framlegg }) =>
      `${framlegg === undefined ? 'Det som står her,' : `«${rolle}»`} er inga kjend rolle. Dokumenta har roller og tal, aldri namn.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Er dette namnet på ein person, så ta det bort og skriv rolla, til dømes rektor eller lærarar. Nye roller legg skuleeigar til i kvalitet.yaml.'
        : `Meinte du «${framlegg}»?`,
  ),
  'indikator/ukjend': says<{ indikator: string; framlegg: string | undefined; lovlege: string }>(
    ({ indikator }) => `Indikatoren «${indikator}» er ikkje mellom dei kommunen brukar.`,
    ({ framlegg, lovlege }) =>
      framlegg === undefined ? `Indikatorane er ${lovlege}. Skuleeigar kan endra lista i kvalitet.yaml.` : `Meinte du «${framlegg}»?`,
  ),
  'skule/ukjend': says<{ skule: string; framlegg: string | undefined }>(
    ({ skule }) => `«${skule}» er ikkje id-en til nokon skule i kvalitet.yaml.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Skriv id-en til skulen slik han står under «skular», til dømes nord.' : `Meinte du «${framlegg}»?`,
  ),
} as const
