import { dataUrl } from '../../data/load.ts'
import type { Outline } from '../../map/fallback.ts'

/** The province's outline for the first paint; null when it does not come, which costs nothing but the picture. */
export async function loadOutline(page: string): Promise<Outline | null> {
  try {
    const reply = await fetch(dataUrl('outline.json', page))
    return reply.ok ? ((await reply.json()) as Outline) : null
  } catch {
    return null
  }
}
