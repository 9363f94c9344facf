/** Half of a 95 % interval in standard errors, by the normal approximation. */
const z = 1.96

const rounded = (value: number): number => Math.round(value * 100) / 100

/**
 * Half-width of the 95 % interval of a mean: 1.96 · s / √n, with two decimals. Normal approximation, which sees the answers as a sample of those the same
 * school could have given; for groups below some 30 it is somewhat too narrow.
 *
 * @param deviation Standard deviation of the answers, 0 or more.
 * @param answers Number of answers; undefined result when it is 0.
 */
export const meanUncertainty = (deviation: number, answers: number): number | undefined =>
  answers > 0 && deviation >= 0 ? rounded((z * deviation) / Math.sqrt(answers)) : undefined

/**
 * Half-width of the 95 % interval of a share, in percentage points: 1.96 · √(p(1 − p)/n) · 100, with two decimals. Normal approximation (Wald). It would say
 * that 0 % and 100 % are certain; there the «rule of three», 3/n, is used instead (Hanley & Lippman-Hand, JAMA 1983).
 *
 * @param percent The share, 0 to 100.
 * @param answers Number of answers; undefined result when it is 0 or the share can't be one.
 */
export function shareUncertainty(percent: number, answers: number): number | undefined {
  if (!(answers > 0) || !(percent >= 0 && percent <= 100)) return undefined
  const p = percent / 100
  if (p === 0 || p === 1) return rounded(Math.min(100, 300 / answers))
  return rounded(z * Math.sqrt((p * (1 - p)) / answers) * 100)
}
