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

/** How long anything on a page may take, on a busy machine with software drawing. */
const PATIENCE_MS = 15_000

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
  context.setDefaultTimeout(PATIENCE_MS)
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

/** Makes a breach of the content security policy a complaint of the page. */
export const complaintOfPolicy: NonNullable<OpenOptions['before']> = (page) =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })

/** What any page can be asked, without a word of the product. Only these support files know Playwright. */
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

  /** Takes back whatever was answered in place of the host. */
  async present(): Promise<void> {
    await this.page.unrouteAll()
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

  /** Takes the graphics card away from the canvas. */
  async loseGraphics(): Promise<void> {
    await this.page.evaluate(() => {
      const context = document.querySelector('canvas')?.getContext('webgl2')
      const card = context?.getExtension('WEBGL_lose_context')
      if (!card) throw new Error('there is no graphics card to lose')
      Object.assign(window, { card })
      card.loseContext()
    })
  }

  async giveGraphicsBack(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { card: WEBGL_lose_context }).card.restoreContext())
  }

  /** Whether the canvas has something of its own to pick just beside a target that lies over it. */
  async picksBeside(target: Locator): Promise<boolean> {
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await this.page.mouse.move(0, 0)
    await this.page.mouse.move(x + width + 14, y + height + 14)
    return this.page.locator('canvas').evaluate((canvas) => canvas.style.cursor === 'pointer')
  }
}
