import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Rollup } from 'vite'
import { readConfig } from '../src/domain/config/read-config.ts'
import { DEFAULT_CONFIG } from '../src/domain/config/config.ts'
import type * as Rendering from '../src/app/first-frame/render.ts'

const SOURCES = 'src/app/first-frame'

/**
 * Draws the app's first sight into the built page: shell, counts, list and the outline of the province stand there
 * before any program has come. Styles go to a file of their own, since the content security policy lets no element
 * have its own; `choose.ts`, which shows the frame that fits, goes beside it.
 */
export async function addFirstFrame(root: string, dist: string): Promise<void> {
  const { html, css } = await drawFrames(root, dist)
  const page = join(dist, 'index.html')
  const text = readFileSync(page, 'utf8')
  const styles = asset(dist, 'css', css + cssOfParts(dist, text, html))
  const script = asset(dist, 'js', await chooser(root))
  writeFileSync(
    page,
    text
      // Before every style sheet: a script after one waits for it, and the page for the script.
      .replace('<meta charset', `<script src="${script}"></script>\n    <meta charset`)
      .replace('</head>', `  <link rel="stylesheet" href="${styles}">\n  </head>`)
      .replace('<div id="app"></div>', () => `<div id="app">${html}</div>`),
  )
}

/** Every frame, in both themes: between them only styles differ, and the face of the button that changes them. */
async function drawFrames(root: string, dist: string): Promise<{ html: string; css: string }> {
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8')
  const config = readConfig(read('app-config.json'))
  const data = {
    catalog: JSON.parse(read('data/catalog.json')),
    outline: JSON.parse(read('data/outline.json')),
    config: config.ok ? config.value : DEFAULT_CONFIG,
  }
  const rules = new Map<string, Rule>()
  const frames = await rendered(root, ({ FRAMES, renderFrame }) =>
    Promise.all(
      FRAMES.map(async (frame) => ({
        frame,
        light: await renderFrame(frame, 'light', data),
        dark: await renderFrame(frame, 'dark', data),
      })),
    ),
  )
  const html = frames
    .map(
      ({ frame, light, dark }) =>
        `<div class="first-frame" data-shown="${frame}" inert hidden>${withoutStyles(light, dark, rules)}</div>`,
    )
    .join('')
  const shown = frames.map(({ frame }) => `[data-frame="${frame}"] .first-frame[data-shown="${frame}"]`).join()
  return { html, css: [`${shown}{display:contents}`, ...[...rules.values()].map((rule) => rule.css)].join('\n') }
}

/** What elements of one style look like, in both themes, and the number that they carry. */
interface Rule {
  readonly number: number
  readonly css: string
}

const STYLE = / style="([^"]*)"/g

/** Elements without styles, each with a number instead that a rule goes by. */
function withoutStyles(light: string, dark: string, rules: Map<string, Rule>): string {
  const ofDark = [...dark.matchAll(STYLE)].map(([, style = '']) => style)
  if (light.match(STYLE)?.length !== ofDark.length) throw new Error('The first frame differs between themes')
  let at = 0
  return light.replace(STYLE, (_, style: string) => {
    const inDark = ofDark[at++] ?? ''
    const key = `${style}|${inDark}`
    const number = rules.get(key)?.number ?? rules.size
    // Before every rule of the components, as an element's own style is.
    const name = `.first-frame.first-frame.first-frame [data-style="${number}"]`
    const css = `${name}{${style}}${style === inDark ? '' : `\n[data-theme="dark"] ${name}{${inDark}}`}`
    rules.set(key, { number, css })
    return ` data-style="${number}"`
  })
}

/** The rules of parts that come later, where the frame shows them. */
function cssOfParts(dist: string, page: string, html: string): string {
  const linked = new Set([...page.matchAll(/href="\.\/assets\/([^"]+\.css)"/g)].map(([, name]) => name))
  const used = new Set(html.match(/svelte-[a-z0-9]+/g))
  return readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.css') && !linked.has(name))
    .map((name) => readFileSync(join(dist, 'assets', name), 'utf8'))
    .filter((css) => (css.match(/svelte-[a-z0-9]+/g) ?? []).some((scope) => used.has(scope)))
    .join('')
}

/** Written beside the program, under a name that changes with what is in it. Returns its address. */
function asset(dist: string, ending: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8)
  const address = `assets/first-frame-${hash}.${ending}`
  writeFileSync(join(dist, address), content)
  return `./${address}`
}

/** Lets the program's renderer work, built as the program is; its parts lie there as long as it does. */
async function rendered<T>(root: string, use: (rendering: typeof Rendering) => Promise<T>): Promise<T> {
  // Inside the project, where the packages are found.
  const folder = mkdtempSync(join(root, 'node_modules', '.first-frame-'))
  try {
    const entry = join(root, SOURCES, 'render.ts')
    await build({ root, logLevel: 'warn', publicDir: false, build: { ssr: entry, outDir: folder } })
    return await use((await import(pathToFileURL(join(folder, 'render.js')).href)) as typeof Rendering)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One classic script: a module would run after the first paint. */
async function chooser(root: string): Promise<string> {
  const [built] = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(root, SOURCES, 'choose.ts'), formats: ['iife'], name: 'frame', fileName: 'choose' },
    },
  })) as Rollup.RollupOutput[]
  const chunk = built?.output.find(({ type }) => type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('The frame has no script')
  return chunk.code
}
