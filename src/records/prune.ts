import { isMapping } from './front-matter.ts'

/** Takes away the fields without a value, in place: an empty field and a missing one are the same gap. The reader owns the data. */
export function prune(data: Record<string, unknown>): Record<string, unknown> {
  for (const key of Object.keys(data)) {
    const value = data[key]
    if (value === null || (typeof value === 'string' && value.trim() === '')) delete data[key]
    else if (isMapping(value)) prune(value)
    else if (Array.isArray(value)) for (const item of value) if (isMapping(item)) prune(item)
  }
  return data
}
