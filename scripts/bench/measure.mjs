import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url))

/**
 * Runs the programs in turn, round by round, the first being the baseline: what disturbs the machine for a while disturbs them all. `ratio` is
 * the median of each round's ratio to its own baseline, `milliseconds` the median time, `peak` the memory in MiB of one more run, which is not
 * timed.
 */
export function measured(programs, rounds) {
  for (const program of programs) run(program)
  const times = Array.from({ length: rounds }, () => programs.map(timeOf))
  return programs.map((program, index) => ({
    ratio: median(times.map((round) => round[index] / round[0])),
    milliseconds: median(times.map((round) => round[index])),
    peak: peakOf(program),
  }))
}

function timeOf(program) {
  const start = process.hrtime.bigint()
  run(program)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function peakOf(program) {
  const { output } = run({ ...program, args: ['--require', peakMemory, ...program.args] }, 'pipe')
  return Number(output[3]) / 1024
}

/** A program that fails would be measured as fast. */
function run({ what, args, exit = 0 }, third = 'ignore') {
  const result = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', third] })
  if (result.status !== exit) throw new Error(`${what}: exit code ${result.status}, not ${exit}\n${result.stderr}`)
  return result
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}
