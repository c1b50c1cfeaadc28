import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import type { AtlasRecord } from '../../src/domain/record/catalog.ts'
import { Atlas, launch, type Browser } from '../support/driver.ts'
import { isLayout, publishedCatalog, recordsAbout } from '../support/published-catalog.ts'

const catalog = publishedCatalog()
const layout = catalog.records.filter(isLayout)
const about = (industry: string) => recordsAbout(catalog, industry)
const zh = (industry: string) => catalog.industryById.get(industry)?.name.zh ?? industry
const ids = (records: readonly AtlasRecord[]) => records.map(({ id }) => id).sort()
const meets = ({ time }: AtlasRecord, from: number, to: number) =>
  time.basis === 'undated' || ((time.from ?? -Infinity) <= to && (time.to ?? Infinity) >= from)

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('a planner with a pointer, in Chinese', () => {
  let atlas: Atlas
  beforeAll(async () => {
    atlas = await Atlas.open(browser, inject('address'))
    await atlas.mapSettled()
  })
  afterAll(() => atlas.close())

  it('asks for smart sensors, reads the counts, and gets back to where she began', async () => {
    expect(await atlas.undo.isDisabled()).toBe(true)
    const start = await atlas.result()
    expect(start.total).toBe(layout.length)

    await atlas.tick(zh('emerging'), zh('new-generation-it'), zh('smart-sensors'))
    const sensors = about('smart-sensors')
    const shown = sensors.filter(isLayout)
    const result = await atlas.result()
    expect(result.total).toBe(shown.length)
    expect(result.map + result.province + result.unplaced).toBe(result.total)
    // Every record of this branch stands in one city, so the glyphs add up to what is on the map.
    expect((await atlas.glyphs()).reduce((sum, { count }) => sum + count, 0)).toBe(result.map)
    expect(atlas.hash()).toBe('#v=1&industry=smart-sensors')
    const listed = await atlas.listed()
    expect([...listed.shown].sort()).toEqual(ids(shown))
    expect([...listed.aside].sort()).toEqual(ids(sensors.filter((record) => !isLayout(record))))

    await atlas.policyIn.click()
    expect((await atlas.result()).total).toBe(sensors.length)
    expect((await atlas.listed()).shown).toHaveLength(sensors.length)

    await atlas.tab('filters').click()
    await atlas.clearAll.click()
    expect(await atlas.result()).toEqual(start)
    expect(atlas.hash()).toBe('')
  })

  it('finds a parent with all that is beneath it', async () => {
    await atlas.tick(zh('emerging'))
    expect((await atlas.result()).total).toBe(about('emerging').filter(isLayout).length)
    await atlas.clearAll.click()
  })

  it('goes from a glyph to its place, a record, the evidence, and the paragraph with its other yields', async () => {
    await atlas.go('v=1&industry=smart-sensors')
    await expect.poll(() => atlas.result()).toMatchObject({ total: about('smart-sensors').filter(isLayout).length })
    const { count = 0 } = (await atlas.glyphs()).find(({ place }) => place === '410100') ?? {}
    await atlas.glyph('410100').click()
    await expect.poll(() => atlas.cardName.innerText()).toBe('郑州市')
    const rows = atlas.part(atlas.words.detail.place.records).getByRole('link')
    const inPlace = (await rows.allInnerTexts()).map((text) => text.split('\n')[0])
    const here = about('smart-sensors').filter(isLayout)
    expect(inPlace.filter((name) => here.some((record) => record.name.zh === name))).toHaveLength(count)

    const valley = catalog.recordById.get('sensor-valley-zhengzhou')
    const evidence = valley?.evidence[0]
    if (!valley || !evidence) throw new Error('the record of the walk is gone')
    await rows.filter({ hasText: valley.name.zh }).first().click()
    await expect.poll(() => atlas.cardName.innerText()).toBe(valley.name.zh)
    expect(await atlas.chosenGlyph.count()).toBeGreaterThan(0)
    // The city while the map is far, the record's own zones as soon as it has come near.
    const own = ['410100', ...valley.where.map(({ place }) => place)]
    expect((await atlas.chosenPlaces()).filter((place) => !own.includes(place))).toEqual([])

    await atlas.part(atlas.words.detail.evidence.title).getByRole('link').first().click()
    const paragraph = atlas.paragraph(evidence.paragraph)
    await paragraph.waitFor()
    expect(atlas.hash()).toContain(`page=documents&doc=${evidence.document}&p=${evidence.paragraph}`)
    const others = catalog.records.filter(
      (record) =>
        record !== valley &&
        record.evidence.some((item) => item.document === evidence.document && item.paragraph === evidence.paragraph),
    )
    expect(others.length).toBeGreaterThan(0)
    for (const record of [valley, ...others])
      expect(await paragraph.getByRole('link', { name: record.name.zh, exact: true }).count()).toBe(1)
    expect(await paragraph.innerText()).toContain(evidence.mention)

    await paragraph.getByRole('link', { name: others[0]?.name.zh ?? '', exact: true }).click()
    await expect.poll(() => atlas.cardName.innerText()).toBe(others[0]?.name.zh)
  })

  it('takes the last choice back by the button and by the browser', async () => {
    await atlas.go('v=1')
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout.length })
    await atlas.tick(zh('emerging'))
    await atlas.tick(zh('cross-sector'))
    const both = await atlas.result()
    await atlas.glyph('410300').click()
    await atlas.card.waitFor()

    await atlas.undo.click()
    await atlas.card.waitFor({ state: 'detached' })
    expect(await atlas.result()).toEqual(both)
    await atlas.undo.click()
    expect(atlas.hash()).toBe('#v=1&industry=emerging')
    await atlas.undo.click()
    expect(atlas.hash()).toBe('')
    expect((await atlas.result()).total).toBe(layout.length)

    await atlas.tick(zh('traditional'))
    expect(atlas.hash()).toBe('#v=1&industry=traditional')
    await atlas.back()
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout.length })
    await atlas.forward()
    await expect.poll(() => atlas.hash()).toBe('#v=1&industry=traditional')
  })

  it('reaches a record without a location from shelf, list and text, and never sees it drawn', async () => {
    const unplaced = layout.find(({ precision, id }) => precision === 'unplaced' && id === 'hanwei-technology')
    if (!unplaced) throw new Error('the record of the walk is gone')
    await atlas.go('v=1')
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout.length })
    await atlas.shelf('unplaced').click()
    await atlas.button(new RegExp(`^${unplaced.name.zh}`)).click()
    await expect.poll(() => atlas.cardName.innerText()).toBe(unplaced.name.zh)
    expect(await atlas.card.innerText()).toContain(atlas.words.detail.facts.noPlace)
    expect(await atlas.chosenGlyph.count()).toBe(0)
    expect(atlas.hash()).not.toContain('map=')

    await atlas.search.fill(unplaced.name.zh)
    await atlas.search.press('Control+Enter')
    await expect.poll(() => atlas.result()).toMatchObject({ total: 1 })
    await atlas.search.press('Escape')
    await atlas.card.waitFor({ state: 'detached' })
    expect(await atlas.result()).toMatchObject({ map: 0, unplaced: 1 })
    expect((await atlas.glyphs()).filter(({ count }) => count > 0)).toEqual([])
    expect((await atlas.listed()).shown).toEqual([unplaced.id])
    await atlas.listRow(unplaced.id).click()
    await expect.poll(() => atlas.cardName.innerText()).toBe(unplaced.name.zh)

    await atlas.go('v=1')
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout.length })
    await atlas.search.fill(unplaced.name.zh)
    await atlas.search.press('Enter')
    await expect.poll(() => atlas.cardName.innerText()).toBe(unplaced.name.zh)
    expect(await atlas.chosenGlyph.count()).toBe(0)
  })

  it('finds a zone by the initials of its name, flies there, and finds it again among the recent ones', async () => {
    const zone = catalog.placeById.get('zhengzhou-airport-zone')
    await atlas.go('v=1')
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout.length })
    await atlas.search.fill('zzhkg')
    await expect.poll(() => atlas.found.first().innerText()).toContain(zone?.name.zh)
    await atlas.found.first().click()
    await expect.poll(() => atlas.cardName.innerText()).toBe(zone?.name.zh)
    await expect.poll(() => atlas.chosenPlaces()).toContain(zone?.id)
    await atlas.go('v=1')
    await atlas.search.click()
    await expect.poll(() => atlas.found.first().innerText()).toContain(zone?.name.zh)
    await atlas.press('ArrowDown', 'Enter')
    await expect.poll(() => atlas.cardName.innerText()).toBe(zone?.name.zh)
  })
})

describe('a planner without a pointer, in English', () => {
  it('walks from the filters over the years and the map to a paragraph', async () => {
    const atlas = await Atlas.open(browser, inject('address'), '', { locale: 'en' })
    onTestFinished(() => atlas.close())
    await atlas.mapSettled()
    await atlas.tabTo(atlas.page.getByRole('link', { name: atlas.words.chrome.skipToResults }))
    await atlas.press('Enter')
    await expect
      .poll(() => atlas.page.getByRole('tab', { selected: true }).innerText())
      .toContain(atlas.words.chrome.panels.list)
    await atlas.press('/')
    const groups = catalog.industries.filter(({ parent }) => parent === null)
    await atlas.tabTo(atlas.row(groups[0]?.name.en ?? ''))
    await atlas.press(
      ...groups
        .slice(
          0,
          groups.findIndex(({ id }) => id === 'emerging'),
        )
        .map(() => 'ArrowDown'),
    )
    await atlas.press('ArrowRight', 'ArrowDown', 'Space')
    const wanted = about('new-generation-it').filter(isLayout)
    await expect.poll(() => atlas.result()).toMatchObject({ total: wanted.length })
    expect(await atlas.sentence.innerText()).toMatch(/ on new-generation .* in Henan$/)

    await atlas.tabTo(atlas.slider('start'))
    await atlas.press('ArrowRight', 'ArrowRight')
    await atlas.tabTo(atlas.slider('end'))
    await atlas.press('ArrowLeft')
    const inYear = wanted.filter((record) => meets(record, 2024, 2024))
    await expect.poll(() => atlas.result()).toMatchObject({ total: inYear.length })
    expect(inYear.length).toBeLessThan(wanted.length)
    await expect.poll(() => atlas.hash()).toContain('y=2024')

    await atlas.startSearch()
    await atlas.page.keyboard.type('sensor')
    await atlas.found.first().waitFor()
    // The last of the list is the filter by the text itself.
    await atlas.press('ArrowUp', 'Enter')
    await expect.poll(async () => (await atlas.result()).total).toBeLessThan(inYear.length)
    const found = await atlas.result()
    await atlas.press('Escape')
    await expect.poll(() => atlas.result()).toMatchObject({ total: inYear.length })
    expect(found.total).toBeGreaterThan(0)

    const place = (await atlas.glyphs())[0]?.place ?? ''
    await atlas.tabTo(atlas.glyph(place))
    await atlas.press('Enter')
    await expect.poll(() => atlas.cardName.innerText()).toBe(catalog.placeById.get(place)?.name.en)
    const first = atlas.part(atlas.words.detail.place.records).getByRole('link').first()
    const name = (await first.innerText()).split('\n')[0]
    await atlas.tabTo(first)
    await atlas.press('Enter')
    await expect.poll(() => atlas.cardName.innerText()).toBe(name)

    await atlas.tabTo(atlas.part(atlas.words.detail.evidence.title).getByRole('link').first())
    await atlas.press('Enter')
    await expect.poll(() => atlas.hash()).toMatch(/page=documents&doc=[\w-]+&p=\d+/)
    const number = Number(/&p=(\d+)/.exec(atlas.hash())?.[1])
    await atlas.paragraph(number).waitFor()
    expect(await atlas.paragraph(number).evaluate((row) => row.contains(document.activeElement))).toBe(true)
    await atlas.tabTo(atlas.paragraph(number).getByRole('link').first())

    await atlas.back()
    await expect.poll(() => atlas.cardName.innerText()).toBe(name)
    await atlas.press('Escape')
    await atlas.card.waitFor({ state: 'detached' })
    await atlas.tabTo(atlas.clearAll)
    await atlas.press('Enter')
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout.length })
    expect(await atlas.search.evaluate((node) => node === document.activeElement)).toBe(true)
  })
})
