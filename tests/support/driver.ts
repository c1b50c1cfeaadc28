import type { Locator } from 'playwright'
import type { BarPage } from '../../src/app/pages.ts'
import { otherLocale, type Locale } from '../../src/base/local-text.ts'
import type { PanelFace } from '../../src/domain/view/view.ts'
import { detailWords, type DetailWords } from '../../src/i18n/detail-words.ts'
import { en } from '../../src/i18n/locales/en/index.ts'
import { zh } from '../../src/i18n/locales/zh/index.ts'
import type { Messages } from '../../src/i18n/messages.ts'
import { AuditedPage } from './audited-page.ts'
import { PAGE_WORDS } from './page-words.ts'
import { newPage, type Browser, type OpenOptions } from './browser-page.ts'

export { answering, launch, type Browser } from './browser-page.ts'

/** What the app says, the words of its lazy cards too. */
type Words = Messages & { readonly detail: DetailWords }

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: { ...zh, detail: detailWords.zh },
  en: { ...en, detail: detailWords.en },
}

/** What the line above the map says. */
export interface Result {
  readonly total: number
  readonly map: number
  readonly province: number
  readonly unplaced: number
}

interface ListedRecords {
  readonly shown: readonly string[]
  readonly aside: readonly string[]
}

export interface Glyph {
  readonly place: string
  readonly count: number
}

export /** The app in a browser, spoken to in the words of the product. */
class Atlas extends AuditedPage {
  locale: Locale = 'zh'

  /** Opens the app at an address in a fresh context. */
  static async open(browser: Browser, address: string, hash = '', options: OpenOptions = {}): Promise<Atlas> {
    const atlas = new Atlas(await newPage(browser, options), address)
    atlas.locale = options.locale ?? 'zh'
    await options.before?.(atlas.page)
    await atlas.go(hash)
    return atlas
  }

  get words(): Words {
    return WORDS[this.locale]
  }

  /** Goes to an address as a reader who pastes it does. */
  async go(hash: string): Promise<void> {
    await this.page.goto(`${this.address}${hash === '' ? '' : `#${hash}`}`)
    await this.page.locator('html:not([data-frame])').waitFor()
    await this.page.getByRole('navigation').first().waitFor()
  }

  /** Waits until the map has drawn what it was asked to draw, or has fallen back to the simple picture. */
  async mapSettled(): Promise<string> {
    const root = this.page.locator('[data-map-status="ready"][data-idle], [data-map-status="fallback"]').first()
    await root.waitFor({ timeout: 30_000 })
    return (await root.getAttribute('data-map-status')) ?? ''
  }

  /** Waits until nothing on the map moves. */
  async mapAtRest(): Promise<void> {
    await this.page.locator('[data-still="true"]').waitFor()
  }

  async mapStatus(): Promise<string | null> {
    return this.page.locator('[data-map-status]').getAttribute('data-map-status')
  }

  get sentence(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** The numbers of the line above the map; the split has its three in one order in both languages. */
  async result(): Promise<Result> {
    const line = this.page.locator('.line').first()
    const [sentence = '', split = ''] = (await line.innerText()).split('\n').filter((part) => part !== '')
    const total = Number(/共 (\d+) 条|^(\d+) records?/.exec(sentence)?.slice(1).find(Boolean) ?? NaN)
    const [map = NaN, province = NaN, unplaced = NaN] = (split.match(/\d+/g) ?? []).map(Number)
    return { total, map, province, unplaced }
  }

  get policyIn(): Locator {
    return this.button(this.words.filters.policy.bringIn)
  }

  async glyphs(): Promise<readonly Glyph[]> {
    return this.page.locator('[data-place]').evaluateAll((nodes) =>
      nodes.map((node) => ({
        place: node.getAttribute('data-place') ?? '',
        count: Number(node.getAttribute('data-count')),
      })),
    )
  }

  glyph(place: string): Locator {
    return this.page.locator(`[data-place="${place}"]`)
  }

  get chosenGlyph(): Locator {
    return this.page.locator('[data-place][aria-current="true"]')
  }

  async chosenPlaces(): Promise<readonly string[]> {
    return this.chosenGlyph.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-place') ?? ''))
  }

  tab(panel: PanelFace): Locator {
    return this.page.getByRole('tab', { name: this.words.chrome.panels[panel] })
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: this.words.filters.search.label })
  }

  /** What the list under the search box offers. */
  get found(): Locator {
    return this.page.locator('[role=option]')
  }

  /** Closes the list of the search box and takes the letters out of it. */
  async leaveSearch(): Promise<void> {
    while ((await this.search.count()) > 0 && (await this.search.getAttribute('aria-expanded')) === 'true') {
      await this.search.press('Escape')
      await this.search.press('Escape')
    }
  }

  /** The key that leads to the search box from anywhere. */
  async startSearch(): Promise<void> {
    await this.press('/')
    await this.page.locator('#search-text:focus').waitFor()
  }

  /** A row of a tree of filters, whatever it counts. */
  row(name: string): Locator {
    const counted = this.words.filters.facets.row(name, 2).replace(/2.*/, '')
    return this.page.getByRole('treeitem', { name: new RegExp(`^${counted.replace(/[.*+?()]/g, '\\$&')}\\d`) })
  }

  /** Opens the rows of a path by their chevrons and ticks the last one. */
  async tick(...path: readonly string[]): Promise<void> {
    for (const name of path.slice(0, -1)) await this.row(name).locator('.chevron').click()
    await this.row(path.at(-1) ?? '').click()
  }

  get chips(): Locator {
    return this.page.getByRole('group', { name: this.words.filters.chips.label })
  }

  get clearAll(): Locator {
    return this.chips.getByRole('button', { name: this.words.filters.chips.clearAll })
  }

  slider(end: 'start' | 'end'): Locator {
    return this.page.getByRole('slider', { name: this.words.filters.timeline[end] })
  }

  /** The panel in which years are typed. */
  async openYears(): Promise<void> {
    await this.yearsButton.click()
    await this.dialog.waitFor()
  }

  /** The button that says which years are shown. */
  get yearsButton(): Locator {
    const [, after = ''] = this.words.filters.timeline.more('|').split('|')
    return this.page.locator(`button[aria-label$="${after}"]`)
  }

  get areaButton(): Locator {
    return this.button(this.words.map.area)
  }

  /** A shelf beneath the map, by its button. */
  shelf(shelf: 'province' | 'unplaced'): Locator {
    return this.button(new RegExp(`^${this.words.filters.shelves[shelf]}[ ,]`))
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: this.words.filters.list.label })
  }

  listRow(record: string): Locator {
    return this.list.locator(`[data-record="${record}"]`)
  }

  /** Ids of the records that the list counts, from its first row to its last; those standing aside are apart. */
  async listed(): Promise<ListedRecords> {
    await this.tab('list').click()
    return this.listRows()
  }

  /** The same of the list that lies open. */
  async listRows(): Promise<ListedRecords> {
    return this.list.evaluate(async (list, asideWord) => {
      const scroller = list.parentElement
      if (!scroller) throw new Error('the list does not scroll')
      const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const rows = new Map<number, string | null>()
      for (let top = 0; top < list.clientHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top
        await drawn()
        for (const row of list.querySelectorAll<HTMLElement>('li[data-index]')) {
          const record = row.querySelector<HTMLElement>('[data-record]')?.dataset['record']
          const aside = row.innerText.trim().startsWith(asideWord)
          if (record !== undefined || aside) rows.set(Number(row.dataset['index']), record ?? null)
        }
      }
      const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, record]) => record)
      const cut = inOrder.includes(null) ? inOrder.indexOf(null) : inOrder.length
      const records = (part: readonly (string | null)[]) => part.filter((record) => record !== null)
      return { shown: records(inOrder.slice(0, cut)), aside: records(inOrder.slice(cut)) }
    }, this.words.filters.list.aside)
  }

  /** The inspector. */
  get card(): Locator {
    return this.page.getByRole('complementary', { name: this.words.chrome.inspectorLabel })
  }

  get cardName(): Locator {
    return this.card.getByRole('heading', { level: 2 })
  }

  part(title: string): Locator {
    return this.card.getByRole('region', { name: title })
  }

  get undo(): Locator {
    return this.button(this.words.chrome.undo)
  }

  /** The line of a paragraph on a document's page. */
  paragraph(number: number): Locator {
    return this.page.locator(`#paragraph-${number}`)
  }

  notices(): Promise<readonly string[]> {
    return this.page.getByRole('region', { name: this.words.chrome.notices }).locator('p').allInnerTexts()
  }

  /** Names of the legend's entries of one section, `lens-zone` and the like. */
  async legend(): Promise<readonly string[]> {
    return this.page
      .locator('[data-legend-entry]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-legend-entry') ?? ''))
  }

  async switchLanguage(): Promise<void> {
    await this.button(this.words.chrome.switchLanguage).click()
    this.locale = otherLocale(this.locale)
    await this.heard.getByText(this.words.chrome.announce.language).waitFor({ state: 'attached' })
  }

  async switchTheme(): Promise<void> {
    const { theme } = this.words.chrome
    const names = [theme.light, theme.dark, theme.projector].map((name) => theme.switchTo(name))
    await this.button(new RegExp(`^(${names.join('|')})$`)).click()
  }

  /** On a phone: draws the sheet up as far as it goes, or down to its peek. */
  async drawSheet(stop: 'full' | 'peek'): Promise<void> {
    const { taller, shorter } = this.words.chrome.sheet
    const grip = this.button(new RegExp(`^(${taller}|${shorter})$`))
    const stands = async () =>
      stop === 'full'
        ? (await grip.getAttribute('aria-label')) === shorter
        : (await grip.getAttribute('aria-expanded')) === 'false'
    while ((await grip.count()) > 0 && !(await stands())) await grip.click()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async closeDialog(): Promise<void> {
    if (await this.dialog.isVisible()) await this.press('Escape')
  }

  async openDialog(name: 'share' | 'help' | 'takeAway'): Promise<void> {
    await this.button(this.words.chrome[name]).click()
    await this.dialog.waitFor()
  }

  /** Downloads what the open dialog of taking away offers at first. */
  async takeAway(): Promise<void> {
    const { download } = PAGE_WORDS[this.locale].exporting
    const button = this.dialog.getByRole('button', { name: download, exact: true })
    await Promise.all([this.page.waitForEvent('download'), button.click()])
  }

  /** The link that the dialog of sharing offers. */
  async linkToShare(): Promise<string> {
    await this.openDialog('share')
    const link = await this.dialog.getByRole('textbox').inputValue()
    await this.press('Escape')
    return link
  }

  /** All that the main part of the page says, and how its controls stand. */
  async mainPart(): Promise<{ readonly text: string; readonly controls: readonly string[] }> {
    return this.page.locator('main').evaluate((main) => ({
      text: main instanceof HTMLElement ? main.innerText : '',
      controls: [...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map((control) =>
        control.matches('[type=checkbox], [type=radio]') ? String(control.matches(':checked')) : control.value,
      ),
    }))
  }

  /** The button of a page in the bar; on a phone the bar has a list instead: `goTo` knows both. */
  view(page: BarPage): Locator {
    return this.page.getByRole('navigation', { name: this.words.chrome.viewSwitch }).getByRole('button', {
      name: this.words.chrome.pages[page],
      exact: true,
    })
  }

  /** Opens a page by the bar, wide or narrow. */
  async goTo(page: BarPage): Promise<void> {
    const list = this.page.getByRole('combobox', { name: this.words.chrome.viewSwitch })
    if ((await list.count()) > 0) await list.selectOption(page)
    else await this.view(page).click()
  }
}
