import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { decodeView, encodeView } from '../src/domain/view/codec.ts'
import { MAX_TITLE } from '../src/domain/view/page-fields.ts'
import { INKS, ORIENTATIONS, PAPERS, type View } from '../src/domain/view/view.ts'
import { withDensity } from '../src/features/sheet/density.ts'
import { BROWSER_FLAGS } from './find-browser.mjs'
import { installBrowser } from './install-browser.mjs'
import { readConfig } from './security-headers.mjs'
import { serve } from './serve.mjs'

const HELP = `用法 Usage: npm run render -- LINK --png FILE | --pdf FILE [options]

LINK  一个视图的完整链接，或只有 # 之后的部分；'' 是打开时的视图。
      A view's whole link, or only the part after #; '' for the view that opens.

--png FILE                       一幅图，PNG   one sheet as PNG
--pdf FILE                       PDF，图集每市一页   PDF; of an atlas, a page per city
--atlas                          分市图集（只用于 PDF）   an atlas by city (PDF only)
--paper a4|a3                    纸张   paper
--orientation landscape|portrait 方向   orientation
--ink colour|black               彩色或黑白   in colour or in black
--title TEXT                     标题   title
--lang zh|en                     语言   language
--width PX                       PNG 的宽度   width of the PNG
--scale 1…4                      PNG 的清晰度，乘以 96 dpi；默认 300 dpi   times 96 dpi; 300 dpi unless told
--address URL                    纸上链接的网址，默认取 LINK 的   where links on paper lead, unless LINK says it
--help`

const OPTIONS = {
  png: { type: 'string' },
  pdf: { type: 'string' },
  atlas: { type: 'boolean' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  ink: { type: 'string' },
  title: { type: 'string' },
  lang: { type: 'string' },
  width: { type: 'string' },
  scale: { type: 'string' },
  address: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What was asked for is not possible: said in one line, with the exit code 2. */
class Misuse extends Error {}

/** One rendering, understood and checked. */
export interface RenderOrder {
  readonly view: View
  /** Parts of the link that mean nothing. */
  readonly ignored: readonly string[]
  readonly file: string
  readonly format: 'png' | 'pdf'
  /** Of a PNG: px across, or dots an inch. */
  readonly pixels: { readonly width: number } | { readonly dpi: number }
  /** What links on paper begin with; null: as the settings say. */
  readonly address: string | null
}

const SCREEN_DPI = 96
const PRINT_DPI = 300
const MAX_PIXELS = 16_000

/**
 * Reads the command line.
 * @returns `help` when that is asked for
 * @throws Misuse
 */
export function readOrder(args: readonly string[]): RenderOrder | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help) return 'help'
  const [link, ...others] = positionals
  if (link === undefined) throw new Misuse('缺少链接 The link is missing')
  if (others.length > 0)
    throw new Misuse(`多余的参数，链接要加引号 Too many words, quote the link: ${others.join(' ')}`)
  if ((values.png === undefined) === (values.pdf === undefined)) {
    throw new Misuse('要 --png 或 --pdf 其中之一 Give either --png or --pdf')
  }
  const { view, ignored, newer } = decodeView(link.includes('#') ? link.replace(/^[^#]*#/, '') : withoutPage(link))
  if (newer !== null) throw new Misuse(`链接来自更新的版本 The link is of a newer version: v=${newer}`)
  const format = values.png === undefined ? 'pdf' : 'png'
  // An address holds no longer one, and would drop the paper with it.
  if ((values.title?.length ?? 0) > MAX_TITLE) throw new Misuse(`--title: ≤ ${MAX_TITLE}`)
  const sheet: View['sheet'] = {
    paper: oneOf(PAPERS, values.paper, 'paper') ?? view.sheet.paper,
    orientation: oneOf(ORIENTATIONS, values.orientation, 'orientation') ?? view.sheet.orientation,
    ink: oneOf(INKS, values.ink, 'ink') ?? view.sheet.ink,
    atlas: values.atlas ?? view.sheet.atlas,
    title: values.title ?? view.sheet.title,
  }
  if (sheet.atlas && format === 'png') throw new Misuse('图集有多页，请用 --pdf An atlas has many pages: use --pdf')
  return {
    view: { ...view, page: 'sheet', sheet, locale: oneOf(['zh', 'en'], values.lang, 'lang') ?? view.locale ?? 'zh' },
    ignored,
    file: resolve(values.png ?? values.pdf ?? ''),
    format,
    pixels: pixelsOf(values.width, values.scale),
    address: addressOf(values.address ?? (/^https?:/.test(link) ? link : null)),
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (fault) {
    throw new Misuse(fault instanceof Error ? fault.message : String(fault))
  }
}

/** A link without `#` shows the view that opens; anything else without one is the part after it. */
function withoutPage(link: string): string {
  return /^https?:/.test(link) ? '' : link
}

function oneOf<T extends string>(known: readonly T[], given: string | undefined, option: string): T | null {
  if (given === undefined) return null
  const found = known.find((each) => each === given)
  if (found === undefined) throw new Misuse(`--${option}: ${known.join(' | ')}`)
  return found
}

function pixelsOf(width: string | undefined, scale: string | undefined): RenderOrder['pixels'] {
  if (width !== undefined && scale !== undefined) {
    throw new Misuse('--width 和 --scale 只能有一个 Give either --width or --scale')
  }
  if (width !== undefined) {
    const px = Number(width)
    if (!Number.isInteger(px) || px < 200 || px > MAX_PIXELS) throw new Misuse(`--width: 200 … ${MAX_PIXELS}`)
    return { width: px }
  }
  if (scale === undefined) return { dpi: PRINT_DPI }
  const times = Number(scale)
  if (!(times >= 1 && times <= 4)) throw new Misuse('--scale: 1 … 4')
  return { dpi: times * SCREEN_DPI }
}

function addressOf(link: string | null): string | null {
  if (link === null) return null
  try {
    const { origin, pathname, protocol } = new URL(link)
    if (/^https?:$/.test(protocol)) return `${origin}${pathname}`
  } catch {
    // Said below, like any other address that is none.
  }
  throw new Misuse(`--address: ${link}`)
}

/** Where `npm start` serves: where the link on a sheet leads when nobody says where the site is. */
const AT_HOME = 'http://127.0.0.1:4173/'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Renders one order; the line that says what was written. */
export async function render(order: RenderOrder, dist = join(root, 'dist')): Promise<string> {
  if (!existsSync(join(dist, 'index.html'))) build()
  const { url, close } = await serve({ dir: dist, port: 0 })
  const browser = await chromium.launch({ executablePath: installBrowser(), args: BROWSER_FLAGS })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const settings = readConfig(dist) as { address?: string | null }
    const address = order.address ?? settings.address ?? AT_HOME
    await page.route('**/app-config.json', (route) => route.fulfill({ json: { ...settings, address } }))
    await page.goto(`${url}#${encodeView(order.view)}`)
    const sheets = page.locator('[data-sheet-status="ready"], [data-sheet-status="failed"]')
    await sheets.waitFor({ timeout: 180_000 })
    if ((await sheets.getAttribute('data-sheet-status')) === 'failed') throw new Error('图幅没有制成 The sheet failed')
    mkdirSync(dirname(order.file), { recursive: true })
    return await (order.format === 'pdf' ? writePdf(page, order.file) : writePng(page, order))
  } finally {
    await browser.close()
    await close()
  }
}

function build(): void {
  console.error('— 构建 Building')
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function writePdf(page: Page, file: string): Promise<string> {
  const pages = await page.locator('[data-sheet]').count()
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
  return `${file}: ${pages} 页 pages`
}

/** The drawing by itself at exactly the pixels asked for: no page around it to round them. */
async function writePng(page: Page, { file, pixels }: RenderOrder): Promise<string> {
  const drawing = await page.locator('[data-sheet] > svg').evaluate((svg) => ({
    text: svg.outerHTML,
    mm: ['width', 'height'].map((side) => parseFloat(svg.getAttribute(side) ?? '')),
  }))
  const [across = 0, up = 0] = drawing.mm.map((mm) => mm / 25.4)
  const dpi = 'dpi' in pixels ? pixels.dpi : pixels.width / across
  const [width, height] = [Math.round(across * dpi), Math.round(up * dpi)]
  const blank = await page.context().newPage()
  await blank.setViewportSize({ width, height })
  await blank.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing.text}`)
  const png = await blank.screenshot({ type: 'png' })
  writeFileSync(file, withDensity(new Uint8Array(png), dpi))
  return `${file}: ${width} × ${height} px, ${Math.round(dpi)} dpi`
}

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2))
  if (order === 'help') {
    console.log(HELP)
    return
  }
  if (order.ignored.length > 0) console.error(`忽略 Ignored: ${order.ignored.join('  ')}`)
  console.log(await render(order))
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await main().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : String(fault))
    if (fault instanceof Misuse) console.error('\nnpm run render -- --help')
    process.exitCode = fault instanceof Misuse ? 2 : 1
  })
}
