import { describe, expect, test } from 'vitest'
import type { Clock } from '../../../../src/base/schedule.ts'
import { createPlayback, playedRange, STEP_MS, steppedRange } from '../../../../src/domain/time/playback.ts'
import { readYears } from '../../../../src/domain/time/typed-years.ts'

const EXTENT = { from: 2022, to: 2025 }
const year = (from: number, to = from) => ({ from, to })

describe('a step', () => {
  test.each([
    [year(2023), 1, year(2024)],
    [year(2023), -1, year(2022)],
    [year(2022, 2023), 1, year(2023, 2024)],
    [year(2024, 2025), 1, null],
    [year(2022), -1, null],
    [EXTENT, 1, year(2022)],
    [EXTENT, -1, year(2025)],
  ] as const)('from %j by %d', (years, by, expected) => {
    expect(steppedRange(years, by, EXTENT)).toEqual(expected)
  })

  test('of the player begins again at the end, the length kept', () => {
    expect(playedRange(year(2025), EXTENT)).toEqual(year(2022))
    expect(playedRange(year(2023, 2025), EXTENT)).toEqual(year(2022, 2024))
    expect(playedRange(EXTENT, EXTENT)).toEqual(year(2022))
    expect(playedRange(year(2023), EXTENT)).toEqual(year(2024))
  })
})

/** A clock that is turned by hand. */
function handClock() {
  let now = 0
  let next = 1
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>()
  const clock: Clock = {
    setTimeout: (run, ms) => {
      waiting.set(next, { at: now + ms, run })
      return next++
    },
    clearTimeout: (handle) => void waiting.delete(handle as number),
    today: () => '2026-11-22',
  }
  const turn = (ms: number) => {
    now += ms
    for (const [handle, { at, run }] of [...waiting])
      if (at <= now) {
        waiting.delete(handle)
        run()
      }
  }
  return { clock, turn, waiting }
}

function player(from = EXTENT) {
  const hand = handClock()
  const seen: string[] = []
  let at: { readonly from: number; readonly to: number } = from
  const playback = createPlayback(
    hand.clock,
    () => {
      at = playedRange(at, EXTENT)
      seen.push(at.from === at.to ? String(at.from) : `${at.from}-${at.to}`)
      return steppedRange(at, 1, EXTENT) !== null
    },
    (playing) => seen.push(playing ? 'plays' : 'rests'),
  )
  return { ...hand, ...playback, seen }
}

describe('playing', () => {
  test('shows the first year at once, each further one after its time, and rests at the last: no loop', () => {
    const { play, turn, seen, waiting } = player()
    play()
    expect(seen).toEqual(['plays', '2022'])
    turn(STEP_MS - 1)
    expect(seen).toHaveLength(2)
    turn(1)
    turn(STEP_MS)
    expect(seen).toEqual(['plays', '2022', '2023', '2024'])
    turn(STEP_MS)
    expect(seen.slice(-2)).toEqual(['2025', 'rests'])
    turn(STEP_MS * 9)
    expect(seen).toHaveLength(6)
    expect(waiting.size).toBe(0)
  })

  test('slides a range of years', () => {
    const { play, turn, seen } = player(year(2022, 2023))
    play()
    turn(STEP_MS)
    expect(seen).toEqual(['plays', '2023-2024', '2024-2025', 'rests'])
  })

  test('paused, nothing more happens; played again, it goes on from there', () => {
    const { play, pause, turn, seen, waiting } = player()
    play()
    turn(STEP_MS)
    pause()
    expect(waiting.size).toBe(0)
    turn(STEP_MS * 9)
    expect(seen).toEqual(['plays', '2022', '2023', 'rests'])
    play()
    expect(seen.slice(-2)).toEqual(['plays', '2024'])
  })

  test('played twice runs once, paused twice is told once', () => {
    const { play, pause, seen, waiting } = player()
    play()
    play()
    expect(waiting.size).toBe(1)
    pause()
    pause()
    expect(seen).toEqual(['plays', '2022', 'rests'])
  })
})

describe('typed years', () => {
  test.each([
    ['2023', year(2023)],
    [' 2022 - 2024 ', year(2022, 2024)],
    ['2024–2022', year(2022, 2024)],
    ['2022—2025', EXTENT],
    ['2022——2025', EXTENT],
    ['２０２２～２０２４', year(2022, 2024)],
    ['2022年至2024年', year(2022, 2024)],
    ['2022 to 2024', year(2022, 2024)],
    ['2022-24', year(2022, 2024)],
    ['', EXTENT],
  ])('%s', (text, years) => {
    expect(readYears(text, EXTENT)).toEqual({ type: 'years', years })
  })

  test.each(['二〇二二', '22', '2022-2', '2022-2023-2024', '20222', '2022,2023', 'abc'])('%s is not read', (text) => {
    expect(readYears(text, EXTENT)).toEqual({ type: 'unreadable' })
  })

  test.each(['2021', '2022-2026', '1999-2050'])('%s is outside', (text) => {
    expect(readYears(text, EXTENT)).toEqual({ type: 'outside' })
  })
})
