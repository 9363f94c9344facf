import { says } from '../../says.ts'

/** Rules that a document says shall not hold for it. */
export const silenceFindings = {
  'unntak/ukjend-regel': says<{ regel: string; framlegg: string | undefined }>(
    ({ regel }) => `«${regel}» er ikkje id-en til nokon regel, så unntaket verkar ikkje.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Id-en står sist i meldinga du vil ha bort, til dømes «regel: mote/lengd».' : `Meinte du «${framlegg}»?`,
  ),
  'unntak/ikkje-lov': says<{ regel: string }>(
    ({ regel }) => `Det kan ikkje gjerast unntak frå ${regel}, så meldingane frå den regelen står.`,
    ({ regel }) => `Rett det regelen finn, og slett punktet i «unntak». Kvifor regelen gjeld, står her: kvalitet validate --regel ${regel}`,
  ),
  'unntak/unodvendig': says<{ regel: string }>(
    ({ regel }) => `Regelen ${regel} finn ikkje noko i dette dokumentet, så unntaket trengst ikkje lenger.`,
    () => 'Slett punktet i «unntak». Står det att, kan det løyna ein feil som kjem seinare.',
  ),
} as const
