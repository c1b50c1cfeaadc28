import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Locale } from '../../src/base/local-text.ts'
import { complaintOfPolicy, launch, type Browser } from './browser-page.ts'
import { Desk } from './desk.ts'
import { Atlas } from './driver.ts'
import { KeyboardHand, PointerHand } from './hand.ts'

/** What a planner wants to know and how she gets there; one text for every hand and language. */
export type Task = (desk: Desk) => Promise<void>

/** Begins anew without loading the page again: nothing is open, chosen, focused or complained of. */
async function begin(atlas: Atlas, locale: Locale): Promise<void> {
  await atlas.closeDialog()
  await atlas.leaveSearch()
  atlas.locale = locale
  await atlas.go(`v=1&lang=${locale}`)
  await atlas.page.locator(`html[lang|="${locale}"]`).waitFor({ state: 'attached' })
  await atlas.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  atlas.complaints.length = 0
  atlas.foreign.length = 0
}

/**
 * Runs tasks in one browser, each once by pointer and once by keyboard alone, in a language each. The languages change
 * sides from task to task; `first` is the number of the first one.
 */
export function planTasks(first: number, tasks: Readonly<Record<string, Task>>): void {
  let browser: Browser
  let atlas: Atlas
  beforeAll(async () => {
    browser = await launch()
    atlas = await Atlas.open(browser, inject('address'), 'v=1', {
      before: complaintOfPolicy,
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    })
    await atlas.mapSettled()
  })
  // What a failed task has left open is nobody else's.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await atlas.page.reload()
  })
  afterAll(() => browser.close())

  Object.entries(tasks).forEach(([title, task], at) => {
    const runs = (first + at) % 2 === 1 ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
    describe(`${first + at}. ${title}`, () => {
      it.each([
        ['pointer', runs[0]],
        ['keyboard', runs[1]],
      ] as const)('by %s, in %s', async (means, locale) => {
        await begin(atlas, locale)
        const hand = means === 'pointer' ? new PointerHand(atlas.page) : new KeyboardHand(atlas.page)
        await task(new Desk(atlas, hand, locale))
        expect(atlas.complaints).toEqual([])
        expect(atlas.foreign).toEqual([])
      })
    })
  })
}
