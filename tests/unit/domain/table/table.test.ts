import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../../src/base/local-text.ts'
import { openCatalog, type AtlasRecord, type CatalogFile } from '../../../../src/domain/record/catalog.ts'
import { tableRows, type TableRow } from '../../../../src/domain/table/arrange.ts'
import { columnsOf, fieldById, FIELDS, USUAL_COLUMNS } from '../../../../src/domain/table/fields.ts'
import { GROUPINGS } from '../../../../src/domain/table/groupings.ts'
import { applyChange } from '../../../../src/domain/view/change.ts'
import { decodeView, encodeView } from '../../../../src/domain/view/codec.ts'
import { INITIAL_VIEW } from '../../../../src/domain/view/view.ts'
import { fieldSetting } from '../../../../src/i18n/field-setting.ts'
import { aCatalog, aRecord, at } from '../../../support/catalog-builders.ts'
import { HENAN } from '../../../support/henan.ts'

const published = openCatalog(
  JSON.parse(readFileSync(new URL('../../../../public/data/catalog.json', import.meta.url), 'utf8')) as CatalogFile,
)
const zh = fieldSetting(HENAN, 'zh')

const recordIds = (rows: readonly TableRow[]) => rows.filter(({ type }) => type === 'record').map(({ id }) => id)
const cell = (column: string, record: AtlasRecord | undefined, setting = zh) => {
  const field = fieldById(column)
  if (!field || !record) throw new Error(column)
  return field.text(record, setting)
}

describe('the fields of a table', () => {
  it('have ids that a link can hold, all of them at once', () => {
    const columns = FIELDS.map(({ id }) => id)
    expect(new Set(columns).size).toBe(columns.length)
    const view = applyChange(INITIAL_VIEW, { type: 'table', table: { columns, sort: null, group: 'city' } })
    expect(decodeView(encodeView(view))).toMatchObject({ ignored: [], view: { table: view.table } })
  })

  it('say something of the published records, in both languages, and English without 万 and 亿', () => {
    for (const locale of LOCALES) {
      const setting = fieldSetting(published, locale)
      for (const field of FIELDS) {
        const texts = published.records.map((record) => field.text(record, setting))
        expect(
          texts.some((text) => text !== ''),
          field.id,
        ).toBe(true)
        expect(texts.filter((text) => /undefined|NaN|null|\[object/.test(text))).toEqual([])
        const ours = !['other-name', 'aliases', 'mention', 'responsible', 'note', 'place-basis'].includes(field.id)
        if (locale === 'en' && ours) expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
      }
    }
  })

  it('hold every key of a record', () => {
    // Which column tells of which part of a record; former ids stand in links only.
    const told: Record<Exclude<keyof AtlasRecord, 'formerIds'>, string> = {
      id: 'id',
      kind: 'kind',
      name: 'name',
      nameBasis: 'name-basis',
      aliases: 'aliases',
      summary: 'summary',
      industries: 'industry',
      where: 'place-basis',
      extent: 'extent',
      precision: 'precision',
      inferred: 'inferred',
      openList: 'open-list',
      status: 'status',
      time: 'time-basis',
      responsible: 'responsible',
      relations: 'relations',
      note: 'note',
      offer: 'condition',
      pattern: 'pattern',
      evidence: 'evidence',
      figures: 'figures',
      documents: 'documents',
    }
    expect(Object.keys(published.records[0] ?? {}).sort()).toEqual([...Object.keys(told), 'formerIds'].sort())
    for (const column of Object.values(told)) expect(fieldById(column), column).toBeDefined()
  })

  it('write places, evidence, years and offers as a reader needs them', () => {
    const record = (id: string) => HENAN.recordById.get(id)
    expect(cell('place', record('network'))).toBe('全省')
    expect(cell('city', record('valley'))).toBe('郑州市')
    expect(cell('inferred', record('display-base'))).toBe('是')
    expect(cell('evidence', record('valley'))).toBe('郑州意见 2022 ¶1 等 2 处')
    expect(cell('evidence', record('valley'), fieldSetting(HENAN, 'en'))).toBe('Zhengzhou opinions 2022 ¶1 and 1 more')
    expect(cell('years', record('medicine-park'))).toBe('未载年份')
    expect(cell('years', aRecord({ id: 'a', time: { from: null, to: 2025, basis: 'plan-period' } }))).toBe('到2025年')
    const offer = { clause: '4', for: ['project', 'platform'], figures: [], validFrom: '2022-06-02', validTo: null }
    const incentive = aRecord({
      id: 'b',
      offer: { ...offer, for: ['project', 'platform'], condition: { zh: '条件', en: 'C' } },
    })
    expect(cell('offer-for', incentive)).toBe('项目、平台')
    expect(cell('validity', incentive)).toBe('2022年6月2日起')
    expect(cell('validity', incentive, fieldSetting(HENAN, 'en'))).toBe('from 2 June 2022')
  })

  it('keep comparator, striving and unit of a figure', () => {
    const setting = fieldSetting(published, 'zh')
    const texts = published.records.map((record) => cell('figures', record, setting)).join('；')
    for (const { comparator } of published.figures.filter(({ record }) => record !== null))
      if (comparator !== '=') expect(texts).toContain(comparator)
    expect(texts.includes('力争')).toBe(published.figures.some(({ aim, record }) => aim && record !== null))
  })
})

describe('the columns of a table', () => {
  it('are the usual ones until some are chosen, and always begin with the name', () => {
    expect(columnsOf({ columns: [] }).map(({ id }) => id)).toEqual(USUAL_COLUMNS)
    expect(columnsOf({ columns: ['status', 'name', 'no-such', 'kind'] }).map(({ id }) => id)).toEqual([
      'name',
      'status',
      'kind',
    ])
  })
})

describe('the rows of a table', () => {
  const records = HENAN.records

  it('follow the documents until they are sorted, and count from 1', () => {
    const rows = tableRows(records, { sort: null, group: null }, zh)
    expect(recordIds(rows).slice(0, 2)).toEqual(['display-base', 'steel-cluster'])
    expect(rows.map((row) => row.type === 'record' && row.position)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('are sorted by pinyin in Chinese', () => {
    const names = ['郑州', '安阳', '洛阳', '鹤壁']
    const catalog = aCatalog({
      records: names.map((name, at) => aRecord({ id: `r-${at}`, name: { zh: name, en: name } })),
    })
    const setting = fieldSetting(catalog, 'zh')
    const sorted = (descending: boolean) =>
      tableRows(catalog.records, { sort: { column: 'name', descending }, group: null }, setting).map((row) =>
        row.type === 'record' ? row.record.name.zh : '',
      )
    expect(sorted(false)).toEqual(['安阳', '鹤壁', '洛阳', '郑州'])
    expect(sorted(true)).toEqual(['郑州', '洛阳', '鹤壁', '安阳'])
  })

  it('are sorted by number and by vocabulary, what has no value last either way', () => {
    const by = (column: string, descending: boolean) =>
      recordIds(tableRows(records, { sort: { column, descending }, group: null }, zh))
    expect(by('year-from', false).slice(0, 2)).toEqual(['steel-cluster', 'valley'])
    expect(by('year-from', false).at(-1)).toBe('medicine-park')
    expect(by('years', true)[0]).toBe('network')
    expect(by('years', true).slice(-2).sort()).toEqual(['big-campaign', 'medicine-park'])
    expect(by('status', false)[0]).toBe('steel-cluster')
    expect(by('precision', false)[0]).toBe('valley')
  })

  it('are gathered so that each record stands in one group, and the counts add up', () => {
    for (const { id } of GROUPINGS) {
      for (const locale of LOCALES) {
        const setting = fieldSetting(published, locale)
        const rows = tableRows(published.records, { sort: null, group: id }, setting)
        expect(recordIds(rows).toSorted(), id).toEqual(published.records.map((record) => record.id).toSorted())
        const groups = rows.filter((row) => row.type === 'group')
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(published.records.length)
        groups.forEach(({ id: group, count }) => {
          const from = rows.findIndex((row) => row.id === group)
          const next = rows.findIndex((row, index) => index > from && row.type === 'group')
          expect((next < 0 ? rows.length : next) - from - 1, group).toBe(count)
        })
      }
    }
  })

  it('say so where a record is in several cities, in none, or outside', () => {
    const names = (record: AtlasRecord) =>
      tableRows([record], { sort: null, group: 'city' }, zh).map((row) => (row.type === 'group' ? row.name : ''))[0]
    expect(names(aRecord({ id: 'a', where: at('410100', '410300') }))).toBe('多个城市')
    expect(names(aRecord({ id: 'b', where: at('410184', '410100') }))).toBe('郑州市')
    expect(names(aRecord({ id: 'c', precision: 'unplaced' }))).toBe('位置未载')
    expect(names(aRecord({ id: 'd', precision: 'province', where: at('410000') }))).toBe('全省')
  })
})
