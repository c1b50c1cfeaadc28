import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { splitByShelf } from '../../../src/domain/facets/shelves.ts'
import { decodeView } from '../../../src/domain/view/codec.ts'
import { withDensity } from '../../../src/features/sheet/density.ts'
import { atlasCities, sheetJobs } from '../../../src/features/sheet/jobs.ts'
import { codeOf, printedAddress, sheetAddress } from '../../../src/features/sheet/link.ts'
import { pixelSize } from '../../../src/features/sheet/picture-file.ts'
import { paperSize } from '../../../src/map/sheet/paper.ts'
import { CATALOG } from '../../support/map-scene.ts'
import { sheetSource } from '../../support/sheets.ts'

const compose = (...given: Parameters<typeof sheetSource>) => {
  const [job] = sheetJobs(sheetSource(...given))
  if (!job) throw new Error('no sheet')
  return job.compose()
}

describe('the words of a sheet', () => {
  it('say what is filtered, in both languages, unless the reader gave a title', () => {
    expect(compose('v=1').content).toMatchObject({
      title: '河南省产业布局图',
      otherTitle: { text: 'Industrial layout of Henan', lang: 'en' },
    })
    const filtered = 'v=1&place=410100&industry=5g&y=2022-2025&undated=0'
    expect(compose(filtered).content.title).toBe('郑州市 · 5G · 2022–2025年 · 不含未载年份')
    expect(compose(filtered, 'en').content.title).toBe('Zhengzhou · 5G · 2022–2025 · dated only')
    const titled = compose(`${filtered}&sheet=a4,landscape,colour,one,给省长的图`).content
    expect(titled.title).toBe('给省长的图')
    expect(titled.otherTitle.text).toBe('Zhengzhou · 5G · 2022–2025 · dated only')
    expect(titled.lead).toContain('郑州市 · 5G')
  })

  it('count every record that is not on the map', () => {
    for (const hash of ['v=1', 'v=1&map=9.5/34.76/113.65', 'v=1&policy=1', 'v=1&hide=records']) {
      const source = sheetSource(hash)
      const { content, seen } = sheetJobs(source)[0]!.compose()
      const shown = source.selection.shown.flatMap((index) => CATALOG.records[index] ?? [])
      const { map, province, unplaced } = splitByShelf(shown)
      expect(content.lead).toContain(`共 ${shown.length} 条`)
      const [missing = '', aside = ''] = content.aside.split('。')
      const told = [...missing.matchAll(/(\d+) 条/g)].reduce((sum, [, count]) => sum + Number(count), 0)
      expect(told + seen.records.length).toBe(shown.length)
      expect(told).toBe(province.length + unplaced.length + map.length - seen.records.length)
      const policies = source.selection.aside.length
      expect(aside).toBe(policies === 0 ? '' : `另有政策 ${policies} 条旁列，未计入`)
    }
  })

  it('name the documents of what is drawn, with number and date, and no other', () => {
    const { content, seen } = compose('v=1&map=9.5/34.76/113.65')
    const drawn = new Set(seen.records.flatMap((index) => CATALOG.records[index]?.documents ?? []))
    expect(content.sources.items).toHaveLength(drawn.size)
    for (const { id, title, number } of CATALOG.documents) {
      const item = content.sources.items.find((text) => text.includes(title.zh))
      expect(item !== undefined, id).toBe(drawn.has(id))
      if (item) expect(item).toContain(number ?? '原文未载文号')
    }
    expect(content.sources.items.join()).toContain('2023年7月20日成文')
    expect(compose('v=1&q=no-such-thing').content.sources).toMatchObject({ items: [], title: '图上没有条目' })
  })

  it('name compiler, approval and data as the settings say, or that they are missing', () => {
    const plain = compose('v=1').content
    expect(plain.approval).toBe('未送审，仅供内部使用')
    expect(plain.facts[0]).toEqual({ name: '编制单位', text: '未填写' })
    expect(plain.facts[1]?.text).toBe(`豫图数据 ${CATALOG.version}，截至 2023年7月20日`)
    expect(plain.notice).toContain('OpenStreetMap')
    const settings = {
      mapApproval: '豫S〔2026〕001号',
      compiler: { zh: '河南省发展改革委', en: 'Development and Reform Commission of Henan' },
      address: 'https://map.henan.example/yutu/',
    }
    const own = compose('v=1', 'en', settings).content
    expect(own.approval).toBe('Map approval no. 豫S〔2026〕001号')
    expect(own.facts[0]?.text).toBe('Development and Reform Commission of Henan')
    expect(own.link.text).toBe('map.henan.example/yutu/#v=1&lang=en')
  })
})

const citySheet = (hash: string, city: string) => {
  const job = sheetJobs(sheetSource(hash, 'zh', { address: 'https://y.cn/' })).find(({ id }) => id === city)
  if (!job) throw new Error(`no sheet of ${city}`)
  return job.compose()
}

/** What the address of a city's sheet holds, printed and in its code. */
const linkIn = (hash: string, city: string) => {
  const { text, code } = citySheet(hash, city).content.link
  expect(code).toEqual(codeOf(`https://${text}`))
  return text.split('#')[1] ?? ''
}

describe('the link of a sheet', () => {
  const { view } = decodeView('v=1&page=sheet&sheet=a3,portrait,black,one&industry=5g&map=9/34/113&theme=dark')

  it('leads to the map as it is shown, not to the sheet', () => {
    const address = sheetAddress('https://yutu.example.cn/?x#y', view, 'zh')
    expect(address).toBe('https://yutu.example.cn/#v=1&map=9/34/113&industry=5g&lang=zh')
  })

  it('of a city leads to its records with the city selected', () => {
    const address = linkIn('v=1&industry=5g&map=9/34/113&sheet=a4,landscape,colour,atlas', '411700')
    expect(address).toBe('v=1&industry=5g&place=411700&sel=place:411700&lang=zh')
  })

  it.each([
    'v=1&place=410184',
    'v=1&place=410184,410122,411700&policy=1',
    'v=1&place=410100,410184',
    'v=1&y=2022-2025&undated=0',
    'v=1&area=near:410100,30&touching=1',
  ])('of a city opens as many records as the sheet says: %s', (hash) => {
    const sheet = citySheet(`${hash}&sheet=a4,landscape,colour,atlas`, '410100')
    const opened = sheetSource(linkIn(`${hash}&sheet=a4,landscape,colour,atlas`, '410100')).selection
    expect(opened.shown.length).toBeGreaterThan(0)
    expect(sheet.content.lead).toContain(`共 ${opened.shown.length} 条`)
    const drawn = new Set(opened.shown)
    expect(sheet.seen.records.filter((index) => !drawn.has(index))).toEqual([])
    expect(sheet.content.aside.includes(`另有政策 ${opened.aside.length} 条`)).toBe(opened.aside.length > 0)
  })

  it('is a code while a telephone can read it, and shortened for the eye', () => {
    const address = 'https://yutu.example.cn/#v=1'
    expect(codeOf(address)).toEqual(encode(address, { ecc: 'L', border: 0 }).data)
    expect(codeOf(address)?.[0]?.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => true))
    expect(codeOf(`${address}${'x'.repeat(600)}`)).toBeNull()
    expect(printedAddress(address)).toBe('yutu.example.cn/#v=1')
    expect(printedAddress(`${address}${'x'.repeat(600)}`)).toMatch(/^yutu.*…$/)
  })
})

describe('the atlas', () => {
  it('has a sheet for every city, or for those that the chosen places lie in', () => {
    const all = sheetJobs(sheetSource('v=1&sheet=a4,landscape,colour,atlas')).map(({ id }) => id)
    expect(all).toHaveLength(18)
    expect(new Set(all).size).toBe(18)
    const some = sheetSource('v=1&place=410184,411700&sheet=a4,landscape,colour,atlas')
    expect(CATALOG.placeById.get('410184')?.parent).toBe('410100')
    expect(atlasCities(some).map(({ id }) => id)).toEqual(['410100', '411700'])
    expect(sheetJobs(some)[0]?.compose().content.title).toContain('新郑市')
    expect(sheetJobs(sheetSource('v=1&place=411700&sheet=a4,landscape,colour,atlas'))[0]?.compose().content.title).toBe(
      '驻马店市产业布局图',
    )
  })

  it.each(['410100', '411700', '410400'])('lists the records of %s place by place as the map counts them', (id) => {
    const source = sheetSource('v=1&sheet=a3,landscape,colour,atlas')
    const { content, seen, frame } = sheetJobs(source)
      .find((job) => job.id === id)!
      .compose()
    expect(frame.near).toBe(true)
    const own = source.filter.select({ ...source.state, facets: { ...source.state.facets, place: [id] } }).shown
    expect(content.lead).toContain(own.length === 0 ? '没有条目' : `共 ${own.length} 条`)
    const groups = content.table?.groups ?? []
    for (const { title, rows } of groups) expect(title).toMatch(new RegExp(`\\u3000${rows.length} 条$`))
    const listed = new Set(groups.flatMap(({ rows }) => rows.map((row) => row.id)))
    expect([...listed].sort()).toEqual(seen.records.map((index) => CATALOG.records[index]?.id).sort())
    for (const { rows } of groups) {
      for (const row of rows) {
        const [, number, paragraph] = /^\[(\d+)\] 第 (\d+) 段$/.exec(row.reference) ?? []
        const source = content.sources.items[Number(number) - 1]
        const { evidence = [] } = CATALOG.recordById.get(row.id) ?? {}
        const cited = evidence.find((each) => each.paragraph === Number(paragraph))
        expect(source).toContain(CATALOG.documents.find((each) => each.id === cited?.document)?.title.zh)
      }
    }
  })
})

describe('a picture file', () => {
  it('has the pixels of its paper', () => {
    const size = paperSize({ paper: 'a4', orientation: 'landscape' })
    expect(pixelSize({ size }, 300)).toEqual([3508, 2480])
    expect(pixelSize({ size }, 96)).toEqual([1123, 794])
  })

  it('says how many dots an inch has', () => {
    const png = new Uint8Array(60).map((_, at) => at)
    const made = withDensity(png, 300)
    expect([...made.subarray(0, 33)]).toEqual([...png.subarray(0, 33)])
    expect([...made.subarray(54)]).toEqual([...png.subarray(33)])
    const view = new DataView(made.buffer)
    expect(String.fromCharCode(...made.subarray(37, 41))).toBe('pHYs')
    expect(view.getUint32(41)).toBe(11811)
    // What other programs write for 300 dots an inch.
    expect(view.getUint32(50).toString(16)).toBe('78a53f76')
  })
})
