import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { zh } from '../../src/i18n/locales/zh/index.ts'
import { launch, type Browser } from '../support/driver.ts'
import { isLayout, publishedCatalog, recordsAbout } from '../support/published-catalog.ts'
import { SCREENS, Stage } from '../support/screens.ts'

const catalog = publishedCatalog()

/** Two looks at each screen: both languages, both themes, both widths. Every other screen has them paired otherwise. */
const STATES = Object.keys(SCREENS).flatMap((screen, at) =>
  (['zh', 'en'] as const).map((locale) => {
    const theme = (locale === 'zh') === (at % 2 === 0) ? ('light' as const) : ('dark' as const)
    const width = (locale === 'zh') === at % 4 < 2 ? 1440 : 390
    return { screen, locale, theme, width }
  }),
)

let browser: Browser
let stage: Stage
beforeAll(async () => {
  browser = await launch()
  stage = await Stage.open(browser, inject('address'))
})
afterAll(() => browser.close())

describe('axe finds nothing serious', () => {
  it.each(STATES)('on $screen, $locale, $theme, $width px', async ({ screen, locale, theme, width }) => {
    const atlas = await stage.show(screen, { locale, theme, width })
    expect(await atlas.accessibilityFaults()).toEqual([])
    if (width === 390) expect(await atlas.smallTargets()).toEqual([])
  })

  it('names the language of the page, also after a switch', async () => {
    const atlas = await stage.show('map', { locale: 'zh', theme: 'light', width: 1440 })
    expect(await atlas.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await atlas.switchLanguage()
    expect(await atlas.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await atlas.page.title()).toBe('Yutu · Industrial layout of Henan')
  })
})

describe('by keyboard', () => {
  it('a dialog keeps the focus and gives it back', async () => {
    const atlas = await stage.show('map', { locale: 'en', theme: 'light', width: 1440 })
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
  const atlas = await stage.show('map', { locale: 'en', theme: 'light', width: 1440 })
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
