import type { Paragraph } from '../../domain/record/catalog.ts'

export interface OutlineEntry {
  readonly paragraph: Paragraph
  /** 0 for chapters. */
  readonly depth: number
}

const DEEPEST = 2

/** The sections of a document down to two levels, each by its first paragraph. */
export function outlineOf(paragraphs: readonly Paragraph[]): readonly OutlineEntry[] {
  const seen = new Set<string>()
  return paragraphs.flatMap((paragraph) => {
    const { section } = paragraph
    const levels = section === '' ? 0 : section.split('.').length
    if (levels === 0 || levels > DEEPEST || seen.has(section)) return []
    seen.add(section)
    return [{ paragraph, depth: levels - 1 }]
  })
}

/** The section of the outline that a paragraph stands in. */
export function sectionAt(outline: readonly OutlineEntry[], paragraph: number): OutlineEntry | null {
  return outline.findLast((entry) => entry.paragraph.paragraph <= paragraph) ?? null
}
