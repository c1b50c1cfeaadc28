import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openCatalog, type CatalogFile } from '../../../../src/domain/record/catalog.ts'
import { entriesOf, type SearchKind } from '../../../../src/domain/search/entries.ts'
import type { ReadingsFile } from '../../../../src/domain/search/readings-file.ts'
import { openReadings } from '../../../../src/domain/search/readings.ts'
import { SearchIndex } from '../../../../src/domain/search/search.ts'

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../public/data/${name}`, import.meta.url), 'utf8')) as T
const catalog = openCatalog(read<CatalogFile>('catalog.json'))
const readings = openReadings(read<ReadingsFile>('search.json'))
const index = new SearchIndex(entriesOf(catalog), readings)

const found = (typed: string, kind: SearchKind) =>
  index.find(typed).flatMap((group) => (group.kind === kind ? group.hits.map(({ entry }) => entry.id) : []))
const marked = (text: string, typed: string) => index.spans(text, typed).map(({ from, to }) => text.slice(from, to))

describe('what is typed finds', () => {
  it.each<[typed: string, kind: SearchKind, id: string]>([
    ['郑州航空港', 'place', 'zhengzhou-airport-zone'],
    ['zzhkg', 'place', 'zhengzhou-airport-zone'],
    ['zhengzhou hangkonggang', 'place', 'zhengzhou-airport-zone'],
    ['zhengzhouhkg', 'place', 'zhengzhou-airport-zone'],
    ['ZhengZhou HangK', 'place', 'zhengzhou-airport-zone'],
    ['Zhengzhou Airport', 'place', 'zhengzhou-airport-zone'],
    ['航空港经济综合', 'place', 'zhengzhou-airport-zone'],
    ['hkgjjzh', 'place', 'zhengzhou-airport-zone'],
    ['郑州hkg', 'place', 'zhengzhou-airport-zone'],
    ['xunxian', 'place', '410621'],
    ['changge', 'place', '411082'],
    ['中国郑州智能传感谷', 'record', 'sensor-valley-zhengzhou'],
    ['zgzzzncgg', 'record', 'sensor-valley-zhengzhou'],
    ['豫工信办案(2023)166号', 'document', 'henan-computing-reply-2023'],
    ['豫工信办案2023166', 'document', 'henan-computing-reply-2023'],
    ['ygxba', 'document', 'henan-computing-reply-2023'],
    ['智能传感器', 'industry', 'smart-sensors'],
    ['zncgq', 'industry', 'smart-sensors'],
    ['smart sens', 'industry', 'smart-sensors'],
    ['5Gjzzs', 'indicator', '5g-base-stations-total'],
    ['５Ｇ基站', 'indicator', '5g-base-stations-total'],
    ['longhai', 'element', 'axis-longhai'],
  ])('%s: %s %s', (typed, kind, id) => {
    expect(found(typed, kind)).toContain(id)
  })

  it('a record by the number of its document, after the document itself', () => {
    const number = '豫工信办案〔2023〕166号'
    expect(index.find(number).map(({ kind }) => kind)).toEqual(['document', 'record'])
    const own = catalog.records.filter(({ evidence }) =>
      evidence.some(({ document }) => document === 'henan-computing-reply-2023'),
    )
    expect([...found(number, 'record')].sort()).toEqual(own.map(({ id }) => id).sort())
  })

  it('the paragraphs that name it, last', () => {
    const groups = index.find('zzhkg')
    expect(groups.at(-1)?.kind).toBe('paragraph')
    expect(groups.at(-1)?.hits.every(({ entry }) => entry.evidence !== null)).toBe(true)
    expect(groups[0]?.kind).toBe('place')
  })

  it('nothing when nothing is typed, or nothing is called so', () => {
    expect(index.find(' ')).toEqual([])
    expect(index.find('qqqzx')).toEqual([])
  })

  it('Chinese letters without any readings', () => {
    const bare = new SearchIndex(entriesOf(catalog))
    expect(bare.find('郑州航空港')[0]?.hits[0]?.entry.id).toBe('zhengzhou-airport-zone')
    expect(bare.find('zzhkg')).toEqual([])
  })
})

describe('the order', () => {
  it('of places: city before zones, exact before all', () => {
    expect(found('郑州', 'place')[0]).toBe('410100')
    expect(found('zhengzhou', 'place')[0]).toBe('410100')
    expect(index.find('zz')[0]?.hits[0]?.entry.id).toBe('410100')
    expect(found('郑州高新区', 'place')[0]).toBe('zhengzhou-hitech-zone')
  })

  it('of fits: exact, prefix, word start, inside; names before aliases; else as they stand', () => {
    const entry = (id: string, name: string, aliases: string[] = [], rank = 0) => ({
      kind: 'record' as const,
      id,
      rank,
      evidence: null,
      texts: [
        { text: name, role: 'name' as const, record: null },
        ...aliases.map((text) => ({ text, role: 'alias' as const, record: null })),
      ],
    })
    const small = new SearchIndex([
      entry('inside', '中国传感谷'),
      entry('word', '国际5G传感谷'),
      entry('alias', '别名园', ['传感谷']),
      entry('site', '传感谷一', [], 1),
      entry('start', '传感谷二'),
      entry('later', '传感谷三'),
      entry('whole', '传感谷'),
    ])
    expect(small.find('传感谷')[0]?.hits.map(({ entry: { id } }) => id)).toEqual([
      'whole',
      'alias',
      'start',
      'later',
      'site',
      'word',
      'inside',
    ])
  })
})

describe('what is marked', () => {
  it.each([
    ['郑州航空港区智能终端（手机）产业园', 'zzhkg', ['郑州航空港']],
    ['郑州航空港区智能终端（手机）产业园', '航空港', ['航空港']],
    ['中国（郑州）智能传感谷', 'zgzz', ['中国', '郑州']],
    ['中国（郑州）智能传感谷', '国（郑', ['国（郑']],
    ['5G基站总数', '5gjz', ['5G基站']],
    ['豫工信办案〔2023〕166号', '[2023]166', ['〔2023〕166']],
    ['泌阳县', 'biy', ['泌阳']],
    ['绿色制造提升行动', 'lüse', ['绿色']],
    ['绿色制造提升行动', 'lv', ['绿']],
    ['Smart  Sensors', 'smart s', ['Smart  S']],
    ['Hi-tech Zone', 'hitech', ['Hi', 'tech']],
    ['Hi-tech Zone', 'itech', []],
    ['ﬁne Ａ谷', 'fine a', ['ﬁne Ａ']],
    ['武汉市', 'w', ['武']],
    ['大武汉', 'w', []],
    ['洛阳', 'x', []],
  ])('in %s by %s', (text, typed, pieces) => {
    expect(marked(text, typed)).toEqual(pieces)
  })
})

it('an index learns how names are read without its texts being folded again', () => {
  const written = new SearchIndex(entriesOf(catalog))
  const read = new SearchIndex(written, readings)
  expect(written.find('zzhkg')).toEqual([])
  for (const typed of ['zzhkg', '传感', 'xunxian', 'smart sens', '郑州hkg'])
    expect(read.find(typed), typed).toEqual(index.find(typed))
})
