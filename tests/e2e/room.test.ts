import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch, type Browser } from '../support/driver.ts'
import { SCREENS, Stage } from '../support/screens.ts'

let browser: Browser
let stage: Stage
beforeAll(async () => {
  browser = await launch()
  stage = await Stage.open(browser, inject('address'))
})
afterAll(() => browser.close())

describe('narrow and enlarged', () => {
  it.each(Object.keys(SCREENS))('%s fits 320 px in both languages', async (screen) => {
    for (const locale of ['zh', 'en'] as const) {
      const atlas = await stage.show(screen, { locale, theme: 'light', width: 320 })
      expect(await atlas.sidewaysOverflow(), locale).toBe(0)
      expect(await atlas.cutOff(), locale).toEqual([])
    }
  })

  it.each(['map', 'record', 'layers', 'document'])('%s keeps its controls with text twice as large', async (screen) => {
    const atlas = await stage.show(screen, { locale: 'en', theme: 'light', width: 1440 })
    await atlas.enlargeText(2)
    expect(await atlas.sidewaysOverflow()).toBe(0)
    expect(await atlas.cutOff()).toEqual([])
    await atlas.enlargeText(1)
  })
})

describe('by keyboard', () => {
  it.each([
    ['map', 1440],
    ['element', 1440],
    ['list', 390],
    ['document', 1440],
    ['table', 1440],
    ['pattern', 1440],
    ['compare', 1440],
    ['incentives', 390],
    ['sheet', 1440],
  ] as const)('Tab goes round %s at %s px: no trap, every stop visible', async (screen, width) => {
    const atlas = await stage.show(screen, { locale: 'zh', theme: 'light', width })
    if (!SCREENS[screen]?.hash.includes('page=')) await atlas.mapAtRest()
    const stops = await atlas.tabStops(600)
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.length).toBeLessThan(600)
    expect(stops.filter(({ marked }) => !marked)).toEqual([])
    // What was drawn anew while the round went on is passed in another.
    if ((await atlas.notStopped()).length > 0) await atlas.tabStops(600)
    expect(await atlas.notStopped()).toEqual([])
  })
})
