import { Atlas, type Browser } from './driver.ts'
import { PAGE_WORDS } from './page-words.ts'

export interface Screen {
  readonly hash: string
  /** What is opened on it. */
  readonly open?: (atlas: Atlas) => Promise<unknown>
  /** On a phone: the map is what is looked at, and the sheet over it only peeks. */
  readonly map?: true
}

/** Each screen by its address. */
export const SCREENS: Readonly<Record<string, Screen>> = {
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

/** How a screen is looked at: language, colours and width. */
export interface Look {
  readonly locale: 'zh' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: number
}

/** One page with a pointer and one with a finger, for all that is looked at. */
export class Stage {
  readonly #desk: Atlas
  readonly #phone: Atlas

  private constructor(desk: Atlas, phone: Atlas) {
    this.#desk = desk
    this.#phone = phone
  }

  static async open(browser: Browser, address: string): Promise<Stage> {
    const desk = await Atlas.open(browser, address, 'v=1')
    const phone = await Atlas.open(browser, address, 'v=1', { width: 390 })
    await Promise.all([desk.mapSettled(), phone.mapSettled()])
    return new Stage(desk, phone)
  }

  async show(screen: string, { locale, theme, width }: Look): Promise<Atlas> {
    const { hash, open, map }: Screen = SCREENS[screen] ?? { hash: '' }
    const atlas = width < 640 ? this.#phone : this.#desk
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
}
