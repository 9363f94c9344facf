import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layBase } from '../rules/page.ts'
import { change, errors, git, hasStackTrace, kvalitet, read, snapshot, temporaryFolder, write, yearFolder } from './harness.ts'

const draft = '2025-26/rapport/tilstandsrapport.md'
const base = '2025-26/rapport/.grunnlag/tilstandsrapport.md'
const html = '2025-26/rapport/tilstandsrapport.html'

test('figures across a new scale and a year without any are told of as that', () => {
  const folder = temporaryFolder()
  layBase(folder)
  write(folder, '2024-25/sporsmal.yaml', read(folder, '2026-27/sporsmal.yaml').replaceAll('2026-27', '2024-25'))
  const rows = ['2021-22', '2022-23', '2024-25'].map((year) => `${year},np-lesing,5,kommune,4698,50,2.4,64,verdi,nei,udir-np-2025-26-8`)
  const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'
  write(folder, 'indikatorar/nasjonale-prover.csv', [header, ...rows, ''].join('\n'))
  expect(kvalitet(['report', '2024-25'], { cwd: folder }).code).toBe(0)
  const text = read(folder, '2024-25/rapport/tilstandsrapport.md')
  expect(text).toMatch(/\| Eining \| 2021-22 \| 2022-23 \| 2023-24 \| 2024-25 \|/)
  expect(text).toContain('Frå 2022-23 er skalaen ny')
})

describe('the report of the example', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kvalitet-'))
    cpSync(join(import.meta.dirname, '../../examples/fjordvik'), folder, { recursive: true })
    git(folder, 'init', '--quiet')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'Dømet')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the chapters of the law, every school and what is missing, and names the same on the terminal', () => {
    const ran = kvalitet(['report', '2025-26'], { cwd: folder })
    expect(ran.code).toBe(0)
    const text = read(folder, draft)
    expect(text.match(/^## .*/gm)).toEqual([
      '## Samandrag',
      '## Læringsmiljø',
      '## Læringsresultat',
      '## Gjennomføring',
      '## Elevar, lærarar og ressursar',
      '## Aktivitetsplikta og internkontroll',
      '## Satsingsområda i kommunen',
      '## Måla for skuleåret',
      '## Eigenvurderingane til skulane',
      '## Oppfølging av tiltak',
      '## Framlegg til vedtak',
      '## Vedlegg: grunnlaget for rapporten',
    ])
    for (const school of ['Eidsnes skule', 'Fjordvik skule', 'Fjordvik ungdomsskule', 'Havnes skule', 'Insteli skule'])
      expect(text).toContain(`### ${school}\n`)
    expect(text).not.toContain('### Storøy skule')
    expect(text).toContain('Eigenvurderinga frå Insteli skule er framleis eit utkast')
    expect(ran.err).toContain('Insteli skule (framleis utkast)')
    expect(kvalitet(['report', '2025-26', '--streng'], { cwd: folder }).code).toBe(1)
  })

  test('has means over three years with their uncertainty, the land beside the schools, and none of what is withheld', () => {
    const rows = read(folder, draft).replaceAll('\u00A0', ' ').split('**Nasjonal prøve i lesing, 5. trinn (skalapoeng)**')[1] ?? ''
    const cell = (name: string): string | undefined => new RegExp(`^\\| ${name} \\|.*\\| ([^|]*) \\|$`, 'm').exec(rows)?.[1]
    expect(['Eining', 'Landet', 'Eidsnes skule', 'Insteli skule'].map(cell)).toEqual(['Snitt 2023-24–2025-26', '50 ± 0,1', '48 ± 2,9', '–'])
  })

  test('has of surveys how the municipality stands to the land, and in words what stands out alone', () => {
    const text = read(folder, draft).replaceAll('\u00A0', ' ')
    const [, survey = ''] = text.split('**Elevundersøkinga, 10. trinn')
    expect(survey).toMatch(/\| Endring \| Landet 2025-26 \| Mot landet \|/)
    expect(survey.split('**Utkast til tekst:** ')[1]?.split('\n')[0]).not.toContain('innanfor')
  })

  test('quotes the public words alone, and nothing of the candid ones or of the agreement', () => {
    const text = read(folder, draft)
    const assessment = read(folder, '2025-26/havnes/eigenvurdering.md')
    const candid = assessment.split(/^### /m).filter((section) => /^S\d/.test(section))
    expect(candid.length).toBeGreaterThan(10)
    for (const section of candid) {
      const sentence = section.split('\n').slice(1).join(' ').trim().split('. ')[0] ?? ''
      if (sentence.length > 30) expect(text).not.toContain(sentence)
    }
    const agreement = read(folder, '2025-26/havnes/oppfolgingsavtale-den-fyrste-lesinga.md')
    const quoted = /^sitat: (.*)$/m.exec(agreement)?.[1] ?? ''
    expect(quoted.length).toBeGreaterThan(30)
    expect(text).not.toContain(quoted)
    expect(text).not.toMatch(/oppfolgingsavtale-/)
    expect(text).toMatch(/éin skriftleg avtale/)
  })

  test('is the same bytes every time, and changes nothing the second time', () => {
    kvalitet(['report', '2025-26'], { cwd: folder })
    const before = snapshot(folder)
    const again = kvalitet(['rapport', '2025/26'], { cwd: folder })
    expect(again.out).not.toMatch(/^(?!uendra)./m)
    expect(snapshot(folder)).toEqual(before)
    for (const file of [draft, base, html]) unlinkSync(join(folder, file))
    kvalitet(['report', '2025-26'], { cwd: folder })
    const content = (all: Readonly<Record<string, string>>): readonly string[] =>
      Object.entries(all).map(([file, text]) => file + text.slice(text.indexOf(' ')))
    expect(content(snapshot(folder))).toEqual(content(before))
  })

  test('traces each document to the last commit that changed it, and says what is not saved', () => {
    const commit = git(folder, 'log', '-1', '--format=%H', '--', '2025-26/havnes/eigenvurdering.md').trim().slice(0, 10)
    expect(read(folder, draft)).toMatch(new RegExp(`havnes/eigenvurdering\\.md \\| ${commit}, 16\\. november 2026`))
    change(folder, '2025-26/havnes/eigenvurdering.md', '# Eigenvurdering', '# Eigenvurdering ')
    kvalitet(['report', '2025-26'], { cwd: folder })
    expect(read(folder, draft)).toMatch(/havnes\/eigenvurdering\.md \| ikkje lagra i Git enno/)
    git(folder, 'checkout', '--quiet', '--', '2025-26/havnes/eigenvurdering.md')
    kvalitet(['report', '2025-26'], { cwd: folder })
  })

  test('traces a merged document to the side whose content it has', () => {
    const file = '2025-26/eidsnes/eigenvurdering.md'
    git(folder, 'checkout', '--quiet', '-b', 'side')
    change(folder, file, '# Eigenvurdering', '# Eigenvurdering (side)')
    git(folder, 'commit', '--quiet', '-am', 'side')
    git(folder, 'checkout', '--quiet', '-')
    change(folder, file, '# Eigenvurdering', '# Eigenvurdering (vår)')
    git(folder, 'commit', '--quiet', '-am', 'vår')
    git(folder, 'merge', '--quiet', '-s', 'ours', '-m', 'saman', 'side')
    const own = git(folder, 'log', '-1', '--format=%H', '--', file).trim().slice(0, 10)
    kvalitet(['report', '2025-26'], { cwd: folder })
    expect(read(folder, draft)).toContain(`eidsnes/eigenvurdering.md | ${own},`)
  })

  test('is one file of HTML in Nynorsk that fetches nothing', () => {
    const page = read(folder, html)
    expect(page).toMatch(/^<!doctype html><html lang="nn">/)
    expect(page).not.toMatch(/<script|<img|<link|src=|@import|url\((?!data:font\/woff2;)/)
    expect(page).toContain('http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;;')
  })
})

describe('what a school has not meant for the report', () => {
  const assessment = '2025-26/havnes/eigenvurdering.md'
  const example = (): string => {
    const folder = temporaryFolder()
    // Without figures, which these tests are not about and masking takes its time for.
    const from = join(import.meta.dirname, '../../examples/fjordvik')
    cpSync(from, folder, { recursive: true, filter: (file) => file !== join(from, 'indikatorar') })
    return folder
  }
  const published = (folder: string): string => {
    expect(kvalitet(['report', '2025-26'], { cwd: folder }).code).toBe(0)
    return read(folder, draft) + read(folder, html)
  }

  test.each([
    ['below another heading', '#### Til oss sjølve\n\nHEMMELEG'],
    ['below a heading that is underlined', 'Til oss sjølve\n---\n\nHEMMELEG'],
    ['in a comment', '<!-- HEMMELEG -->'],
    ['below a heading in a quotation', '> #### Til oss\n> HEMMELEG'],
    ['below a heading of HTML', '<h4>Til oss</h4>\n\nHEMMELEG'],
    ['in an instruction', '<? HEMMELEG ?>'],
    ['below a heading with line ends of old', '\r#### Til oss\rHEMMELEG'],
  ])('stays out: %s', (_, text) => {
    const folder = example()
    change(folder, assessment, /(### Til tilstandsrapporten\n\n[^#]+)/, `$1${text}\n\n`)
    expect(published(folder)).not.toContain('HEMMELEG')
    if (text.startsWith('####')) expect(errors(folder, assessment)).toEqual([expect.stringContaining('eigenvurdering/overskrift-i-ordet')])
  })

  const block =
    '<!-- tal: 0a1b2c3d -->\n\n| Indikator | Trinn | 2025-26 |\n| --- | --- | --- |\n| Skriving | 4. | 3,2 (internt) |\n\n<!-- slutt på tal -->'
  test.each([
    ['whose first mark is gone', block.replace(/^.*\n/, '')],
    ['whose last mark is gone', block.replace('<!-- slutt på tal -->', '')],
    ['whose mark has lost a space', block.replace('tal: ', 'tal:')],
    ['of which one line was copied', 'Skriving på 4. trinn: 3,2 ± 0,4 (internt).'],
    [
      'of which a table was copied, in a quotation',
      block
        .split('\n')
        .slice(2, 4)
        .map((line) => `> ${line}`)
        .join('\n'),
    ],
  ])('stays out when it has a block of figures %s: they are not masked', (_, text) => {
    const folder = example()
    change(folder, assessment, /(### Til tilstandsrapporten\n\n)/, `$1HEMMELEG\n\n${text}\n\n`)
    expect(errors(folder, assessment)).toContainEqual(expect.stringContaining('eigenvurdering/interne-tal'))
    expect(published(folder)).not.toMatch(/HEMMELEG|\(internt\)/)
    expect(published(folder)).toContain('har tal som ikkje er skjerma')
  })

  test('stays in without the block of figures, where both its marks stand', () => {
    const folder = example()
    change(folder, assessment, /(### Til tilstandsrapporten\n\n)/, `$1OFFENTLEG\n\n${block}\n\n`)
    expect(published(folder)).toContain('OFFENTLEG')
    expect(published(folder)).not.toContain('(internt)')
  })

  test('stays out when a code fence is left open: the school is named as having faults', () => {
    const folder = example()
    change(folder, assessment, /(### Til tilstandsrapporten\n\n)/, '$1```\n')
    expect(errors(folder, assessment)).toContainEqual(expect.stringContaining('tekst/ikkje-avslutta'))
    expect(published(folder)).toContain('Eigenvurderinga frå Havnes skule har feil')
  })
})

describe('a repository that is not to be trusted', () => {
  test('starts no program of its own when the report looks at history', () => {
    const folder = yearFolder('2025-26')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'Dokumenta')
    const trap = join(folder, 'FELLE')
    const program = join(folder, 'program.sh')
    write(folder, 'program.sh', `#!/bin/sh\ntouch '${trap}'\ncat\n`)
    chmodSync(program, 0o755)
    for (const hook of ['post-index-change', 'post-checkout', 'pre-commit']) {
      write(folder, `h/${hook}`, `#!/bin/sh\ntouch '${trap}'\n`)
      chmodSync(join(folder, 'h', hook), 0o755)
    }
    for (const [name, value] of [
      ['filter.x.clean', program],
      ['core.hooksPath', join(folder, 'h')],
      ['core.fsmonitor', program],
      ['log.showSignature', 'true'],
      ['gpg.program', program],
      ['diff.external', program],
      ['core.pager', program],
    ] as const) {
      git(folder, 'config', name, value)
    }
    write(folder, '.gitattributes', '* filter=x\n')
    write(folder, '2025-26/nord/eigenvurdering.md', read(folder, '2025-26/nord/eigenvurdering.md'))
    expect(kvalitet(['validate'], { cwd: folder }).code).toBe(0)
    expect(kvalitet(['report', '2025-26'], { cwd: folder }).code).toBe(0)
    expect(existsSync(trap)).toBe(false)
  })

  test('fetches nothing for a clone with holes, and says that history can not be read', () => {
    const folder = yearFolder('2025-26')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'Dokumenta')
    const trap = join(folder, 'FELLE')
    write(folder, 'program.sh', `#!/bin/sh\ntouch '${trap}'\n`)
    chmodSync(join(folder, 'program.sh'), 0o755)
    const hole = git(folder, 'rev-parse', 'HEAD:2025-26').trim()
    for (const [name, value] of [
      ['core.repositoryformatversion', '1'],
      ['extensions.partialClone', 'o'],
      ['remote.o.promisor', 'true'],
      ['remote.o.url', 'ssh://x/y'],
      ['core.sshCommand', join(folder, 'program.sh')],
    ] as const) {
      git(folder, 'config', name, value)
    }
    unlinkSync(join(folder, '.git/objects', hole.slice(0, 2), hole.slice(2)))
    const ran = kvalitet(['report', '2025-26'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(hasStackTrace(ran)).toBe(false)
    expect(existsSync(trap)).toBe(false)
  })

  test("gives the same report whatever the settings of Git's output", () => {
    const folder = yearFolder('2025-26')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'Dokumenta')
    kvalitet(['report', '2025-26'], { cwd: folder })
    for (const [name, value] of [
      ['core.abbrev', '14'],
      ['log.showRoot', 'false'],
      ['diff.orderFile', '/nonexistent'],
      ['log.date', 'relative'],
    ] as const)
      git(folder, 'config', name, value)
    expect(kvalitet(['report', '2025-26'], { cwd: folder }).out).not.toMatch(/^(?!uendra)./m)
  })
})

test('names a self-assessment with faults, one that is missing, and a question file that is broken', () => {
  const folder = yearFolder('2025-26')
  change(folder, '2025-26/nord/eigenvurdering.md', 'svar:', 'svarr:')
  unlinkSync(join(folder, '2025-26/sor/eigenvurdering.md'))
  const ran = kvalitet(['report', '2025-26'], { cwd: folder })
  expect(ran.err).toContain('eigenvurderinga frå Nord skule (har feil)')
  expect(ran.err).toContain('eigenvurderinga frå Sør skule\n')
  write(folder, '2025-26/sporsmal.yaml', 'tema: [')
  const broken = kvalitet(['report', '2025-26'], { cwd: folder })
  expect(broken.code).toBe(0)
  expect(broken.err).toContain('spørsmåla for skuleåret')
  expect(hasStackTrace(broken)).toBe(false)
})
