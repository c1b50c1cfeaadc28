import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright'
import type { Figure } from '../../src/domain/record/catalog.ts'
import type { Face, FinderView, SheetView } from '../../src/domain/view/view.ts'
import type { BarPage } from '../../src/app/pages.ts'
import { MapDesk } from './map-desk.ts'

/** A file as it was taken away. */
export interface TakenFile {
  readonly name: string
  readonly bytes: Buffer
}

/** What a planner does on all the pages, by whatever hand. */
export class Desk extends MapDesk {
  async goTo(page: BarPage): Promise<void> {
    await this.hand.press(this.atlas.view(page))
  }

  async indicators(face: Face): Promise<void> {
    await this.goTo('indicators')
    await this.hand.press(this.page.getByRole('tab', { name: this.words.indicators.faces[face] }))
  }

  async indicatorsOf(year: number): Promise<void> {
    const years = this.page.getByRole('radiogroup', { name: this.words.indicators.filter.year })
    await this.hand.press(years.getByRole('radio', { name: String(year), exact: true }))
  }

  /** What the scoreboard says of a target, by column, without gaps. */
  async score(target: Figure): Promise<Readonly<Record<'target' | 'statistic' | 'ratio', string>>> {
    const row = this.scoreRow(target)
    const cell = async (name: string) => (await row.locator(`td.${name}`).innerText()).replace(/\s/g, '')
    return { target: await cell('target'), statistic: await cell('statistic'), ratio: await cell('ratio') }
  }

  private scoreRow(target: Figure): Locator {
    return this.page.locator(`tr[data-target="${target.id}"]`)
  }

  async showSourceOfScore(target: Figure, part: 'target' | 'statistic'): Promise<void> {
    await this.hand.press(this.scoreRow(target).locator(`td.${part}`).getByRole('link').first())
  }

  /** The industries of a group on one scale, as a table: the value at each figure's id, without gaps. */
  async industryBlock(group: string, indicator: string, count: number): Promise<Readonly<Record<string, string>>> {
    const { block } = this.words.indicators
    const part = this.page.getByRole('region', { name: block.title(group, indicator, count) })
    await this.hand.press(part.locator('summary'))
    const rows = part.locator('tr[data-figure]')
    await rows.first().waitFor()
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-figure'), row.querySelector('td.end')?.textContent.replace(/\s/g, '')]),
    )
    return Object.fromEntries(cells) as Record<string, string>
  }

  /** One element of the pattern, with cities taken out of it: what the page answers. */
  async elementWithout(element: string, city: string): Promise<string> {
    const { elements, cities } = this.words.patternAnalysis
    await this.hand.press(this.page.getByRole('link', { name: elements.open(element), exact: true }))
    const choice = this.page.getByRole('group', { name: cities.title })
    await this.hand.press(choice.locator('label').filter({ hasText: city }).getByRole('checkbox'))
    return choice.locator('.answer').innerText()
  }

  async showOnMap(count: number): Promise<void> {
    await this.hand.press(this.atlas.button(this.words.patternAnalysis.cities.show(count)))
  }

  /** Asks the incentive finder; whatever is not named stays as it is. */
  async ask({ industry, for: applicant, place, day }: Partial<FinderView>): Promise<void> {
    const { ask } = this.words.incentives
    const list = (name: string) => this.page.getByRole('combobox', { name, exact: true })
    if (industry) await this.hand.choose(list(ask.industry), industry)
    if (place) await this.hand.choose(list(ask.place), place)
    if (applicant) await this.hand.choose(list(ask.for), applicant)
    if (day) await this.hand.writeDay(this.page.getByLabel(ask.day, { exact: true }), day)
    if (day === null) await this.hand.press(this.atlas.button(ask.today))
  }

  /** Ids of the incentives that stand in a group of the answer. */
  async incentives(standing: 'applies' | 'lapsed' | 'open'): Promise<readonly string[]> {
    const ids = await this.page
      .locator(`[data-standing="${standing}"] [data-incentive]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-incentive') ?? ''))
    return ids.sort()
  }

  async showSourceOfIncentive(record: string): Promise<void> {
    const incentive = this.page.locator(`[data-incentive="${record}"]`)
    await this.hand.press(incentive.locator('.clause').getByRole('link').first())
  }

  /** Sets the things compared, from the first slot on. */
  async compare(...items: readonly string[]): Promise<void> {
    for (const [slot, item] of items.entries())
      await this.hand.choose(this.page.getByRole('combobox', { name: this.words.compare.item(slot + 1) }), item)
  }

  /** The list of what only one side has: its number, and its records as links. */
  async onlyIn(name: string): Promise<{ readonly count: number; readonly records: Locator }> {
    const heading = this.page.getByRole('heading', { level: 3, name: this.words.compare.only(name) })
    const count = Number(await heading.locator('span').innerText())
    return { count, records: heading.locator('..').getByRole('link') }
  }

  compared(slot: number): Promise<string> {
    return this.page.getByRole('combobox', { name: this.words.compare.item(slot) }).inputValue()
  }

  /** Sorts the table by a column, upwards first. */
  async sortBy(column: string): Promise<void> {
    await this.hand.press(this.page.getByRole('columnheader', { name: column, exact: true }).getByRole('button'))
  }

  /** Ids of the rows of the table, from above; those far out of sight are not drawn. */
  async rows(): Promise<readonly string[]> {
    return this.page
      .locator('tr[data-record]')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-record') ?? ''))
  }

  async openRow(record: string): Promise<void> {
    await this.hand.press(this.page.locator(`tr[data-record="${record}"] th`).getByRole('button'))
  }

  /** Copies the table; gives its lines as a spreadsheet gets them. */
  async copyTable(rows: number): Promise<readonly (readonly string[])[]> {
    const { table } = this.words
    await this.hand.press(this.atlas.button(table.copyAll(rows)))
    await this.atlas.heard.getByText(table.copied(rows)).waitFor({ state: 'attached' })
    const text = await this.page.evaluate(() => navigator.clipboard.readText())
    return text.split('\r\n').map((line) => line.split('\t'))
  }

  async openTakeAway(): Promise<void> {
    await this.hand.press(this.atlas.button(this.atlas.words.chrome.takeAway))
    await this.atlas.dialog.waitFor()
  }

  /** The filtered records as a CSV for programs. */
  async takeCsv(): Promise<TakenFile> {
    const { exporting } = this.words
    await this.openTakeAway()
    const option = (name: string) => this.atlas.dialog.getByRole('radio', { name, exact: true })
    await this.hand.press(option(exporting.formats.csv))
    await this.hand.press(option(exporting.headingsOf.ids))
    return this.taken(this.atlas.dialog.getByRole('button', { name: exporting.download, exact: true }))
  }

  /** What a press downloads. */
  protected async taken(button: Locator): Promise<TakenFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.hand.press(button)])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  /** From the card of a place to its page. */
  async profile(): Promise<void> {
    await this.hand.press(this.atlas.card.getByRole('button', { name: this.atlas.words.detail.place.profile }))
  }

  /** What the page of a place says: its name, its targets line by line, the zones near it. */
  async profileSays(km: number): Promise<{
    readonly name: string
    readonly targets: readonly string[]
    readonly near: readonly string[]
    readonly aboutNear: string
  }> {
    const { figures, nearby } = this.words.profile
    const targets = this.page
      .locator('table')
      .filter({ has: this.page.locator('caption', { hasText: figures.targets }) })
    const near = this.page.getByRole('region', { name: nearby.title(km) })
    await near.waitFor()
    return {
      name: await this.page.getByRole('heading', { level: 1 }).innerText(),
      targets: await targets.locator('tbody tr').allInnerTexts(),
      near: await near.getByRole('link').allInnerTexts(),
      aboutNear: await near.innerText(),
    }
  }

  async compareProfile(): Promise<void> {
    await this.hand.press(this.atlas.button(this.words.profile.actions.compare))
  }

  /** Switches all elements of the pattern on or off. */
  async drawPattern(): Promise<void> {
    await this.face('layers')
    await this.hand.press(this.page.getByRole('switch', { name: this.atlas.words.map.layers.allElements }))
  }

  /** The page of the print sheet, from what can be taken away. */
  async openSheet(): Promise<void> {
    await this.openTakeAway()
    await this.hand.press(this.atlas.dialog.getByRole('button', { name: this.words.exporting.sheet }))
    await this.sheetReady()
  }

  async sheetReady(): Promise<void> {
    await this.page.locator('[data-sheet-status="ready"]').waitFor()
  }

  async layOut({ title, paper, orientation }: Pick<SheetView, 'title' | 'paper' | 'orientation'>): Promise<void> {
    const { page } = this.words.sheet
    await this.hand.write(this.page.getByRole('textbox', { name: page.titleLabel }), title)
    const option = (group: string, name: string) =>
      this.page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true })
    await this.hand.press(option(page.paper, page.papers[paper]))
    await this.hand.press(option(page.orientation, page.orientations[orientation]))
    await this.page.getByRole('img', { name: page.sheetOf(1, 1, title) }).waitFor()
    await this.sheetReady()
  }

  async takePng(times: number): Promise<TakenFile> {
    const { page } = this.words.sheet
    await this.hand.choose(this.page.getByRole('combobox', { name: page.pngScale }), String(times))
    return this.taken(this.atlas.button(page.png))
  }
}
