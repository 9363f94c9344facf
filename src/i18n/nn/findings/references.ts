import { says } from '../../says.ts'

const writeMeasured = (steps: string): string => `Skriv eit trinn som vert målt og som skulen har. Indikatoren vert målt på trinn ${steps}.`

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
  'indikator/ukjend': says<{ indikator: string; iKatalogen: boolean; framlegg: string | undefined; lovlege: string }>(
    ({ indikator, iKatalogen }) =>
      `Indikatoren «${indikator}» ${iKatalogen ? 'finst i katalogen, men ' : ''}er ikkje mellom dei kommunen brukar.`,
    ({ framlegg, lovlege }) =>
      framlegg === undefined
        ? `Dei sentrale er ${lovlege}. Køyr «kvalitet indikator» for å sjå alle. Skuleeigar kan endra lista i kvalitet.yaml.`
        : `Meinte du «${framlegg}»?`,
  ),
  'indikator/skulear': says<{ indikator: string; skuleår: string }>(
    ({ indikator, skuleår }) => `«${indikator}» vert ikkje målt i ${skuleår}, så målet får ikkje noko resultat å haldast opp mot.`,
    ({ indikator }) => `Vel ein annan indikator. «kvalitet indikator ${indikator}» viser når han er målt.`,
  ),
  'indikator/trinn': says<{
    indikator: string
    trinn: string
    målte: string
    feil: 'baklengs' | 'utan-trinn' | 'skulen' | 'målt' | 'ingen'
  }>(
    ({ indikator, trinn, feil }) =>
      ({
        baklengs: `Trinna «${trinn}» står baklengs, så målet får ikkje noko resultat å haldast opp mot.`,
        'utan-trinn': `«${indikator}» vert ikkje målt trinn for trinn, så målet kan ikkje gjelda trinn ${trinn}.`,
        skulen: `Skulen har ikkje trinn ${trinn}, så målet får ikkje noko resultat å haldast opp mot.`,
        målt: `«${indikator}» vert ikkje målt på trinn ${trinn}, så målet får ikkje noko resultat å haldast opp mot.`,
        ingen: `«${indikator}» vert ikkje målt på noko trinn som ${trinn === '' ? 'skulen har' : `målet gjeld (${trinn}) og skulen har`}, så målet får ikkje noko resultat å haldast opp mot.`,
      })[feil],
    ({ målte, feil, trinn }) =>
      ({
        baklengs: 'Skriv det lågaste trinnet fyrst, til dømes 5-7.',
        'utan-trinn': 'Ta bort trinnet.',
        skulen: 'Skriv eit trinn som skulen har. Trinna til skulen står i kvalitet.yaml.',
        målt: writeMeasured(målte),
        ingen: trinn === '' ? `Vel ein indikator som vert målt ved skulen. Denne vert målt på trinn ${målte}.` : writeMeasured(målte),
      })[feil],
  ),
  'indikator/maalverdi': says<{ indikator: string; verdi: string; minst: string; størst: string }>(
    ({ indikator, verdi, minst, størst }) =>
      `Målverdien ${verdi} kan aldri nåast: «${indikator}» går ${størst === '' ? `frå ${minst} og oppover` : `frå ${minst} til ${størst}`}.`,
    () => 'Rett målverdien. Kanskje han er skriven for ein annan skala, eller eit komma er borte.',
  ),
  'skule/ukjend': says<{ skule: string; framlegg: string | undefined }>(
    ({ skule }) => `«${skule}» er ikkje id-en til nokon skule i kvalitet.yaml.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Skriv id-en til skulen slik han står under «skular», til dømes nord.' : `Meinte du «${framlegg}»?`,
  ),
} as const
