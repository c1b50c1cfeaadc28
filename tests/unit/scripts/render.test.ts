import { describe, expect, it } from 'vitest'
import { readOrder } from '../../../scripts/render.ts'

const order = (...args: readonly string[]) => {
  const read = readOrder(args)
  if (read === 'help') throw new Error('help')
  return read
}

describe('the command line of the unattended sheet', () => {
  it('takes a whole link, or the part after the sign', () => {
    const whole = order('https://yutu.example.cn/map/?x=1#v=1&industry=5g&lang=en', '--pdf', '/tmp/out.pdf')
    expect(whole).toMatchObject({ format: 'pdf', file: '/tmp/out.pdf', address: 'https://yutu.example.cn/map/' })
    expect(whole.view).toMatchObject({ page: 'sheet', locale: 'en' })
    expect(whole.view.facets.industry).toEqual(['5g'])
    for (const link of ['#v=1&industry=5g', 'v=1&industry=5g']) {
      const part = order(link, '--png', 'out.png')
      expect(part.view.facets.industry).toEqual(['5g'])
      expect(part).toMatchObject({ format: 'png', address: null, pixels: { dpi: 300 } })
    }
    expect(order('', '--png', 'out.png').view).toMatchObject({ page: 'sheet', locale: 'zh' })
  })

  it('lets options overrule the link', () => {
    const { view, pixels } = order(
      'v=1&sheet=a4,landscape,colour,one',
      ...['--png', 'a.png', '--paper', 'a3', '--orientation', 'portrait', '--ink', 'black'],
      ...['--title', 'T', '--lang', 'en', '--scale', '2'],
    )
    expect(view.sheet).toEqual({ paper: 'a3', orientation: 'portrait', ink: 'black', atlas: false, title: 'T' })
    expect(view.locale).toBe('en')
    expect(pixels).toEqual({ dpi: 192 })
    expect(order('v=1', '--png', 'a.png', '--width', '1600').pixels).toEqual({ width: 1600 })
    expect(order('v=1', '--pdf', 'a.pdf', '--atlas').view.sheet.atlas).toBe(true)
  })

  it('tells what of a link means nothing', () => {
    expect(order('v=1&y=1066', '--png', 'a.png').ignored).toEqual(['y=1066'])
  })

  it.each([
    [[], /link is missing/],
    [['v=1'], /either --png or --pdf/],
    [['v=1', '--png', 'a', '--pdf', 'b'], /either --png or --pdf/],
    [['v=1', 'industry=5g', '--png', 'a'], /quote the link: industry=5g/],
    [['v=1', '--png', 'a', '--paper', 'a5'], /--paper: a4 \| a3/],
    [['v=1', '--png', 'a', '--scale', '9'], /--scale: 1 … 4/],
    [['v=1', '--png', 'a', '--scale', '2', '--width', '900'], /either --width or --scale/],
    [['v=1', '--png', 'a', '--width', '99999'], /--width: 200/],
    [['v=1', '--png', 'a', '--atlas'], /use --pdf/],
    [['v=1', '--png', 'a', '--title', 'x'.repeat(61)], /--title: ≤ 60/],
    [['v=9', '--png', 'a'], /newer version: v=9/],
    [['v=1', '--png', 'a', '--address', 'ftp://x'], /--address/],
    [['v=1', '--png', 'a', '--colour'], /colour/],
  ] as const)('refuses %j in one sentence', (args, sentence) => {
    expect(() => readOrder(args)).toThrow(sentence)
  })
})
