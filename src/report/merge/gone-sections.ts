import type { Item } from './identify.ts'

interface Asked {
  /** Whether a piece is no more at the source, and nobody has edited it. */
  readonly isGone: (id: string) => boolean
  /** Whether a part stays though it is in no compilation. */
  readonly isOwn: (item: Item) => boolean
}

/**
 * The headings that are no more at the source, but have something of the owner's below them. Without its heading it would come to stand below the one
 * above, as though it were about another school.
 */
export function headingsOverOwnWords(items: readonly Item[], { isGone, isOwn }: Asked): ReadonlySet<string> {
  const needed = new Set<string>()
  const open: { readonly id: string | undefined; readonly level: number }[] = []
  for (const item of items) {
    const level = /^ {0,3}(#{1,6})[ \t]/.exec(item.text)?.[1]?.length
    while ((open.at(-1)?.level ?? 0) >= (level ?? Infinity)) open.pop()
    if (isOwn(item)) for (const { id } of open) if (id !== undefined) needed.add(id)
    if (level === undefined) continue
    const isBare = !item.text.includes('\n')
    open.push({ id: item.id !== undefined && isBare && isGone(item.id) ? item.id : undefined, level })
  }
  return needed
}
