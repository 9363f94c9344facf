import { says } from '../says.ts'

/** Why a command could not run (exit code 2), and what to do about it. */
export const problems = {
  'kommando/ukjend': says<{ kommando: string; framlegg: string | undefined }>(
    ({ kommando }) => `Kommandoen «${kommando}» finst ikkje.`,
    ({ framlegg }) => (framlegg === undefined ? 'Køyr «kvalitet --help» for å sjå kommandoane.' : `Meinte du «kvalitet ${framlegg}»?`),
  ),
  'kommando/ukjent-val': says<{ val: string; framlegg: string | undefined }>(
    ({ val }) => `Valet «${val}» finst ikkje for denne kommandoen.`,
    ({ framlegg }) => (framlegg === undefined ? 'Legg til --help for å sjå vala.' : `Meinte du «${framlegg}»?`),
  ),
  'kommando/manglar-argument': says<{ argument: string }>(
    ({ argument }) => `Kommandoen treng «${argument}».`,
    () => 'Legg til --help for å sjå korleis kommandoen skal skrivast.',
  ),
  'kommando/manglar-verdi': says<{ val: string }>(
    ({ val }) => `Valet «${val}» treng ein verdi.`,
    () => 'Skriv verdien rett etter valet. Har han mellomrom, set hermeteikn kring han.',
  ),
  'kommando/for-mange': says(
    () => 'Kommandoen fekk fleire ord enn han skal ha.',
    () => 'Set hermeteikn kring namn med mellomrom, eller legg til --help.',
  ),
  'kommando/ugyldig-verdi': says<{ val: string; verdi: string; lovlege: string }>(
    ({ val, verdi, lovlege }) => `«${verdi}» kan ikkje brukast for ${val}. Det må vera ${lovlege}.`,
    () => 'Rett verdien og prøv på nytt.',
  ),
  'kommando/ikkje-saman': says<{ val: readonly string[] }>(
    ({ val }) => `${val.join(' og ')} kan ikkje brukast saman: kommandoen gjer éin ting om gongen.`,
    () => 'Køyr kommandoen éin gong for kvar av dei.',
  ),
  'kommando/skulear': says<{ verdi: string }>(
    ({ verdi }) => `«${verdi}» er ikkje eit skuleår.`,
    () => 'Skriv skuleåret slik: 2026-27.',
  ),
  'kommando/dato': says<{ verdi: string }>(
    ({ verdi }) => `«${verdi}» er ikkje ein gyldig dato.`,
    () => 'Skriv år, månad og dag slik: 2026-09-14.',
  ),
  'kommando/skule': says<{ verdi: string }>(
    ({ verdi }) => `«${verdi}» er ikkje skrive som id=namn.`,
    () => 'Skriv id-en med små bokstavar a til z, så =, så namnet: --skule "nord=Nord skule".',
  ),
  'kommando/orgnr': says<{ verdi: string }>(
    ({ verdi }) => `«${verdi}» er ikkje eit gyldig organisasjonsnummer.`,
    () => 'Skriv id-en til skulen og alle ni sifra: --orgnr "nord=974000000".',
  ),
  'kommando/kommunenummer': says<{ verdi: string }>(
    ({ verdi }) => `«${verdi}» er ikkje eit kommunenummer.`,
    () => 'Eit kommunenummer har fire siffer, til dømes 4699.',
  ),
  'kommando/tomt': says<{ val: string }>(
    ({ val }) => `Valet ${val} er tomt.`,
    () => 'Skriv namnet etter valet, med hermeteikn kring om det har mellomrom.',
  ),
  'kommando/persondata': says<{ val: string }>(
    ({ val }) => `Teksten etter ${val} ser ut til å ha personopplysningar, og ville ha kome med i filnamnet. Ingenting er laga.`,
    () => 'Skriv ein tittel som ingen kan kjennast att av, til dømes «Trygt skulemiljø på mellomsteget».',
  ),
  'avtale/persondata': says(
    () =>
      'Tittelen på det kritiske området i leiardialog 3 ser ut til å ha personopplysningar, og ville ha kome med i filnamnet. Ingenting er laga.',
    () => 'Rett tittelen i leiardialog 3 fyrst. «kvalitet validate» viser kvar.',
  ),
  'avtale/fleire-omrade': says<{ område: string | undefined; titlar: string }>(
    ({ område, titlar }) => `Leiardialog 3 har fleire kritiske område${område === undefined ? '' : ` av slaget ${område}`}: ${titlar}.`,
    () => 'Skriv kva for eit avtalen gjeld, med --tittel og dei same orda.',
  ),
  'avtale/namn-oppteke': says<{ fil: string; tittel: string }>(
    ({ fil, tittel }) => `${fil} finst frå før, og er ein annan avtale: «${tittel}».`,
    () => 'Gje den nye avtalen ein tittel med andre ord.',
  ),
  'kommando/dobbel-skule': says<{ id: string }>(
    ({ id }) => `To skular har id-en «${id}».`,
    () => 'Gje kvar skule sin eigen id.',
  ),
  'kommando/treng-svar': says<{ val: string }>(
    ({ val }) => `Det manglar eit svar, og her er ingen terminal å spørja i. Bruk valet ${val}.`,
    () => 'Legg til --help for å sjå alle vala.',
  ),
  'dokument/ukjent-slag': says<{ dokument: string; framlegg: string | undefined; lovlege: string }>(
    ({ dokument }) => `«${dokument}» er ikkje eit dokument i systemet.`,
    ({ framlegg, lovlege }) => (framlegg === undefined ? `Dokumenta er ${lovlege}.` : `Meinte du «${framlegg}»?`),
  ),
  'skule/ukjend': says<{ skule: string; framlegg: string | undefined; lovlege: string }>(
    ({ skule }) => `«${skule}» er ikkje id-en til nokon skule i kvalitet.yaml.`,
    ({ framlegg, lovlege }) => (framlegg === undefined ? `Skulane er ${lovlege}.` : `Meinte du «${framlegg}»?`),
  ),
  'indikator/ukjend': says<{ indikator: string; framlegg: string | undefined }>(
    ({ indikator }) => `«${indikator}» er ikkje ein indikator i katalogen eller i kvalitet.yaml.`,
    ({ framlegg }) =>
      `${framlegg === undefined ? '' : `Meinte du «${framlegg}»? `}Køyr «kvalitet indikator» for å sjå indikatorane og id-ane deira.`,
  ),
  'indikator/trinn': says<{ indikator: string; trinn: number; lovlege: string | undefined }>(
    ({ indikator, trinn }) => `«${indikator}» vert ikkje målt på ${trinn}. trinn.`,
    ({ lovlege }) =>
      lovlege === undefined
        ? 'Indikatoren gjeld heile skulen eller kommunen. Køyr kommandoen utan --trinn.'
        : `Indikatoren vert målt på ${lovlege}. Vel eit av dei, eller køyr kommandoen utan --trinn.`,
  ),
  'indikator/skule-trinn': says<{ skule: string; trinn: number; lovlege: string }>(
    ({ skule, trinn }) => `${skule} har ikkje ${trinn}. trinn.`,
    ({ lovlege }) => `Skulen har ${lovlege} (kvalitet.yaml).`,
  ),
  'skule/manglar': says<{ dokument: string; oppskrift: string; lovlege: string }>(
    ({ dokument }) => `Kommandoen må vita kva skule «${dokument}» er for.`,
    ({ oppskrift, lovlege }) => `Skriv id-en til skulen etter dokumentet: ${oppskrift}. Skulane er ${lovlege}.`,
  ),
  'skule/overflodig': says<{ dokument: string; skule: string }>(
    ({ dokument, skule }) => `«${dokument}» gjeld heile kommunen, ikkje ${skule} åleine.`,
    ({ dokument }) => `Skriv kommandoen utan skule: kvalitet new ${dokument}`,
  ),
  'skule/ikkje-i-drift': says<{ skule: string; skuleår: string }>(
    ({ skule, skuleår }) => `${skule} er ikkje i drift skuleåret ${skuleår}.`,
    () => 'Rett «frå» og «til» for skulen i kvalitet.yaml, eller vel eit anna skuleår.',
  ),
  'skjema/ikkje-skjema': says<{ dokument: string; lovlege: string }>(
    ({ dokument }) => `«${dokument}» har ikkje noko skjema som skal fyllast ut utanfor mappa.`,
    ({ dokument, lovlege }) => `Skjema finst for ${lovlege}. Eit vanleg dokument vert laga med «kvalitet new ${dokument}».`,
  ),
  'skjema/manglar-fil': says<{ oppskrift: string }>(
    () => 'Kommandoen må vita kva fil skjemaet skal skrivast til.',
    ({ oppskrift }) => `Skriv ei fil utanfor mappa for kvalitetsdialogane: ${oppskrift}`,
  ),
  'skjema/i-datamappa': says<{ sti: string; mappe: string }>(
    ({ sti, mappe }) =>
      `${sti} ligg i mappa for kvalitetsdialogane (${mappe}). Eit utfylt skjema er ei personalsak, og det som er lagra i Git, vert aldri gløymt.`,
    () => 'Vel ei fil der kommunen har personalmappene, eller i di eiga dokumentmappe.',
  ),
  'skjema/finst-alt': says<{ sti: string }>(
    ({ sti }) => `${sti} finst frå før, og vert ikkje skriven over.`,
    () => 'Vel eit anna namn, eller flytt fila som ligg der.',
  ),
  'skjema/er-mappe': says<{ sti: string }>(
    ({ sti }) => `${sti} er ei mappe.`,
    ({ sti }) => `Skriv namnet på fila òg: ${sti.replace(/[/\\]$/, '')}/utviklingssamtale.md`,
  ),
  'skjema/filslag': says<{ sti: string }>(
    ({ sti }) => `Skjemaet er rein tekst (Markdown), og kan ikkje skrivast som ${sti}.`,
    () => 'Gje fila eit namn som sluttar på .md eller .txt. Word og dei fleste skriveprogram kan opna henne.',
  ),
  'mappe/ingen-datamappe': says<{ mappe: string }>(
    ({ mappe }) => `Fann inga kvalitet.yaml i ${mappe} eller i mappene over.`,
    () => 'Gå til mappa med dokumenta, bruk --mappe, eller lag ei ny mappe med «kvalitet init».',
  ),
  'mappe/finst-alt': says<{ mappe: string }>(
    ({ mappe }) => `${mappe} har alt ei kvalitet.yaml, så mappa er teken i bruk.`,
    () =>
      'Rett kvalitet.yaml for hand. Manglar dei andre filene, så køyr kommandoen med --kommune, --nummer og --skule: det som finst, vert ikkje rørt.',
  ),
  'regel/ukjend': says<{ regel: string; framlegg: string | undefined }>(
    ({ regel }) => `«${regel}» er ikkje id-en til nokon regel.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Id-en står sist i kvar melding frå «kvalitet validate», til dømes skjema/manglar-felt.'
        : `Meinte du «kvalitet validate --regel ${framlegg}»?`,
  ),
  'skulear/finst-ikkje': says<{ skuleår: string }>(
    ({ skuleår }) => `Mappa har ikkje noko skuleår ${skuleår}.`,
    ({ skuleår }) => `Sjå etter at året er rett skrive. Eit nytt skuleår vert laga med «kvalitet new-year ${skuleår}».`,
  ),
  'skulear/ingen-skular': says<{ skuleår: string }>(
    ({ skuleår }) => `Ingen skular er i drift skuleåret ${skuleår} etter kvalitet.yaml.`,
    () => 'Sjå etter at året er rett skrive, og at «frå» og «til» stemmer for skulane.',
  ),
  'kommando/manglar-val': says<{ val: string; lovlege: string }>(
    ({ val }) => `Kommandoen treng valet ${val}.`,
    ({ val, lovlege }) => `Skriv ${val} og ein av verdiane ${lovlege}.`,
  ),
  'mappe/finst-ikkje': says<{ sti: string; framlegg?: string | undefined }>(
    ({ sti }) => `${sti} finst ikkje.`,
    ({ framlegg }) => (framlegg === undefined ? 'Sjå etter at stien er rett skriven.' : `Meinte du ${framlegg}?`),
  ),
  'mappe/ikkje-dokument': says<{ sti: string }>(
    ({ sti }) => `${sti} er ikkje eit dokument i systemet, så det er ingenting å kontrollera.`,
    () => 'Vel ei fil i eit skuleår, til dømes 2026-27/nord/leiardialog-1.md, eller ei heil mappe.',
  ),
  'mappe/utanfor': says<{ sti: string }>(
    ({ sti }) => `${sti} ligg utanfor datamappa.`,
    () => 'Vel ei fil i mappa med kvalitet.yaml, eller bruk --mappe.',
  ),
  'mappe/ikkje-mappe': says<{ sti: string }>(
    ({ sti }) => `${sti} er ikkje ei mappe.`,
    () => 'Vel ei anna mappe.',
  ),
  'disk/kan-ikkje-skriva': says<{ sti: string; grunn: string }>(
    ({ sti, grunn }) => `Kan ikkje skriva ${sti}: ${grunn}. Ingenting er skrive.`,
    () => 'Sjå etter at du har løyve til å skriva i mappa, og at disken ikkje er full.',
  ),
  'disk/ikkje-alt': says<{ sti: string; grunn: string; skrivne: string }>(
    ({ sti, grunn, skrivne }) => `Kan ikkje skriva ${sti}: ${grunn}. Desse vart skrivne før det stogga: ${skrivne}.`,
    () => 'Rett det som er gale, og køyr kommandoen på nytt.',
  ),
  'disk/endra-undervegs': says<{ sti: string }>(
    ({ sti }) => `${sti} vart endra medan kommandoen køyrde, og er ikkje skriven over.`,
    () => 'Køyr kommandoen på nytt.',
  ),
  'disk/kan-ikkje-lesa': says<{ sti: string; grunn: string }>(
    ({ sti, grunn }) => `Kan ikkje lesa ${sti}: ${grunn}.`,
    () => 'Sjå etter at du har løyve til å opna mappa.',
  ),
  'rapport/viste-tal': says<{ sti: string }>(
    ({ sti }) =>
      `${sti} er ikkje slik kvalitet skreiv henne. Fila seier kva tal ein annan rapport har vist, og utan henne kan ingen vita kva som må skjermast no.`,
    ({ sti }) => `Hent fila att frå Git: git checkout -- ${sti}`,
  ),
  'rapport/uleseleg': says<{ sti: string }>(
    ({ sti }) => `Utkastet ${sti} kan ikkje lesast som tekst, så ingen kan sjå kva du har skrive der. Ingenting er endra.`,
    ({ sti }) => `Lagra fila som rein tekst i UTF-8, eller hent utkast og grunnlag att frå Git, begge to: git checkout -- ${withBase(sti)}`,
  ),
  'rapport/ingen': says<{ sti: string; skuleår: string }>(
    ({ sti }) => `Det finst ingen rapport å låsa: ${sti} er ikkje laga.`,
    ({ skuleår }) => `Lag han fyrst: kvalitet report ${skuleår}`,
  ),
  'rapport/konflikt-lås': says<{ sti: string }>(
    ({ sti }) => `Rapporten kan ikkje låsast: i ${sti} er det ein konflikt, eller utkastet er ikkje fletta.`,
    () => 'Køyr «kvalitet report» og løys konflikten fyrst.',
  ),
  'rapport/ikkje-ajour': says<{ filer: readonly string[]; skuleår: string }>(
    ({ filer }) => `Rapporten kan ikkje låsast, for han er ikkje à jour: ${filer.join(', ')} ville ha vorte endra.`,
    ({ filer, skuleår }) => {
      const formats = ['html', 'docx', 'pdf'].filter((format) => filer.some((file) => file.endsWith(`.${format}`)))
      const flag = formats.some((format) => format !== 'html') ? ` --format ${formats.join(',')}` : ''
      return `Køyr «kvalitet report ${skuleår}${flag}», sjå over utkastet, lagra i Git og lås på nytt.`
    },
  ),
  'rapport/ikkje-lagra': says<{ filer: readonly string[] }>(
    ({ filer }) =>
      `Rapporten kan ikkje låsast før alt han er laga av, er lagra i Git. Dette er det ikkje: ${filer.slice(0, 5).join(', ')}${filer.length > 5 ? ` og ${filer.length - 5} til` : ''}.`,
    () =>
      'Køyr «git add» og «git commit» og lås på nytt. Ser Git bort frå nokre av filene, så rett oppsettet i mappa slik at dei kan lagrast.',
  ),
  'rapport/endra-tal': says<{ sti: string }>(
    ({ sti }) =>
      `${sti} er ikkje slik kvalitet skreiv henne. Fila seier kva tal i teksten din som er endra i kjeldene, og utan henne ville ingen minna om dei.`,
    ({ sti }) => `Hent fila att frå Git: git checkout -- ${sti}. Slettar du henne, må du sjølv sjå over tala i det du har skrive.`,
  ),
  'rapport/lås-utan-git': says(
    () => 'Rapporten kan ikkje låsast, for mappa ligg ikkje i Git: då er det ingenting å merkja.',
    () => 'Køyr «git init», lagra mappa i Git og lås på nytt.',
  ),
  'rapport/utan-merke': says<{ liste: string; merke: string; grunn: string }>(
    ({ liste, merke, grunn }) => `${liste} er lagra i Git, men merket ${merke} vart ikkje sett: ${grunn}. Rapporten er låst likevel.`,
    ({ merke }) => `Rett det Git klagar på, og set merket sjølv: git tag -a ${merke} -m "${merke}"`,
  ),
  'rapport/låst': says<{ skuleår: string; arkiv: string }>(
    ({ skuleår }) => `Rapporten for ${skuleår} er låst, og vert ikkje endra.`,
    ({ arkiv }) =>
      `Må han endrast, så slett ${arkiv}, lagra det i Git og køyr på nytt. Merket i Git på den låste utgåva står, og den nye får sitt eige når du låser henne.`,
  ),
  'rapport/avkutta': says<{ sti: string }>(
    ({ sti }) =>
      `Slutten av utkastet ${sti} manglar: den siste lina skal vera «<!-- slutt på rapporten -->». Kanskje er fila lagra halvvegs, og då ville resten sjå ut som noko du har sletta. Ingenting er endra.`,
    ({ sti }) =>
      `Hent utkast og grunnlag att frå Git, begge to («git checkout -- ${withBase(sti)}»), eller fila frå ein tryggingskopi. Er teksten heil, så skriv lina sist i fila og køyr på nytt.`,
  ),
  'rapport/utan-grunnlag': says<{ sti: string; grunnlag: string; finst: boolean }>(
    ({ sti, grunnlag, finst }) =>
      `${sti} er endra for hand, men ${grunnlag}, som fortel korleis utkastet såg ut då det vart laga, ${finst ? 'er endra eller skadd' : 'finst ikkje'}. Utan det kan ingen skilja dine ord frå dei gamle. Ingenting er endra.`,
    ({ grunnlag }) =>
      `Best: hent grunnlaget att frå Git («git checkout -- ${grunnlag}»). Elles: «--utan-grunnlag ved» legg den nye utgåva ved sida av utkastet, og «--utan-grunnlag behald» lèt alt i utkastet vera ditt eige frå no av; det som ikkje står der, kjem då ikkje att.`,
  ),
  'pdf/feila': says<{ grunn: string }>(
    ({ grunn }) => `Rapporten kan ikkje setjast som PDF: ${grunn}`,
    () => 'Lag rapporten som HTML, opna fila i ein nettlesar og skriv henne ut til PDF. Meld gjerne frå om feilen.',
  ),
  'pdf/nettlesar-feila': says<{ sti: string; grunn: string }>(
    ({ sti, grunn }) => `Nettlesaren ${sti} klarte ikkje å laga PDF: ${grunn}`,
    () => 'Opna HTML-fila av rapporten i ein nettlesar og skriv henne ut til PDF, eller set KVALITET_CHROMIUM til ein annan nettlesar.',
  ),
  'pdf/ingen-skrivar': says(
    () => 'Her er ikkje noko som kan laga PDF: biblioteket Typst er ikkje installert, og det finst korkje Chromium, Chrome eller Edge.',
    () =>
      'Opna HTML-fila av rapporten i ein nettlesar og skriv henne ut til PDF. Står nettlesaren ein annan stad, så set KVALITET_CHROMIUM til heile stien.',
  ),
  'rapport/stil': says<{ sti: string; grunn: string }>(
    ({ sti, grunn }) => `Stilen i ${sti} kan ikkje brukast til rapporten: ${grunn}.`,
    ({ sti }) => `Opna dokumentet i Word og lagra det som vanleg Word-dokument (.docx) utan passord, eller ta bort ${sti}.`,
  ),
  'import/ingen-filer': says<{ sti: string }>(
    ({ sti }) => `Mappa ${sti} har ingen filer som kan importerast.`,
    () => 'Filene skal slutta på .csv, .tsv, .txt eller .xlsx.',
  ),
  'import/ikkje-godta': says<{ regel: string; kan: readonly string[] }>(
    ({ regel }) => `«${regel}» kan ikkje godtakast: då kunne tala verta feil utan at nokon såg det.`,
    ({ kan }) => `Rett fila, eller hent henne på nytt. Desse kan godtakast: ${kan.join(', ')}.`,
  ),
  'import/ukjend-regel': says<{ regel: string; framlegg: string | undefined }>(
    ({ regel }) => `«${regel}» er ikkje id-en til noko som stoppar ein import.`,
    ({ framlegg }) => (framlegg === undefined ? 'Id-en står sist i kvar melding, til dømes import/utanfor.' : `Meinte du «${framlegg}»?`),
  ),
  'git/manglar': says(
    () => 'Git er ikkje installert, eller ligg ikkje på stien.',
    () => 'Installer Git frå git-scm.com, opna terminalen på nytt og prøv på nytt.',
  ),
  'git/ikkje-lager': says<{ mappe: string }>(
    ({ mappe }) => `${mappe} er ikkje i eit Git-lager, så det er ingen stad å lagra i historia.`,
    () => 'Køyr «git init» i mappa, eller prøv utan --commit.',
  ),
  'git/eigar': says<{ mappe: string }>(
    ({ mappe }) => `${mappe} er eigd av ein annan brukar, og då vil ikkje Git lesa historia.`,
    ({ mappe }) => `Stolar du på mappa, så køyr: git config --global --add safe.directory "${mappe}"`,
  ),
  'git/skadd': says<{ mappe: string }>(
    ({ mappe }) => `Git-historia i ${mappe} kan ikkje lesast: lageret er skadd, eller noko av det manglar.`,
    () => 'Køyr «git fsck» for å sjå kva som er gale, eller hent mappa på nytt.',
  ),
  'git/feila': says<{ grunn: string }>(
    ({ grunn }) => `Git klarte det ikkje: ${grunn}`,
    () => 'Filene er skrivne, men ikkje lagra i Git. Rett feilen og køyr «git add» og «git commit» sjølv.',
  ),
  'git/utan-namn': says(
    () => 'Git veit ikkje kven du er, så ingenting kan lagrast i historia.',
    () => 'Køyr: git config --global user.name "Namnet ditt" og git config --global user.email "du@kommunen.no"',
  ),
  'pakke/manglar': says<{ fil: string }>(
    ({ fil }) => `Installasjonen av kvalitet er ikkje heil: ${fil} manglar.`,
    () => 'Installer kvalitet på nytt.',
  ),
  'program/feil': says<{ kva: string }>(
    ({ kva }) => `Her har kvalitet sjølv ein feil: ${kva}`,
    () => 'Meld gjerne frå om kommandoen du køyrde. Set KVALITET_FEILSOK=1 for å sjå meir.',
  ),
} as const

/** A draft of an earlier day above a newer base would pass for one in which somebody has written the old figures: they are brought back together. */
const withBase = (draft: string): string => `${draft} ${draft.replace(/[^/]*$/, '.grunnlag')}`
