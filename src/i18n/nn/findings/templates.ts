import { says } from '../../says.ts'

/** The municipality's own templates. */
export const templateFindings = {
  'mal/syntaks': says(
    () => 'Malen kan ikkje lesast frå denne lina.',
    () => 'Samanlikn med den innebygde malen. Kvar {{ må ha ein }}.',
  ),
  'mal/utan-hjelpar': says<{ uttrykk: string }>(
    ({ uttrykk }) =>
      `Uttrykket «${uttrykk}» set inn ein verdi rått, eller er ikkje kjent. Eit kolon eller eit lineskift i verdien kan då øydeleggja dokumentet.`,
    () =>
      'Skriv {{yaml namn}} i felta øvst og {{md namn}} i teksten, der «namn» er verdien du vil ha. Elles kan {{#if}}, {{#unless}}, {{#each}} og {{#with}} brukast, og {{> prosessguide prosess}} set inn prosessguiden.',
  ),
  'mal/ukjend-verdi': says<{ uttrykk: string }>(
    ({ uttrykk }) => `Malen viser til noko som ikkje finst: {{${uttrykk}}}`,
    () => 'Sjå i den innebygde malen kva verdiar som kan brukast, til dømes {{md skuleår}}.',
  ),
  'mal/ukjend-del': says<{ navn: string; framlegg: string | undefined; iSegSjølv: boolean }>(
    ({ navn, iSegSjølv }) =>
      iSegSjølv
        ? `Delen «${navn}» set inn seg sjølv, og dokumentet ville aldri ha vorte ferdig.`
        : `Malen set inn delen «${navn}», som ikkje finst.`,
    ({ framlegg, iSegSjølv }) => {
      if (iSegSjølv) return 'Ta bort lina der delen set inn seg sjølv.'
      return framlegg === undefined
        ? 'Ta bort lina, eller samanlikn med den innebygde malen. Berre dei innebygde delane kan setjast inn.'
        : `Meinte du «${framlegg}»?`
    },
  ),
  'mal/oydelagd': says<{ felt: string }>(
    ({ felt }) => `Dokumentet som malen gav, har ikkje rett «${felt}», og er difor ikkje laga.`,
    ({ felt }) => `Malen må ta til med dei same felta som den innebygde malen, òg «${felt}:».`,
  ),
} as const
