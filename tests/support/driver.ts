import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright'
import type { Locale } from '../../src/base/local-text.ts'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.mjs'

export interface OpenOptions {
  readonly locale?: Locale
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly context?: BrowserContextOptions
  /** Runs before the page's own scripts. */
  readonly before?: (page: Page) => Promise<void>
}

export async function launch(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser found: npm test installs one')
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...extraFlags] })
}

/** The app in a browser, spoken to in the words of the product. Only this file and the picture script know Playwright. */
export class Atlas {
  readonly page: Page
  readonly locale: Locale
  /** Console errors and warnings, uncaught faults, policy violations. */
  readonly complaints: string[] = []
  /** Requests to any other host. */
  readonly foreign: string[] = []
  readonly #address: string

  private constructor(page: Page, address: string, locale: Locale) {
    this.page = page
    this.#address = address
    this.locale = locale
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text())
    })
    page.on('pageerror', (fault) => this.complaints.push(fault.message))
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(address).origin) this.foreign.push(request.url())
    })
  }

  /** Opens the app at an address in a fresh context. */
  static async open(browser: Browser, address: string, hash = '', options: OpenOptions = {}): Promise<Atlas> {
    const { locale = 'zh', theme = 'light', width = 1440, height = 900 } = options
    const context = await browser.newContext({
      viewport: { width, height },
      locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
      hasTouch: width < 640,
      ...options.context,
    })
    const atlas = new Atlas(await context.newPage(), address, locale)
    await options.before?.(atlas.page)
    await atlas.go(hash)
    return atlas
  }

  async go(hash: string): Promise<void> {
    await this.page.goto(`${this.#address}${hash === '' ? '' : `#${hash}`}`)
    await this.page.getByRole('navigation').first().waitFor()
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  /** Waits until the map has drawn what it was asked to draw, or has fallen back to the simple picture. */
  async mapSettled(): Promise<string> {
    const root = this.page.locator('[data-map-status="ready"][data-idle], [data-map-status="fallback"]').first()
    await root.waitFor({ timeout: 30_000 })
    return (await root.getAttribute('data-map-status')) ?? ''
  }

  hash(): string {
    return decodeURIComponent(new URL(this.page.url()).hash)
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
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
}
