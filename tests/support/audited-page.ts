import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright'
import { BrowserPage } from './browser-page.ts'

/** A stop of the Tab key. */
export interface Stop {
  readonly name: string
  /** Whether something around the element says that the focus is here. */
  readonly marked: boolean
}

/** What a page is to people who come without eyes, without a pointer, with thick fingers or with large letters. */
export abstract class AuditedPage extends BrowserPage {
  /** What the polite live region says. */
  get heard(): Locator {
    return this.page.locator('[role="status"][aria-live="polite"]')
  }

  /** Listens to the live region; gives everything that it has said since. */
  async listen(): Promise<() => Promise<readonly string[]>> {
    const said = await this.heard.evaluateHandle((region) => {
      const sentences: string[] = []
      new MutationObserver(() => sentences.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
      return sentences
    })
    return () => said.jsonValue()
  }

  /** The size of the text alone, as a reader sets it in the browser. */
  async enlargeText(factor: number): Promise<void> {
    await this.page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`
    }, factor * 100)
  }

  /** Everything that Tab stops at, from the top of the page until the round is closed; a trap gives `most` stops. */
  async tabStops(most = 200): Promise<readonly Stop[]> {
    await this.page.evaluate(() => {
      // The round begins where the page does, wherever the focus was.
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
    })
    const stops: Stop[] = []
    while (stops.length < most) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate(() => {
        const node = document.activeElement
        if (!(node instanceof HTMLElement || node instanceof SVGElement) || node === document.body) return null
        node.dataset['stopped'] = ''
        const face = node.matches('input') ? (node.parentElement ?? node) : node
        const marks = [node, face, ...face.querySelectorAll('*')].flatMap((part) =>
          [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)),
        )
        const marked = marks.some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
        )
        return { name: node.getAttribute('aria-label') ?? node.textContent.trim().slice(0, 60), marked }
      })
      if (!stop) break
      stops.push(stop)
    }
    return stops
  }

  /** What should take the focus and was passed by in the last round. Of a group with one stop, one is enough. */
  async notStopped(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const controls = document.querySelectorAll<HTMLElement>(
        'button:enabled, a[href], input:enabled, textarea, summary, [tabindex="0"]',
      )
      return [...controls].flatMap((control) => {
        const passed =
          !('stopped' in control.dataset) &&
          control.tabIndex >= 0 &&
          control.checkVisibility({ visibilityProperty: true })
        const radio = control.matches('[type="radio"]:not(:checked)') || control.closest('[inert]') !== null
        return passed && !radio ? [control.getAttribute('aria-label') ?? control.innerText.slice(0, 60)] : []
      })
    })
  }

  /** Controls of the page's frame that lie outside of the window or under its edge, where nothing scrolls to them. */
  async cutOff(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const scrolls = (node: Element | null): boolean => {
        if (!node) return false
        const { overflowX, overflowY } = getComputedStyle(node)
        return /auto|scroll/.test(overflowX + overflowY) || scrolls(node.parentElement)
      }
      return [...document.querySelectorAll<HTMLElement>('button, a[href], input, h1, h2')].flatMap((node) => {
        const { left, right, top, bottom, width } = node.getBoundingClientRect()
        const out = left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1
        const seen =
          width > 1 &&
          node.checkVisibility({ visibilityProperty: true }) &&
          !node.closest('.visually-hidden, .skip, [data-place]')
        return out && seen && !scrolls(node.parentElement) ? [node.getAttribute('aria-label') ?? node.innerText] : []
      })
    })
  }

  /** Serious and critical findings of axe, as `rule: selector`. */
  async accessibilityFaults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }

  /** How far the page can be scrolled sideways, in px: content that does not fit. */
  async sidewaysOverflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }

  /** Controls that a finger may miss: narrower or lower than `least` px. Links inside a sentence are as high as it. */
  async smallTargets(least = 24): Promise<readonly string[]> {
    return this.page.evaluate((smallest) => {
      const controls = document.querySelectorAll<HTMLElement>(
        'button, a[href], input, textarea, summary, [role="slider"], [role="treeitem"], [role="tab"]',
      )
      return [...controls].flatMap((control) => {
        const target = control.matches('input') ? (control.closest('label') ?? control) : control
        const { width, height } = target.getBoundingClientRect()
        const style = getComputedStyle(target)
        const unseen = width === 0 || style.visibility === 'hidden'
        const inline = target.matches('a') && style.display === 'inline'
        if (unseen || inline || (width >= smallest - 0.5 && height >= smallest - 0.5)) return []
        const name = control.getAttribute('aria-label') ?? control.innerText
        return [`${name.trim().slice(0, 30)}: ${width.toFixed(0)}×${height.toFixed(0)}`]
      })
    }, least)
  }

  /** Everything that is read or read aloud, but for what is marked as words of another language. */
  async wordsOutside(lang: string): Promise<readonly string[]> {
    return this.page.evaluate((other) => {
      const found: string[] = []
      const foreign = `[lang|="${other}"]`
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) {
          if (!node.parentElement?.closest(`${foreign}, script, noscript, svg`)) found.push(node.data.trim())
        } else if (node instanceof Element && !node.closest(foreign)) {
          for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'aria-description'])
            found.push(node.getAttribute(name)?.trim() ?? '')
        }
      }
      return [...new Set(found.filter((text) => text !== ''))]
    }, lang)
  }
}
