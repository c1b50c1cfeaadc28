import type { SeedParagraph } from '../../src/domain/record/seed-schema.ts'

/** A paragraph as far as a program can tell: its place and length, and the heading marks that a text writes itself. */
export type Skeleton = Pick<SeedParagraph, 'paragraph' | 'section' | 'mark' | 'role' | 'length'>

/** The marks of headings in official papers, the highest level first: 一、 then （一） then 1. */
const MARKS = [/^[一二三四五六七八九十]+(?=、)/, /^（[一二三四五六七八九十]+）/, /^\d{1,2}(?=[.．、]\D)/]

/** A heading is a line of its own; a longer line that begins with a mark is a paragraph with one. */
const LONGEST_HEADING = 40

/**
 * The paragraph list of a text whose non-blank lines are given. Sections are counted by position, since numbers in
 * translations cannot be trusted; what the text does not mark is left to whoever reads it.
 */
export function paragraphSkeletons(lines: readonly string[]): Skeleton[] {
  const path: number[] = []
  return lines.map((line, at) => {
    const length = [...line].length
    const level = MARKS.findIndex((mark) => mark.test(line))
    const mark = MARKS[level]?.exec(line)?.[0] ?? ''
    if (level >= 0) {
      while (path.length <= level) path.push(0)
      path.length = level + 1
      path[level] = (path[level] ?? 0) + 1
    }
    const section = path.map((number) => Math.max(number, 1)).join('.')
    const role = at === 0 ? 'title' : level >= 0 && length <= LONGEST_HEADING ? 'heading' : 'content'
    return { paragraph: at + 1, section: at === 0 ? '' : section, mark, role, length }
  })
}
