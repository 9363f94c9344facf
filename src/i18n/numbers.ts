/** A number as Norwegian writes it: decimal comma, U+00A0 between thousands, U+2212 as minus. Not `Intl`, whose output follows the ICU version. */
export function formatNumber(value: number, decimals?: number): string {
  const [whole = '', fraction] = (decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)).split('.')
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0') : whole
  return `${value < 0 ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}
