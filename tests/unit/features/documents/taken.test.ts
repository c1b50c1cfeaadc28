import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../../src/domain/record/catalog.ts'
import { documentCitation } from '../../../../src/features/documents/document-citation.ts'
import { outlineOf, sectionAt } from '../../../../src/features/documents/outline.ts'
import { takenFrom, takenTotals } from '../../../../src/features/documents/taken.ts'
import { documentWords } from '../../../../src/features/documents/words.ts'
import { DETAIL } from '../../../support/a-detail-catalog.ts'

const paragraphs = (
  JSON.parse(readFileSync(new URL('../../../support/sources/data/paragraphs.json', import.meta.url), 'utf8')) as Record<
    string,
    Paragraph[]
  >
)['opinions']!

describe('what a document yielded', () => {
  const taken = takenFrom(DETAIL, 'opinions')

  it('stands at the paragraphs that the evidence cites, and nowhere else', () => {
    expect([...taken.keys()].sort((one, other) => one - other)).toEqual([4, 5, 6, 9])
    expect(taken.get(4)?.records.map(({ id }) => id)).toEqual(['valley', 'sensor-base'])
    expect(taken.get(6)?.figures.map(({ id }) => id)).toEqual(['award-cap'])
    expect(
      takenFrom(DETAIL, 'programme')
        .get(3)
        ?.elements.map(({ id }) => id),
    ).toEqual(['core-zhengzhou'])
    expect(takenFrom(DETAIL, 'plan').size).toBe(0)
  })

  it('is counted once however often it is cited', () => {
    expect(takenTotals(taken)).toEqual({ records: 4, figures: 3, indicators: 2 })
  })
})

describe('the outline', () => {
  const outline = outlineOf(paragraphs)

  it('has each section once, two levels deep', () => {
    expect(outline.map(({ paragraph, depth }) => [paragraph.section, depth])).toEqual([
      ['1', 0],
      ['2', 0],
      ['2.1', 1],
      ['3', 0],
    ])
  })

  it('knows the section of a paragraph below it', () => {
    expect(sectionAt(outline, 5)?.paragraph.section).toBe('2.1')
    expect(sectionAt(outline, 1)).toBeNull()
  })
})

describe('the citation of a document', () => {
  it('has its number and date, or says that there is none', () => {
    const [opinions, programme] = DETAIL.documents
    expect(documentCitation(DETAIL, opinions!, documentWords.zh, 'zh')).toBe(
      '《郑州市信息产业意见》，郑州市人民政府，郑政〔2022〕6号，2022年6月2日成文。见：豫图，数据 1.2.3。',
    )
    expect(documentCitation(DETAIL, programme!, documentWords.en, 'en')).toContain('no date of issue given')
  })
})
