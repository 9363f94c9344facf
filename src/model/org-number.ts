const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Whether nine digits are an organisation number: the last is 11 minus the weighted sum mod 11 (11 gives 0, 10 is never used).
 * Source: Brønnøysundregistra, control digit of the organisation number.
 */
export function isOrgNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[8])
}
