import type { Result } from '../../base/result.ts'
import type { DeviceStorage } from '../../data/storage.ts'
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from '../../domain/search/entries.ts'

/** Something that was chosen before. */
export interface RecentItem {
  readonly kind: SearchKind
  readonly id: string
}

const KEY = 'search.recent'
/** So many are kept, the newest first. */
const KEPT = 8

/** What this device remembers; whatever else stands in its place is nothing. */
export function readRecent(storage: DeviceStorage): readonly RecentItem[] {
  try {
    const stored: unknown = JSON.parse(storage.read(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isItem).slice(0, KEPT) : []
  } catch {
    return []
  }
}

export function writeRecent(storage: DeviceStorage, items: readonly RecentItem[]): Result<null> {
  return storage.write(KEY, JSON.stringify(items))
}

/** The items with one more at their head; each stands once. */
export function withRecent(items: readonly RecentItem[], { kind, id }: SearchEntry): readonly RecentItem[] {
  return [{ kind, id }, ...without(items, { kind, id })].slice(0, KEPT)
}

export function without(items: readonly RecentItem[], item: RecentItem): readonly RecentItem[] {
  return items.filter(({ kind, id }) => kind !== item.kind || id !== item.id)
}

function isItem(value: unknown): value is RecentItem {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value)) return false
  return typeof value.id === 'string' && SEARCH_KINDS.some((kind) => kind === value.kind)
}
