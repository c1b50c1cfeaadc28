import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yutu-render-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = promisify(execFile)
const render = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', 'scripts/render.ts', ...args], { cwd: root, timeout: 100_000 })

/** Points of the pages of a PDF, and the letters that its fonts give back when a text is copied. */
function readPdf(path: string) {
  const bytes = readFileSync(path).toString('latin1')
  const pages = [...bytes.matchAll(/\/Type\s*\/Page\b/g)].length
  const boxes = [...bytes.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [Number(x), Number(y)])
  const streams = [...bytes.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    },
  )
  const maps = streams.filter((stream) => stream.includes('begincmap'))
  // `<glyph> <letter>`, or `<from> <to> <letter>` for a run of them.
  const letters = maps.flatMap((map) =>
    [...map.matchAll(/^<([0-9a-f]+)>(?: <([0-9a-f]+)>)? <([0-9a-f]{4})> *$/gim)].flatMap(
      ([, from = '0', to = from, letter = '0']) => {
        const run = parseInt(to, 16) - parseInt(from, 16) + 1
        return Array.from({ length: run }, (_, at) => String.fromCharCode(parseInt(letter, 16) + at))
      },
    ),
  )
  // Some letters come back as the radical of the same shape.
  return { pages, boxes, letters: letters.join('').normalize('NFKC') }
}

/** A4 lying, in points. */
const A4 = [841.89, 595.28] as const

describe('npm run render', () => {
  it('writes an atlas as PDF: a page per city, each the size of its paper, its Chinese to be copied', async () => {
    const file = join(folder, 'atlas.pdf')
    const { stdout } = await render('v=1&sheet=a4,landscape,colour,atlas', '--pdf', file)
    expect(stdout).toContain('18')
    const { pages, boxes, letters } = readPdf(file)
    expect(pages).toBe(18)
    expect(boxes).toHaveLength(18)
    for (const [x = 0, y = 0] of boxes) {
      expect(Math.abs(x - A4[0])).toBeLessThan(1)
      expect(Math.abs(y - A4[1])).toBeLessThan(1)
    }
    for (const letter of '郑州市产业布局图驻店比例尺审') expect(letters).toContain(letter)
  })

  it('writes a sheet as PNG at 300 dots an inch, and stops with a sentence where it cannot', async () => {
    const file = join(folder, 'sheet.png')
    await render('https://yutu.example.cn/#v=1&pattern=axis-longhai&lang=en', '--png', file)
    const png = readFileSync(file)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3508, 2480])
    expect(png.toString('latin1', 37, 41)).toBe('pHYs')
    // A blank page packs into a few kilobytes.
    expect(png.length).toBeGreaterThan(200_000)
    await expect(render('v=1', '--png', file, '--paper', 'a5')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--paper: a4 | a3'),
    })
  })
})
