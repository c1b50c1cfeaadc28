import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Locale } from '../../src/base/local-text.ts'
import { Atlas, launch, type Browser } from '../support/driver.ts'

/** Each page with all that its link can hold away from the default, and what stands there once it is drawn. */
const PAGES: Readonly<Record<string, { readonly link: string; readonly drawn: string }>> = {
  'a map of an area': { link: 'area=box:112,33.5,114.5,35.5&touching=1', drawn: '[data-place]' },
  'a map near a line': { link: 'y=2023&area=near:railway-longhai,30', drawn: '[data-place]' },
  'a table': {
    link: 'page=table&industry=smart-sensors&table=name,status,years,evidence:-years:status',
    drawn: 'tr[data-record]',
  },
  series: {
    link: 'page=indicators&face=series&industry=emerging&series=target,total,table,-value',
    drawn: '[role=tabpanel] table tbody tr',
  },
  'an element without a city': {
    link: 'page=indicators&face=pattern&without=410100,410300&sel=element:axis-longhai',
    drawn: '.answer',
  },
  'compared industries': { link: 'page=compare&compare=industry:new-energy,biomedicine:swipe', drawn: 'h3' },
  incentives: {
    link: 'page=incentives&ask=smart-sensors,platform,zhengzhou-hitech-zone,2023-08-01',
    drawn: '[data-incentive]',
  },
  'a profile': { link: 'page=profile&sel=place:411700', drawn: 'h1' },
  'a sheet': {
    link: 'page=sheet&sheet=a3,portrait,black,one,A sheet, with a comma&sel=place:410100',
    drawn: '[data-sheet-status=ready]',
  },
}

let browser: Browser
let atlas: Atlas
beforeAll(async () => {
  browser = await launch()
  atlas = await Atlas.open(browser, inject('address'), 'v=1&lang=en', { locale: 'en' })
})
afterAll(() => browser.close())

describe.each(Object.entries(PAGES))('the link of %s', (_, { link, drawn }) => {
  const hash = `#v=1&${link}&lang=en`
  const seen = async () => {
    await atlas.page.locator(drawn).first().waitFor()
    return atlas.mainPart()
  }

  it('holds all of it over a reload, Back and a copy', async () => {
    await atlas.go(hash.slice(1))
    const before = await seen()
    expect(atlas.hash()).toBe(hash)
    expect(await atlas.notices()).toEqual([])

    await atlas.goTo('documents')
    await expect.poll(() => atlas.hash()).toContain('page=documents')
    await atlas.back()
    await expect.poll(seen).toEqual(before)
    expect(atlas.hash()).toBe(hash)

    const copied = await atlas.linkToShare()
    expect(copied.length).toBeLessThanOrEqual(300)
    await atlas.go('v=1&lang=en')
    await atlas.page.goto(copied)
    await atlas.page.reload()
    await expect.poll(seen).toEqual(before)
    expect(atlas.hash()).toBe(hash)
    expect(await atlas.notices()).toEqual([])
    expect(atlas.complaints).toEqual([])
  })
})

/** What no field can hold, and what the catalogue does not have: both are left out and told. */
const BAD: readonly (readonly [Locale, readonly string[]])[] = [
  ['en', ['page=moon', 'face=back', 'area=box:1,2,3', 'touching=2', 'ask=,robot', 'sheet=a9,portrait,colour,one']],
  ['zh', ['series=,,tables', 'table=a:b:c:d', 'compare=planet:1,2', 'without=Zhengzhou', 'ask=,,,2023-02-31']],
  ['en', ['table=no-such', 'compare=place:999999', 'ask=no-such', 'area=near:no-such,30', 'without=419999']],
]

it.each(BAD)('a bad link opens what it can and says the rest, in %s: %s', async (locale, parts) => {
  atlas.locale = locale
  await atlas.go(`v=1&${parts.join('&')}&industry=smart-sensors&lang=${locale}`)
  const [head = ''] = atlas.words.problems['link-part-ignored']('|').split('|')
  for (const part of [head, ...parts.map((each) => each.replace(/,30$/, ''))])
    await expect.poll(() => atlas.notices()).toEqual([expect.stringContaining(part)])
  await expect.poll(async () => (await atlas.result()).total).toBeGreaterThan(0)
  expect(atlas.complaints).toEqual([])
})
