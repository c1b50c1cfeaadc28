import type { Locator, Page } from 'playwright'
import type { Locale, LocalText } from '../../src/base/local-text.ts'
import { FACETS } from '../../src/domain/facets/definitions.ts'
import type { FacetId } from '../../src/domain/facets/facet.ts'
import type { Evidence } from '../../src/domain/record/catalog.ts'
import type { PanelFace } from '../../src/domain/view/view.ts'
import type { Atlas, Result } from './driver.ts'
import type { Hand } from './hand.ts'
import { PAGE_WORDS, type PageWords } from './page-words.ts'

/** What a planner does on the map page and with what it leads to, by whatever hand. */
export class MapDesk {
  readonly atlas: Atlas
  readonly hand: Hand
  readonly locale: Locale

  constructor(atlas: Atlas, hand: Hand, locale: Locale) {
    this.atlas = atlas
    this.hand = hand
    this.locale = locale
  }

  get words(): PageWords {
    return PAGE_WORDS[this.locale]
  }

  protected get page(): Page {
    return this.atlas.page
  }

  named({ name }: { readonly name: LocalText }): string {
    return name[this.locale]
  }

  result(): Promise<Result> {
    return this.atlas.result()
  }

  /** The address, without the language, and without where the map has come to rest by itself. */
  link(): string {
    return this.atlas.hash().replace(/&(lang|map)=[^&]+/g, '')
  }

  /** Comes to a link as who has been sent it does. */
  async reload(): Promise<void> {
    await this.page.reload()
    await this.page.getByRole('navigation').first().waitFor()
  }

  async back(): Promise<void> {
    await this.atlas.back()
  }

  /** Looks for a text and opens what is found under a name. */
  async find(text: string, thing: { readonly name: LocalText }): Promise<void> {
    const name = this.named(thing)
    await this.hand.search(this.atlas.search, text)
    const option = this.atlas.found.filter({ has: this.page.locator('.name').getByText(name, { exact: true }) }).first()
    await option.waitFor()
    await this.hand.take(option)
  }

  async face(panel: PanelFace): Promise<void> {
    await this.hand.press(this.atlas.tab(panel))
  }

  /** Ticks a value of a facet; where values stand in a tree, by the path that leads to it. */
  async filter(facet: FacetId, ...path: readonly { readonly name: LocalText }[]): Promise<void> {
    const title = FACETS[facet].name[this.locale]
    const heading = this.page.getByRole('heading', { level: 2, name: title }).getByRole('button')
    if ((await heading.getAttribute('aria-expanded')) === 'false') await this.hand.press(heading)
    const last = path.at(-1)
    if (!last) throw new Error('no value')
    const tree = this.page.getByRole('tree', { name: title })
    if ((await tree.count()) > 0) {
      for (const thing of path.slice(0, -1)) await this.hand.unfold(this.atlas.row(this.named(thing)))
      await this.hand.press(this.atlas.row(this.named(last)))
      return
    }
    const labels = this.page.getByRole('group', { name: title, exact: true }).locator('label')
    await this.hand.press(
      labels.filter({ has: this.page.getByText(this.named(last), { exact: true }) }).getByRole('checkbox'),
    )
  }

  /** Ids of the records that the list counts. */
  async listed(): Promise<readonly string[]> {
    await this.face('list')
    const { shown } = await this.atlas.listRows()
    return [...shown].sort()
  }

  async openListed(record: string): Promise<void> {
    await this.hand.press(this.atlas.listRow(record))
  }

  /** What the card that lies open is about. */
  cardName(): Promise<string> {
    return this.atlas.cardName.innerText()
  }

  /** Names of the places that the record's card gives. */
  async placesOnCard(): Promise<readonly string[]> {
    const { where } = this.atlas.words.detail.facts
    const links = this.atlas.card.locator('dt', { hasText: where }).first().locator('+ dd').getByRole('link')
    const { openPlace } = this.atlas.words.detail
    return (await links.allInnerTexts()).map((text) => text.replace(openPlace.trim(), '').trim())
  }

  /** From the record on the card to the paragraph that says so. */
  async showSource(evidence: Evidence): Promise<void> {
    const rows = this.atlas.part(this.atlas.words.detail.evidence.title).getByRole('link')
    await this.hand.press(
      rows
        .filter({ hasText: `¶${evidence.paragraph}` })
        .filter({ hasText: evidence.mention })
        .first(),
    )
  }

  /** What stands in the line of a paragraph on the page of its document, once that is open. */
  async paragraph({ document, paragraph }: Evidence): Promise<string> {
    const row = this.atlas.paragraph(paragraph)
    await row.and(this.page.locator('.here')).waitFor()
    if (!this.link().includes(`page=documents&doc=${document}&p=${paragraph}`)) throw new Error(this.link())
    return row.innerText()
  }

  async openYears(): Promise<void> {
    await this.hand.press(this.atlas.yearsButton)
  }

  async typeYears(text: string): Promise<void> {
    await this.openYears()
    const panel = this.page.getByRole('dialog', { name: this.words.timeline.label })
    await this.hand.write(panel.getByRole('textbox'), text)
    await this.hand.press(panel.getByRole('button', { name: this.words.timeline.apply }))
    await panel.waitFor({ state: 'detached' })
  }

  async stepYear(direction: 'back' | 'forward'): Promise<void> {
    await this.hand.press(this.atlas.button(this.atlas.words.filters.timeline[direction]))
  }

  protected get areaPanel(): Locator {
    return this.page.getByRole('region', { name: this.words.area.title })
  }

  async openAreas(): Promise<void> {
    const { areaButton } = this.atlas
    if ((await areaButton.getAttribute('aria-expanded')) !== 'true') await this.hand.press(areaButton)
    await this.areaPanel.waitFor()
  }

  /** Everything within so many km of a place or a line. */
  async areaNear(thing: string, km: number): Promise<void> {
    const { nearWhat, nearKm, apply } = this.words.area
    await this.hand.choose(this.areaPanel.getByRole('combobox', { name: nearWhat }), thing)
    await this.hand.write(this.areaPanel.getByRole('textbox', { name: nearKm }), String(km))
    await this.hand.press(this.areaPanel.getByRole('button', { name: apply }))
  }

  /** A rectangle around the middle of the map, in px. */
  async areaBox(width: number, height: number): Promise<void> {
    const { another, shapes } = this.words.area
    const box = this.areaPanel.getByRole('button', { name: shapes.box })
    if ((await box.count()) === 0) await this.hand.press(this.areaPanel.getByRole('button', { name: another }))
    await this.hand.press(box)
    await this.hand.drawBox(this.page.locator('[data-drawing="box"]'), width, height)
  }

  /** What the panel says of the area: its sentences. */
  async areaSays(): Promise<string> {
    return (await this.areaPanel.locator('.chosen p').allInnerTexts()).join('\n')
  }
}
