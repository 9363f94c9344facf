// The main job on the example: a fresh copy as a Git repository with history, the figures from Udir, the coming year, validation, and the
// report of the finished year. Can be run again and again. The last line is the path of the HTML report.
import { execFileSync, spawnSync } from 'node:child_process'
import { cp, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'demo', 'fjordvik')
const today = '2026-11-16'

/** The demo's own author and clock: the machine's Git settings and date have no say, so every run gives the same commits. */
const environment = {
  ...process.env,
  KVALITET_DATO: today,
  GIT_AUTHOR_NAME: 'Skuleeigar i Fjordvik',
  GIT_AUTHOR_EMAIL: 'leiar.skule@fjordvik.example',
  GIT_COMMITTER_NAME: 'Skuleeigar i Fjordvik',
  GIT_COMMITTER_EMAIL: 'leiar.skule@fjordvik.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

await rm(join(root, 'demo'), { recursive: true, force: true })
// Without its figures: the demo takes them in from the exports.
const figures = join(root, 'examples', 'fjordvik', 'indikatorar')
await cp(join(root, 'examples', 'fjordvik'), folder, { recursive: true, filter: (from) => from !== figures })
git(today, 'init', '--quiet', '--initial-branch=main')
git('2023-08-10', 'add', 'kvalitet.yaml', 'README.md')
git('2023-08-10', 'commit', '--quiet', '-m', 'Oppsett for kvalitetsdialogane')
for (const year of (await readdir(folder)).filter((name) => /^\d{4}-\d{2}$/.test(name)).toSorted()) {
  const spring = Number(year.slice(0, 4)) + 1
  const saved = year === '2026-27' ? '2026-11-16' : `${spring}-06-20`
  git(saved, 'add', year)
  git(saved, 'commit', '--quiet', '-m', `Dokumenta for skuleåret ${year}`)
}
console.log(`Ein fersk kopi av dømet ligg i ${relative(root, folder)}, med historie i Git. Dagen i dag er sett til ${today}.\n`)

kvalitet('import', relative(folder, join(root, 'examples', 'eksport', 'fjordvik')))
git(today, 'add', 'indikatorar')
git(today, 'commit', '--quiet', '-m', 'Tal frå Udir og eigne rekneark')
kvalitet('indikator', 'np-lesing', 'eidsnes')
kvalitet('new-year', '2027-28', '--commit')
kvalitet('status')
kvalitet('validate')
kvalitet('report', '2025-26', '--format', 'html,docx,pdf')
console.log(join(folder, '2025-26', 'rapport', 'tilstandsrapport.html'))

function git(date, ...args) {
  const at = `${date}T12:00:00+0000`
  execFileSync('git', args, {
    cwd: folder,
    env: { ...environment, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Runs a command in the folder, shows it and what it printed; the demo has no command that should fail. */
function kvalitet(...args) {
  console.log(`$ kvalitet ${args.join(' ')}`)
  const at = `${today}T12:00:00+0000`
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'kvalitet.js'), ...args], {
    cwd: folder,
    env: { ...environment, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    encoding: 'utf8',
  })
  console.log(`${stdout}${stderr}`)
  if (status !== 0) throw new Error(`kvalitet ${args[0]} ended with exit code ${status}`)
}
