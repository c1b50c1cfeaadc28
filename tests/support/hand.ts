import type { Locator, Page } from 'playwright'

/** How somebody's will reaches a page. */
export interface Hand {
  readonly name: 'pointer' | 'keyboard'
  /** Presses a button, follows a link, ticks a box, takes a radio button or a tab. */
  press(target: Locator): Promise<void>
  /** Opens a row of a tree. */
  unfold(row: Locator): Promise<void>
  /** Puts a text into a field, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>
  /** Puts a day, YYYY-MM-DD, into a field for days. */
  writeDay(field: Locator, day: string): Promise<void>
  /** Takes a value of a list that drops down. */
  choose(list: Locator, value: string): Promise<void>
  /** Looks for a text in the search box. */
  search(box: Locator, text: string): Promise<void>
  /** Takes something of the list under the search box. */
  take(option: Locator): Promise<void>
  /** Draws a box on a sheet that is open for drawing: around its middle, of a width and height in px. */
  drawBox(sheet: Locator, width: number, height: number): Promise<void>
}

export class PointerHand implements Hand {
  readonly name = 'pointer'
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** A box or a radio button is as large as its label. */
  async press(target: Locator): Promise<void> {
    const labelled = await target.evaluate((node) => node instanceof HTMLInputElement && node.closest('label') !== null)
    await (labelled ? target.locator('xpath=ancestor::label[1]') : target).click()
  }

  async unfold(row: Locator): Promise<void> {
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.chevron').click()
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.click()
    await field.fill(text)
  }

  async writeDay(field: Locator, day: string): Promise<void> {
    await field.fill(day)
  }

  /** The list that drops down is the system's, out of any pointer's reach here. */
  async choose(list: Locator, value: string): Promise<void> {
    await list.selectOption(value)
  }

  async search(box: Locator, text: string): Promise<void> {
    await this.write(box, text)
  }

  async take(option: Locator): Promise<void> {
    await option.click()
  }

  async drawBox(sheet: Locator, width: number, height: number): Promise<void> {
    const { x, y, width: room, height: depth } = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const [left, top] = [x + (room - width) / 2, y + (depth - height) / 2]
    await this.#page.mouse.move(left, top)
    await this.#page.mouse.down()
    await this.#page.mouse.move(left + width / 2, top + height / 2)
    await this.#page.mouse.move(left + width, top + height)
    await this.#page.mouse.up()
  }
}

/** Where a target is from the focus: `peer` for another stop of the same group, which arrows reach. */
interface Way {
  readonly at: 'here' | 'peer' | 'elsewhere'
  readonly direction: 1 | -1
  /** Whether the group's stops lie side by side. */
  readonly sideways: boolean
}

/** The keyboard alone: Tab, arrows, Enter, Space, letters. Nothing is clicked, focused or set from outside. */
export class KeyboardHand implements Hand {
  readonly name = 'keyboard'
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(target: Locator): Promise<void> {
    await this.#reach(target)
    const key = await target.evaluate((node) => {
      if (node.matches('[role="tab"][aria-selected="true"]')) return null
      if (node instanceof HTMLInputElement && node.type === 'radio') return node.checked ? null : 'Space'
      return node.matches('input, [role="treeitem"], [role="switch"]') ? 'Space' : 'Enter'
    })
    if (key !== null) await this.#page.keyboard.press(key)
  }

  async unfold(row: Locator): Promise<void> {
    await this.#reach(row)
    if ((await row.getAttribute('aria-expanded')) === 'false') await this.#page.keyboard.press('ArrowRight')
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field)
    await this.#page.keyboard.press('Control+a')
    await this.#page.keyboard.type(text)
    await this.#page.keyboard.press('Tab')
  }

  /** The parts of a day stand in the order of the browser's own language: the one that gives the day is kept. */
  async writeDay(field: Locator, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-')
    for (const order of [month + date + year, date + month + year, year + month + date]) {
      await this.#reach(field)
      await this.#page.keyboard.type(order)
      if ((await field.inputValue()) === day) return
      await this.#page.keyboard.press('Tab')
    }
    throw new Error(`${day} cannot be typed`)
  }

  async choose(list: Locator, value: string): Promise<void> {
    await this.#reach(list)
    const name = await list.locator(`option[value="${value}"]`).evaluate((option) => option.textContent?.trim() ?? '')
    // Letters lead to a name at once; what cannot be typed is reached step by step.
    if (/^[\x20-\x7e]+$/.test(name)) await this.#page.keyboard.type(name)
    const steps = await list.evaluate((node, wanted) => {
      if (!(node instanceof HTMLSelectElement)) throw new Error('this is no list')
      const open = [...node.options].filter(({ disabled }) => !disabled)
      const at = (is: (option: HTMLOptionElement) => boolean) => open.findIndex(is)
      return at((option) => option.value === wanted) - at((option) => option.selected)
    }, value)
    for (let step = 0; step < Math.abs(steps); step++)
      await this.#page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    if ((await list.inputValue()) !== value) throw new Error(`the keys do not choose ${value}`)
  }

  async search(box: Locator, text: string): Promise<void> {
    await this.#page.keyboard.press('/')
    await box.and(this.#page.locator(':focus')).waitFor()
    await this.#page.keyboard.type(text)
  }

  async take(option: Locator): Promise<void> {
    const id = await option.getAttribute('id')
    const box = this.#page.locator('[role="combobox"]:focus')
    for (let step = 0; (await box.getAttribute('aria-activedescendant')) !== id; step++) {
      if (step > 60) throw new Error(`the arrows do not reach ${String(option)}`)
      await this.#page.keyboard.press('ArrowDown')
    }
    await this.#page.keyboard.press('Enter')
  }

  /** With Shift the crosshair goes 48 px at a time. */
  async drawBox(_: Locator, width: number, height: number): Promise<void> {
    const go = async (right: number, down: number) => {
      for (let step = 0; step < Math.round(Math.abs(right) / 48); step++)
        await this.#page.keyboard.press(right > 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft')
      for (let step = 0; step < Math.round(Math.abs(down) / 48); step++)
        await this.#page.keyboard.press(down > 0 ? 'Shift+ArrowDown' : 'Shift+ArrowUp')
    }
    await go(-width / 2, -height / 2)
    await this.#page.keyboard.press('Enter')
    await go(width, height)
    await this.#page.keyboard.press('Enter')
  }

  /** Tab to the target, forwards or backwards as it lies; among the stops of one group by the arrows. */
  async #reach(target: Locator, most = 200): Promise<void> {
    await target.waitFor({ state: 'attached' })
    for (let stops = 0; stops <= most; stops++) {
      const { at, direction, sideways } = await this.#way(target)
      if (at === 'here') return
      const arrow = sideways ? (['ArrowLeft', 'ArrowRight'] as const) : (['ArrowUp', 'ArrowDown'] as const)
      await this.#page.keyboard.press(
        at === 'peer' ? arrow[direction === 1 ? 1 : 0] : direction === 1 ? 'Tab' : 'Shift+Tab',
      )
    }
    throw new Error(`the keys do not reach ${String(target)}`)
  }

  async #way(target: Locator): Promise<Way> {
    return target.evaluate((node): Way => {
      const focus = document.activeElement ?? document.body
      // Boundaries of arrow keys: Tab enters such a group at one stop and leaves it with the next.
      const groups = '[role="tablist"], [role="tree"], thead tr, [role="grid"] tbody, ul[aria-label]'
      const isRadio = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio'
      const together =
        isRadio(node) && isRadio(focus)
          ? node.name === focus.name
          : node instanceof HTMLElement &&
            node.tabIndex === -1 &&
            node.closest(groups) !== null &&
            node.closest(groups) === focus.closest(groups)
      const after = (focus.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) === 0
      return {
        at: focus === node ? 'here' : together ? 'peer' : 'elsewhere',
        direction: after ? 1 : -1,
        sideways: node.closest('[role="tablist"], thead tr') !== null,
      }
    })
  }
}
