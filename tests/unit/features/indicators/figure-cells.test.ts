import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openCatalog, type CatalogFile } from '../../../../src/domain/record/catalog.ts'
import { amountOf } from '../../../../src/domain/indicators/amount.ts'
import { FIGURE_COLUMNS } from '../../../../src/domain/indicators/figure-columns.ts'
import { figureCells, figureTable, sortedFigures } from '../../../../src/features/indicators/figure-cells.ts'
import { csvText, tabText } from '../../../../src/domain/published/csv.ts'
import { indicatorWords } from '../../../../src/features/indicators/words.ts'
import { PROMISES } from '../../../support/a-promise-catalog.ts'
import { readCsv } from '../../../support/read-csv.ts'

const HENAN = openCatalog(JSON.parse(readFileSync('public/data/catalog.json', 'utf8')) as CatalogFile)
const rowsIn = (locale: 'zh' | 'en') =>
  HENAN.figures.map((figure) => ({ figure, cells: figureCells(HENAN, figure, indicatorWords[locale], locale) }))

describe('a figure in cells', () => {
  const got = PROMISES.figures.find(({ id }) => id === 'got')!

  test('has its number in the unit beside it, in each language', () => {
    expect(figureCells(PROMISES, got, indicatorWords.zh, 'zh')).toMatchObject({
      indicator: '新增基站',
      value: '5.6',
      unit: '万个',
      comparator: '=',
      time: '2022',
      kind: '统计',
      place: '河南省',
      document: '答复 2023',
      paragraph: '8',
      mention: '5.6万个',
    })
    expect(figureCells(PROMISES, got, indicatorWords.en, 'en')).toMatchObject({
      value: '56000',
      unit: '',
      time: '2022',
    })
  })

  test('amounts to the same in both languages, and never loses a field', () => {
    const english = rowsIn('en')
    for (const [index, { figure, cells }] of rowsIn('zh').entries()) {
      expect(Number(cells.value), figure.id).toBe(figure.value)
      const other = Number(english[index]?.cells.value)
      expect(other / amountOf(figure, HENAN), figure.id).toBeCloseTo(1, 9)
      expect(cells.comparator).toBe(figure.comparator)
      expect(cells.aim !== '', figure.id).toBe(figure.aim)
      for (const column of ['indicator', 'unit', 'time', 'kind', 'nature', 'place', 'document', 'mention'] as const)
        expect(cells[column], `${figure.id} ${column}`).not.toBe('')
      expect(cells.paragraph.split(';')).toHaveLength(figure.evidence.length)
    }
  })

  test('holds no Chinese in English, but for the words of a text', () => {
    for (const { cells } of rowsIn('en')) {
      const { mention, ...rest } = cells
      expect(mention).not.toBe('')
      expect(Object.values(rest).join(' ')).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('the table that is taken away', () => {
  test('reads back as the rows that were written', () => {
    const cells = rowsIn('zh').map((row) => row.cells)
    const { header, rows } = readCsv(csvText(figureTable(cells, indicatorWords.zh)))
    const words = indicatorWords.zh.table.columns
    expect(header).toEqual(FIGURE_COLUMNS.map((column) => words[column]))
    expect(rows).toEqual(
      cells.map((row) => Object.fromEntries(FIGURE_COLUMNS.map((column) => [words[column], row[column]]))),
    )
  })

  test('goes to the clipboard with one tab between two cells', () => {
    expect(
      tabText([
        ['a', 'b\tc\nd'],
        ['', 'e'],
      ]),
    ).toBe('a\tb c d\n\te')
  })
})

test('numbers are sorted by what they amount to, years by their end, words by the language', () => {
  const rows = rowsIn('zh')
  const by = (column: 'value' | 'time' | 'place', descending = false) =>
    sortedFigures(HENAN, rows, { column, descending }, 'zh').map(({ figure }) => figure)
  const amounts = by('value').map((figure) => amountOf(figure, HENAN))
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
  expect(by('time')[0]?.year).toBe(2021)
  expect(by('time', true)[0]?.year).not.toBe(2021)
  expect(by('place').map(({ place }) => place)).toEqual(
    by('place')
      .map(({ place }) => place)
      .toSorted((a, b) =>
        (HENAN.placeById.get(a)?.name.zh ?? '').localeCompare(HENAN.placeById.get(b)?.name.zh ?? '', 'zh-CN'),
      ),
  )
  // The rows given are not moved.
  expect(rows.map(({ figure }) => figure)).toEqual(HENAN.figures)
})
