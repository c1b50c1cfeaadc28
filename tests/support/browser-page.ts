import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright'
import type { Locale } from '../../src/base/local-text.ts'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.mjs'

export type { Browser } from 'playwright'

export interface OpenOptions {
  readonly locale?: Locale
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly context?: BrowserContextOptions
  /** Runs before the page's own scripts. */
  readonly before?: (page: Page) => Promise<unknown>
}

export async function launch(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser found: npm test installs one')
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...extraFlags] })
}

/** A fresh page in a context of its own. */
export async function newPage(browser: Browser, options: OpenOptions): Promise<Page> {
  const { locale = 'zh', theme = 'light', width = 1440, height = 900 } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: width < 640,
    ...options.context,
  })
  return context.newPage()
}

/** Answers for a file by a part of its name, in place of the host. Undone by `present`. */
export function answering(
  file: string,
  { status = 200, body = '', type = 'application/json' }: { status?: number; body?: string; type?: string },
): NonNullable<OpenOptions['before']> {
  return (page) =>
    page.route(
      ({ pathname }) => pathname.includes(file),
      (route) => route.fulfill({ status, body, contentType: type }),
    )
}

/** A stop of the Tab key. */
export interface Stop {
  readonly name: string
  /** Whether something around the element says that the focus is here. */
  readonly marked: boolean
}

/** What any page can be asked, without a word of the product. Only this file and the driver know Playwright. */
export class BrowserPage {
  readonly page: Page
  /** Console errors and warnings, uncaught faults, policy violations. */
  readonly complaints: string[] = []
  /** Faults that nobody caught. */
  readonly crashes: string[] = []
  /** Requests to any other host. */
  readonly foreign: string[] = []
  /** Addresses of the workers that ran. */
  readonly workers: string[] = []
  protected readonly address: string

  protected constructor(page: Page, address: string) {
    this.page = page
    this.address = address
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text())
    })
    page.on('pageerror', (fault) => {
      this.crashes.push(fault.message)
      this.complaints.push(fault.message)
    })
    page.on('worker', (worker) => this.workers.push(worker.url()))
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(address).origin) this.foreign.push(request.url())
    })
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  /** The part of the address after `#`, as a reader sees it. */
  hash(): string {
    return decodeURIComponent(new URL(this.page.url()).hash)
  }

  async back(): Promise<void> {
    await this.page.goBack()
  }

  async forward(): Promise<void> {
    await this.page.goForward()
  }

  async resize(width: number, height = 900): Promise<void> {
    await this.page.setViewportSize({ width, height })
  }

  /** What the polite live region says. */
  get heard(): Locator {
    return this.page.locator('[role="status"][aria-live="polite"]')
  }

  /** Takes back whatever was answered in place of the host. */
  async present(): Promise<void> {
    await this.page.unrouteAll()
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Tab until the focus is there, as somebody without a pointer gets there. */
  async tabTo(target: Locator, most = 160): Promise<void> {
    for (let stops = 0; stops <= most; stops++) {
      if (await target.evaluate((node) => node === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${String(target)}`)
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
        if (!(node instanceof HTMLElement) || node === document.body) return null
        const face = node.matches('input') ? (node.parentElement ?? node) : node
        const marks = [node, face, ...face.querySelectorAll('*')].flatMap((part) =>
          [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)),
        )
        const marked = marks.some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
        )
        return { name: node.getAttribute('aria-label') ?? node.innerText.trim().slice(0, 60), marked }
      })
      if (!stop) break
      stops.push(stop)
    }
    return stops
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
