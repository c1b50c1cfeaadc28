import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { ESLint } from 'eslint'
import { afterEach, describe, expect, it } from 'vitest'
import config from './dependency-cruiser.cjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Cruises a small tree written for the occasion, under the product's own rules; the names of the rules broken. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yutu-fence-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ 'node_modules/maplibre-gl/index.js': 'export class Map {}', ...files })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeFileSync(
    join(folder, 'node_modules/maplibre-gl/package.json'),
    '{"name":"maplibre-gl","type":"module","main":"index.js"}',
  )
  const { output } = await cruise(
    Object.keys(files).filter((path) => !path.startsWith('node_modules')),
    { ...config.options, baseDir: folder, ruleSet: { forbidden: config.forbidden }, validate: true },
  )
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort()
}

describe('dependency fence: each rule bites a planted fault', () => {
  const leaf = 'export const leaf = 1\n'
  const uses = (path: string) => `import { leaf } from '${path}'\nexport const used = leaf\n`

  it.each([
    ['base', 'src/base/a.ts', 'src/domain/b.ts', '../domain/b.ts'],
    ['domain', 'src/domain/a.ts', 'src/map/b.ts', '../map/b.ts'],
    ['i18n', 'src/i18n/a.ts', 'src/data/b.ts', '../data/b.ts'],
    ['data', 'src/data/a.ts', 'src/state/b.ts', '../state/b.ts'],
    ['map', 'src/map/a.ts', 'src/data/b.ts', '../data/b.ts'],
    ['ui', 'src/ui/a.ts', 'src/domain/b.ts', '../domain/b.ts'],
    ['state', 'src/state/a.ts', 'src/features/x/b.ts', '../features/x/b.ts'],
    ['features', 'src/features/x/a.ts', 'src/app/b.ts', '../../app/b.ts'],
    ['app', 'src/app/a.ts', 'seeds/b.ts', '../../seeds/b.ts'],
    ['seeds', 'seeds/a.ts', 'src/data/b.ts', '../src/data/b.ts'],
    ['geo', 'geo/a.ts', 'src/map/b.ts', '../src/map/b.ts'],
  ])('%s may not reach up or out', async (room, from, to, path) => {
    expect(await brokenRules({ [from]: uses(path), [to]: leaf })).toContain(`${room}-keeps-its-floor`)
  })

  it('features may not import each other', async () => {
    const files = { 'src/features/x/a.ts': uses('../y/b.ts'), 'src/features/y/b.ts': leaf }
    expect(await brokenRules(files)).toContain('features-stand-alone')
  })

  it('only the adapter sees MapLibre', async () => {
    const text = "import { Map } from 'maplibre-gl'\nexport const map = Map\n"
    expect(await brokenRules({ 'src/map/plan.ts': text })).toContain('only-the-adapter-sees-maplibre')
    expect(await brokenRules({ 'src/map/adapter.ts': text })).not.toContain('only-the-adapter-sees-maplibre')
  })

  it('the domain knows no library but the schema’s', async () => {
    const text = "import { Map } from 'maplibre-gl'\nexport const map = Map\n"
    expect(await brokenRules({ 'src/domain/a.ts': text })).toContain('domain-is-plain')
  })

  it('features other than the map’s see the map through its doors', async () => {
    const files = { 'src/features/x/a.ts': uses('../../map/plan.ts'), 'src/map/plan.ts': leaf }
    expect(await brokenRules(files)).toContain('features-see-the-map-through-its-doors')
    for (const name of ['tokens', 'picture']) {
      const door = { 'src/features/x/a.ts': uses(`../../map/${name}.ts`), [`src/map/${name}.ts`]: leaf }
      expect(await brokenRules(door)).not.toContain('features-see-the-map-through-its-doors')
    }
    const behind = { 'src/features/x/a.ts': uses('../../map/picture/draw.ts'), 'src/map/picture/draw.ts': leaf }
    expect(await brokenRules(behind)).toContain('features-see-the-map-through-its-doors')
  })

  it('rings, orphans and missing files are faults', async () => {
    const ring = {
      'src/base/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'src/base/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    }
    expect(await brokenRules(ring)).toContain('no-rings')
    expect(await brokenRules({ 'src/base/lonely.ts': leaf })).toContain('no-orphans')
    expect(await brokenRules({ 'src/base/a.ts': uses('./gone.ts') })).toContain('no-unknown-files')
  })
})

describe('lint fence: sees what the other cannot', () => {
  const eslint = new ESLint({ cwd: root })
  const rulesOf = async (text: string, filePath: string) => {
    const [result] = await eslint.lintText(text, { filePath: join(root, filePath) })
    return result?.messages.map(({ ruleId }) => ruleId) ?? []
  }

  it('a type import in a component that reaches up', async () => {
    const text = (path: string) =>
      `<script lang="ts">\n  import type { LonLat } from '${path}'\n  let { at }: { at: LonLat } = $props()\n</script>\n\n{at}\n`
    expect(await rulesOf(text('../domain/record/catalog.ts'), 'src/ui/Planted.svelte')).toContain(
      'boundaries/dependencies',
    )
    expect(await rulesOf(text('../../domain/record/catalog.ts'), 'src/features/share/Planted.svelte')).not.toContain(
      'boundaries/dependencies',
    )
  })

  it('inline styles and raw HTML, which the content security policy refuses', async () => {
    expect(await rulesOf('<p style="color: red">x</p>\n', 'src/ui/Planted.svelte')).toContain('no-restricted-syntax')
    expect(await rulesOf('<p style:color="red">x</p>\n', 'src/ui/Planted.svelte')).toEqual([])
    expect(await rulesOf('{@html "x"}\n', 'src/ui/Planted.svelte')).toContain('svelte/no-at-html-tags')
    expect(await rulesOf("document.body.innerHTML = 'x'\n", 'src/base/planted.ts')).toContain('no-restricted-syntax')
  })
})

describe('the shape of the house', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

  it('keeps files small', () => {
    const long = sources
      .map((path) => ({ path: path.slice(root.length), lines: codeLines(readFileSync(path, 'utf8')) }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  it('has no drawers', () => {
    expect(sources.filter((path) => /\/(utils?|helpers?|misc|common)\//.test(path))).toEqual([])
  })
})

/** Lines that are neither blank nor comment; of a component, without its styles. */
function codeLines(text: string): number {
  return text
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*|<!--|$)/.test(line)).length
}
