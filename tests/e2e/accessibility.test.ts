import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { zh } from '../../src/i18n/locales/zh/index.ts'
import { Atlas, launch, type Browser } from '../support/driver.ts'
import { PAGE_WORDS } from '../support/page-words.ts'
import { isLayout, publishedCatalog, recordsAbout } from '../support/published-catalog.ts'

const catalog = publishedCatalog()

interface Screen {
  readonly hash: string
  /** What is opened on it. */
  readonly open?: (atlas: Atlas) => Promise<unknown>
  /** On a phone: the map is what is looked at, and the sheet over it only peeks. */
  readonly map?: true
}

/** Each screen by its address. */
const SCREENS: Readonly<Record<string, Screen>> = {
  map: { hash: '', map: true },
  filtered: { hash: '&industry=smart-sensors&y=2022-2025&place=410100' },
  'no result': { hash: '&q=there-is-no-such-thing' },
  record: { hash: '&sel=sensor-valley-zhengzhou' },
  place: { hash: '&sel=place:410100' },
  element: { hash: '&sel=element:belt-huai&pattern=belt-huai,core-luoyang' },
  list: { hash: '&panel=list', open: (atlas) => atlas.list.getByRole('button').first().waitFor() },
  layers: { hash: '&panel=layers' },
  search: {
    hash: '',
    open: async (atlas) => {
      await atlas.search.click()
      await atlas.search.fill('zz')
      await atlas.found.first().waitFor()
    },
  },
  years: { hash: '&y=2022-2025', open: (atlas) => atlas.openYears() },
  area: {
    hash: '&area=near:railway-longhai,30',
    map: true,
    open: async (atlas) => {
      if ((await atlas.areaButton.getAttribute('aria-expanded')) !== 'true') await atlas.areaButton.click()
      await atlas.page.locator('#area-panel .chosen').waitFor()
    },
  },
  share: { hash: '', open: (atlas) => atlas.openDialog('share') },
  'take away': { hash: '&industry=smart-sensors', open: (atlas) => atlas.openDialog('takeAway') },
  help: { hash: '', open: (atlas) => atlas.openDialog('help') },
  table: {
    hash: '&page=table&industry=smart-sensors&table=:-years:status',
    open: (atlas) => atlas.page.getByRole('grid').waitFor(),
  },
  columns: {
    hash: '&page=table&industry=smart-sensors',
    open: async (atlas) => {
      const [head = ''] = PAGE_WORDS[atlas.locale].table.columns(0, 0).split('0')
      await atlas.button(new RegExp(`^${head}\\d`)).click()
      await atlas.dialog.waitFor()
    },
  },
  outcomes: { hash: '&page=indicators', open: (atlas) => atlas.page.locator('tr[data-target]').first().waitFor() },
  series: {
    hash: '&page=indicators&face=series&industry=emerging',
    open: (atlas) => atlas.page.getByRole('heading', { level: 1 }).waitFor(),
  },
  figures: {
    hash: '&page=indicators&face=series&series=,,table&industry=emerging',
    open: (atlas) => atlas.page.getByRole('table').first().waitFor(),
  },
  pattern: {
    hash: '&page=indicators&face=pattern&sel=element:axis-longhai',
    open: (atlas) => atlas.page.getByRole('table').first().waitFor(),
  },
  compare: {
    hash: '&page=compare&compare=place:410300,411000',
    open: (atlas) => atlas.page.getByRole('heading', { level: 3 }).first().waitFor(),
  },
  incentives: {
    hash: '&page=incentives&ask=smart-sensors,platform,zhengzhou-hitech-zone,2023-08-01',
    open: (atlas) => atlas.page.locator('[data-incentive]').first().waitFor(),
  },
  profile: {
    hash: '&page=profile&sel=place:411700',
    open: (atlas) => atlas.page.getByRole('heading', { level: 1 }).waitFor(),
  },
  sheet: { hash: '&page=sheet&sel=place:410100', open: (atlas) => atlas.page.locator('[data-sheet]').waitFor() },
  sources: {
    hash: '&page=documents',
    open: (atlas) => atlas.page.getByRole('link', { name: 'records.csv' }).waitFor(),
  },
  document: {
    hash: '&page=documents&doc=zhengzhou-it-opinions-2022&p=9',
    open: (atlas) => atlas.paragraph(9).waitFor(),
  },
}

/** Two looks at each screen: both languages, both themes, both widths. Every other screen has them paired otherwise. */
const STATES = Object.keys(SCREENS).flatMap((screen, at) =>
  (['zh', 'en'] as const).map((locale) => {
    const theme = (locale === 'zh') === (at % 2 === 0) ? ('light' as const) : ('dark' as const)
    const width = (locale === 'zh') === at % 4 < 2 ? 1440 : 390
    return { screen, locale, theme, width }
  }),
)

let browser: Browser
/** One page with a pointer and one with a finger, for all that is looked at. */
let desk: Atlas
let phone: Atlas
beforeAll(async () => {
  browser = await launch()
  desk = await Atlas.open(browser, inject('address'), 'v=1')
  phone = await Atlas.open(browser, inject('address'), 'v=1', { width: 390 })
  await Promise.all([desk.mapSettled(), phone.mapSettled()])
})
afterAll(() => browser.close())

async function show(screen: string, locale: 'zh' | 'en', theme: 'light' | 'dark', width: number): Promise<Atlas> {
  const { hash, open, map }: Screen = SCREENS[screen] ?? { hash: '' }
  const atlas = width < 640 ? phone : desk
  await atlas.closeDialog()
  await atlas.leaveSearch()
  await atlas.resize(width, width < 640 ? 760 : 900)
  atlas.locale = locale
  await atlas.go(`v=1${hash}&lang=${locale}&theme=${theme}`)
  const page = atlas.page.locator(`html[lang|="${locale}"][data-theme="${theme}"]`)
  await page.waitFor({ state: 'attached' })
  await atlas.drawSheet(map ? 'peek' : 'full')
  await open?.(atlas)
  return atlas
}

describe('axe finds nothing serious', () => {
  it.each(STATES)('on $screen, $locale, $theme, $width px', async ({ screen, locale, theme, width }) => {
    const atlas = await show(screen, locale, theme, width)
    expect(await atlas.accessibilityFaults()).toEqual([])
    if (width === 390) expect(await atlas.smallTargets()).toEqual([])
  })

  it('names the language of the page, also after a switch', async () => {
    const atlas = await show('map', 'zh', 'light', 1440)
    expect(await atlas.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await atlas.switchLanguage()
    expect(await atlas.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await atlas.page.title()).toBe('Yutu · Industrial layout of Henan')
  })
})

describe('narrow and enlarged', () => {
  it.each(Object.keys(SCREENS))('%s fits 320 px in both languages', async (screen) => {
    for (const locale of ['zh', 'en'] as const) {
      const atlas = await show(screen, locale, 'light', 320)
      expect(await atlas.sidewaysOverflow(), locale).toBe(0)
      expect(await atlas.cutOff(), locale).toEqual([])
    }
  })

  it.each(['map', 'record', 'layers', 'document'])('%s keeps its controls with text twice as large', async (screen) => {
    const atlas = await show(screen, 'en', 'light', 1440)
    await atlas.enlargeText(2)
    expect(await atlas.sidewaysOverflow()).toBe(0)
    expect(await atlas.cutOff()).toEqual([])
    await atlas.enlargeText(1)
  })
})

describe('by keyboard', () => {
  it.each([
    ['map', 1440],
    ['element', 1440],
    ['list', 390],
    ['document', 1440],
    ['table', 1440],
    ['pattern', 1440],
    ['compare', 1440],
    ['incentives', 390],
    ['sheet', 1440],
  ] as const)('Tab goes round %s at %s px: no trap, every stop visible', async (screen, width) => {
    const atlas = await show(screen, 'zh', 'light', width)
    if (!SCREENS[screen]?.hash.includes('page=')) await atlas.mapAtRest()
    const stops = await atlas.tabStops(600)
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.length).toBeLessThan(600)
    expect(stops.filter(({ marked }) => !marked)).toEqual([])
    expect(await atlas.notStopped()).toEqual([])
  })

  it('a dialog keeps the focus and gives it back', async () => {
    const atlas = await show('map', 'en', 'light', 1440)
    await atlas.tabTo(atlas.button(atlas.words.chrome.share))
    await atlas.press('Enter')
    await atlas.dialog.waitFor()
    const inside = () => atlas.dialog.evaluate((dialog) => dialog.contains(document.activeElement))
    expect(await inside()).toBe(true)
    await atlas.press('Escape')
    await atlas.dialog.waitFor({ state: 'detached' })
    expect(await atlas.button(atlas.words.chrome.share).evaluate((node) => node === document.activeElement)).toBe(true)
  })
})

it('the live region says one thing for each action', async () => {
  const atlas = await show('map', 'en', 'light', 1440)
  const { announce } = atlas.words.chrome
  const said = await atlas.listen()
  const shown = recordsAbout(catalog, 'emerging').filter(isLayout).length
  const expected: string[] = []
  const act = async (action: () => Promise<unknown>, sentence: string) => {
    await action()
    expected.push(sentence)
    await expect.poll(async () => (await said()).length).toBeGreaterThanOrEqual(expected.length)
  }
  await act(
    () => atlas.row(catalog.industryById.get('emerging')?.name.en ?? '').click(),
    announce.result(shown, catalog.records.length),
  )
  await act(() => atlas.glyph('410300').click(), announce.selected('Luoyang'))
  await act(() => atlas.press('Escape'), announce.deselected)
  await act(() => atlas.button(atlas.words.map.zoomIn).click(), 'Zoom level')
  await act(() => atlas.switchTheme(), announce.theme(atlas.words.chrome.theme.dark))
  await act(() => atlas.switchLanguage(), zh.chrome.announce.language)
  expect((await said()).map((sentence) => sentence.replace(/^(Zoom level) .*/, '$1'))).toEqual(expected)
})
