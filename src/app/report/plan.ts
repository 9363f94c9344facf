import { renderings, type RenderingName } from '../../formats/index.ts'
import { piecesOf } from '../../formats/markdown.ts'
import type { Means } from '../../formats/means.ts'
import { reportFiles, reportFolder } from '../../model/layout.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { sealed } from '../../model/seal.ts'
import { draftText } from '../../report/merge/draft-text.ts'
import { staleText } from '../../report/merge/stale-figures.ts'
import { treeOf } from '../../report/merge/tree.ts'
import { sourcesText } from '../../report/sources.ts'
import type { Files, NewFile, ReplacedFile } from '../ports.ts'
import { isClosed } from './archive.ts'
import { compileYear, type CompiledYear, type ReportOrder } from './compiled.ts'
import { planDraft, type LostBaseChoice, type MergedDraft } from './draft.ts'
import { placeEdition, type EditionOrder } from './editions.ts'
import { placeFigures } from './figures.ts'
import { pieceVerdicts, type PieceVerdict } from './piece-verdicts.ts'
import { Placement, type FileVerdict } from './placement.ts'

export interface ReportPlan {
  /**
   * `klar`: everything is in its place. `ved`: the draft is left, the new one beside it. `konflikt`: the draft has new conflicts. `ventar`: it has
   * conflicts from before, and nothing is done.
   */
  readonly state: 'klar' | 'ved' | 'konflikt' | 'ventar'
  readonly draft: string
  /** The lines of the draft where a conflict stands. */
  readonly conflicts: readonly number[]
  readonly files: readonly FileVerdict[]
  readonly create: readonly NewFile[]
  readonly replace: readonly ReplacedFile[]
  /** What becomes of each piece of the draft. */
  readonly pieces: readonly PieceVerdict[]
  /** What the report should have held, in words. */
  readonly lacks: readonly string[]
}

export interface PlanOrder extends ReportOrder {
  /** Another edition than the public one: it is written in the place of the renderings of that. */
  readonly edition?: EditionOrder | undefined
  readonly formats: readonly RenderingName[]
  readonly lostBase: LostBaseChoice | undefined
  /** What formats need besides the report and its day. */
  readonly means: Omit<Means, 'date'>
}

/** Compiles the report of a year, merges it with the draft, and decides where each file goes. Writes nothing. */
export async function planReport(order: PlanOrder): Promise<ReportPlan> {
  const { files, year } = order
  if (isClosed(files, year)) throw new CannotRun('rapport/låst', { skuleår: year, arkiv: reportFiles(year).archive })
  const compiled = await compileYear(order)
  const pieces = piecesOf(compiled.report)
  const plan = planDraft({ files, year, pieces, lostBase: order.lostBase })
  const { draft } = reportFiles(year)
  const told = { draft, lacks: compiled.lacks }
  if (plan.does === 'ventar') return { ...told, state: 'ventar', conflicts: plan.lines, files: [], create: [], replace: [], pieces: [] }
  const placement = new Placement(files)
  if (plan.does === 'ved') {
    placement.put(plan.file, plan.text)
    return { ...told, state: 'ved', conflicts: [], ...placement.result(), pieces: [] }
  }
  placeDraft(placement, plan, { order, compiled, base: draftText(pieces) })
  if (plan.conflicts.length === 0) {
    const report = treeOf({ report: compiled.report, pieces, items: plan.items })
    placeFigures(placement, compiled.report, reportFolder(year), order.means)
    const means = { ...order.means, date: compiled.day }
    if (order.edition) await placeEdition(placement, report, { files, edition: order.edition, material: compiled.material, pieces, means })
    else await placeRenderings(placement, report, { ...order, means })
  }
  return {
    ...told,
    state: plan.conflicts.length > 0 ? 'konflikt' : 'klar',
    conflicts: plan.conflicts,
    ...placement.result(),
    pieces: pieceVerdicts(compiled.report, pieces, plan),
  }
}

interface RenderOrder extends Pick<PlanOrder, 'year' | 'formats'> {
  readonly means: Means
}

/** Carries a plan out. The draft comes before its base: broken off between them, the next compilation still knows what the owner has written. */
export function writeReport({ create, replace }: Pick<ReportPlan, 'create' | 'replace'>, files: Files): void {
  files.create(create)
  files.replace(replace)
}

interface Compiling {
  readonly order: PlanOrder
  readonly compiled: CompiledYear
  readonly base: string
}

function placeDraft(placement: Placement, plan: MergedDraft, { order: { files, year }, compiled, base }: Compiling): void {
  const names = reportFiles(year)
  const isEdited = plan.text !== base
  placement.put(names.draft, plan.hasWindowsLines ? plan.text.replaceAll('\n', '\r\n') : plan.text, isEdited ? 'flettar' : undefined)
  placement.put(names.base, sealed(base))
  // Until a conflict is resolved, what was rendered is from before: the report is not up to date.
  if (plan.conflicts.length === 0) placement.put(names.sources, sourcesText(compiled.sources))
  if (plan.stale.length > 0 || files.exists(names.stale)) placement.put(names.stale, staleText(plan.stale))
  if (compiled.protocol !== undefined) placement.put(names.protocol, compiled.protocol)
  if (compiled.shown !== undefined) placement.put(names.shown, compiled.shown)
}

async function placeRenderings(placement: Placement, report: Report, { year, formats, means }: RenderOrder): Promise<void> {
  for (const format of formats) {
    const { render, isUntouched: isOurs } = await renderings[format]()
    const mark = format === 'html' ? 'ny' : means.date
    placement.putBeside(`${reportFolder(year)}/tilstandsrapport.${format}`, await render(report, means), isOurs, mark)
  }
}
