import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { otherLocale } from '../../src/base/local-text.ts'
import type { AtlasRecord } from '../../src/domain/record/catalog.ts'
import { FIELDS } from '../../src/domain/table/fields.ts'
import { LENSES, type Lens } from '../../src/domain/view/view.ts'
import { en } from '../../src/i18n/locales/en/index.ts'
import { zh } from '../../src/i18n/locales/zh/index.ts'
import { lensScheme } from '../../src/map/lens.ts'
import { complaintOfPolicy } from '../support/browser-page.ts'
import { Atlas, launch, type Browser } from '../support/driver.ts'
import { isLayout, publishedCatalog, recordsIn } from '../support/published-catalog.ts'

const catalog = publishedCatalog()
const onMap = catalog.records.filter(
  (record) => isLayout(record) && record.precision !== 'province' && record.precision !== 'unplaced',
)

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Names of keys, and values that were never words. */
const UNTRANSLATED =
  /\bundefined\b|\bNaN\b|\[object|=>|\b(chrome|filters|detail|map|documents|problems|common|table|profile|sheet)\.(?!csv)[a-z]/
const HAN = /\p{Script=Han}/u
/** Three English words in a row: a sentence, not a name. */
const ENGLISH_SENTENCE = /\b[a-z]{3,} [a-z]{2,} [a-z]{3,}\b/
/** Words under discussion are no words of the sentence around them, nor is a document's number as it was issued. */
const mentionsOut = (text: string) =>
  text.replace(/“[^”]*”|"[^"]*"|\([^()]*\)|（[^（）]*）|\p{Script=Han}+〔\d{4}〕\d+号/gu, '')
/** The one control that speaks both languages. */
const BRIDGES = [zh.chrome.switchLanguage, en.chrome.switchLanguage]

/** The pages beside map and documents, by their addresses, and what stands there once they are drawn. */
const PAGES: Readonly<Record<string, { readonly hash: string; readonly shown: string }>> = {
  table: { hash: '&page=table&q=5G', shown: 'tr[data-record]' },
  'all columns': { hash: `&page=table&q=5G&table=${FIELDS.map(({ id }) => id).join(',')}::`, shown: 'tr[data-record]' },
  outcomes: { hash: '&page=indicators', shown: 'tr[data-target]' },
  series: { hash: '&page=indicators&face=series', shown: '[data-series]' },
  figures: { hash: '&page=indicators&face=series&series=,,table', shown: '[role=tabpanel] table' },
  pattern: { hash: '&page=indicators&face=pattern&sel=element:axis-longhai&without=410100', shown: '.answer' },
  'compared places': { hash: '&page=compare&compare=place:410300,411000', shown: 'h3' },
  'compared industries': { hash: '&page=compare&compare=industry:emerging,traditional:swipe', shown: 'h3' },
  'compared years': { hash: '&page=compare&compare=year:2022,2023,2025', shown: 'h3' },
  incentives: {
    hash: '&page=incentives&ask=smart-sensors,,zhengzhou-hitech-zone,2023-08-01',
    shown: '[data-incentive]',
  },
  province: { hash: '&page=profile', shown: 'h1' },
  city: { hash: '&page=profile&sel=place:411700', shown: 'h1' },
  zone: { hash: '&page=profile&sel=place:zhengzhou-hitech-zone', shown: 'h1' },
  sheet: { hash: '&page=sheet&y=2022-2025', shown: '[data-sheet-status=ready]' },
}

describe.each(['zh', 'en'] as const)('a whole session that begins in %s', (locale) => {
  let atlas: Atlas
  const said = new Map<string, readonly string[]>()
  beforeAll(async () => {
    atlas = await Atlas.open(browser, inject('address'), '', {
      locale,
      before: complaintOfPolicy,
    })
    await atlas.mapSettled()
  })
  afterAll(() => atlas.close())

  /** What is read on the present screen, apart from words marked as the other language's. */
  async function read(screen: string): Promise<void> {
    const other = otherLocale(atlas.locale)
    const words = await atlas.wordsOutside(other)
    // What is drawn is no part of the page's text; a sheet is nothing but drawn.
    const drawn = await atlas.page.locator(`[data-sheet] text:not([lang|="${other}"])`).allTextContents()
    said.set(`${atlas.locale} ${screen}`, [...words, ...drawn])
  }

  it('goes through every screen', async () => {
    await read('opening')
    await atlas.search.fill(locale === 'zh' ? '郑州' : 'Zhengzhou')
    await atlas.found.first().waitFor()
    await read('search')
    await atlas.leaveSearch()
    await atlas.row(catalog.industryById.get('emerging')?.name[locale] ?? '').click()
    await read('filtered')
    await atlas.button(atlas.words.map.zoomIn).click()
    await atlas.glyph('410100').click()
    await atlas.card.waitFor()
    await read('place')
    await atlas.part(atlas.words.detail.place.records).getByRole('link').first().click()
    await expect.poll(() => atlas.hash()).toMatch(/sel=[a-z0-9-]+($|&)/)
    await read('record')
    await atlas.switchTheme()
    await atlas.switchLanguage()
    await read('record')
    await atlas.go(`v=1&sel=element:belt-yellow&pattern=belt-yellow,axis-longhai&panel=layers&lang=${atlas.locale}`)
    await expect.poll(() => atlas.cardName.innerText()).toBe(catalog.elementById.get('belt-yellow')?.name[atlas.locale])
    await read('element')
    await atlas.tab('list').click()
    await atlas.list.getByRole('button').first().waitFor()
    await read('list')
    await atlas.openDialog('share')
    await read('share')
    await atlas.press('Escape')
    await atlas.openDialog('help')
    await read('help')
    await atlas.press('Escape')
    await atlas.openDialog('takeAway')
    await read('take away')
    await atlas.press('Escape')
    await atlas.openYears()
    await read('years')
    await atlas.press('Escape')
    await atlas.areaButton.click()
    await atlas.page.locator('#area-panel form').waitFor()
    await read('area')
    await atlas.press('Escape')
    for (const [name, { hash, shown }] of Object.entries(PAGES)) {
      await atlas.go(`v=1${hash}&lang=${atlas.locale}`)
      await atlas.page.locator(shown).first().waitFor()
      await read(name)
    }
    await atlas.view('documents').click()
    await atlas.page.getByRole('link', { name: 'records.csv' }).waitFor()
    await read('sources')
    for (const { id } of catalog.documents) {
      await atlas.go(`v=1&page=documents&doc=${id}&p=1&lang=${atlas.locale}`)
      await atlas.paragraph(1).waitFor()
      await read(id)
    }
    await atlas.view('map').click()
    await atlas.mapSettled()
  })

  it('is silent: no complaint, no other host, no cookie, and the worker is the built one', async () => {
    expect(atlas.complaints).toEqual([])
    expect(atlas.foreign).toEqual([])
    expect(await atlas.page.context().cookies()).toEqual([])
    expect(atlas.workers.length).toBeGreaterThan(0)
    for (const worker of atlas.workers)
      expect(worker.startsWith(`${inject('address')}assets/maplibre-gl-worker`)).toBe(true)
  })

  it('reads as one language on every screen', () => {
    expect(said.size).toBeGreaterThan(10)
    const strange = [...said].flatMap(([screen, texts]) => {
      const wrong = screen.startsWith('en') ? HAN : ENGLISH_SENTENCE
      return texts
        .filter((text) => !BRIDGES.includes(text) && (UNTRANSLATED.test(text) || wrong.test(mentionsOut(text))))
        .map((text) => `${screen}: ${text.slice(0, 100)}`)
    })
    expect(strange).toEqual([])
  })
})

describe('the legend', () => {
  let atlas: Atlas
  beforeAll(async () => {
    atlas = await Atlas.open(browser, inject('address'), '', { height: 1200 })
    await atlas.mapSettled()
  })
  afterAll(() => atlas.close())

  const classes = (lens: Lens, records: readonly AtlasRecord[] = onMap) => {
    const { codeOf } = lensScheme(catalog, lens, [])
    return [...new Set(records.map((record) => `lens-${codeOf(record)}`))].sort()
  }
  const lensEntries = async () => (await atlas.legend()).filter((id) => id.startsWith('lens-')).toSorted()

  it.each(LENSES)('lists the classes that the rings show, and no other, by %s', async (lens) => {
    await atlas.go(`v=1&lens=${lens}`)
    await expect.poll(lensEntries).toEqual(classes(lens))
    await atlas.go(`v=1&lens=${lens}&place=411700`)
    const there = recordsIn(catalog, '411700').filter((record) => onMap.includes(record))
    await expect.poll(lensEntries).toEqual(classes(lens, there))
  })

  it('follows every layer that is switched', async () => {
    await atlas.go('v=1')
    await expect.poll(() => atlas.legend()).toContain('rivers')
    const all = await atlas.legend()
    await atlas.go('v=1&hide=rivers,railways')
    await expect.poll(() => atlas.legend()).toEqual(all.filter((id) => !/^(rivers|railways)$/.test(id)))
    await atlas.go('v=1&hide=records')
    await expect.poll(lensEntries).toEqual([])
    await atlas.go('v=1&pattern=core-luoyang,axis-longhai')
    await expect
      .poll(async () => (await atlas.legend()).filter((id) => /^(core|axis|belt)-/.test(id)))
      .toEqual(['core-luoyang', 'axis-longhai'])
    await atlas.go('v=1&q=there-is-no-such-thing')
    await expect.poll(lensEntries).toEqual([])
  })
})
