import { beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../../src/base/schedule.ts'
import { readAddress, syncAddress, type AddressBar } from '../../../src/state/url-sync.svelte.ts'
import { ViewStore } from '../../../src/state/view-store.svelte.ts'

/** A history that can be walked, and a clock that is turned by hand. */
class FakeWindow implements AddressBar, Clock {
  entries = ['']
  at = 0
  query = ''
  #listener: () => void = () => undefined
  #timers = new Map<number, () => void>()
  #next = 1

  read = () => ({ hash: this.entries[this.at] ? `#${this.entries[this.at]}` : '', query: this.query })
  push = (hash: string) => {
    this.entries = [...this.entries.slice(0, this.at + 1), hash]
    this.at += 1
  }
  replace = (hash: string) => {
    this.entries[this.at] = hash
  }
  onMove = (listener: () => void) => {
    this.#listener = listener
    return () => undefined
  }
  go(delta: number) {
    this.at += delta
    this.#listener()
  }
  setTimeout = (run: () => void) => {
    this.#timers.set(this.#next, run)
    return this.#next++
  }
  clearTimeout = (handle: unknown) => void this.#timers.delete(handle as number)
  today = () => '2026-01-01'
  wait() {
    const due = [...this.#timers.values()]
    this.#timers.clear()
    for (const run of due) run()
  }
}

describe('address and View in step', () => {
  let fake: FakeWindow
  let store: ViewStore
  beforeEach(() => {
    fake = new FakeWindow()
    store = new ViewStore(readAddress(fake).view)
    syncAddress(store, fake, ({ view }) => store.change({ type: 'view', view, by: 'history' }), fake)
  })

  it('pushes a choice, and Back takes it away', () => {
    store.change({ type: 'facet.toggle', facet: 'kind', value: 'park' })
    store.change({ type: 'lens', lens: 'status' })
    expect(fake.entries).toEqual(['', 'v=1&kind=park', 'v=1&kind=park&lens=status'])
    fake.go(-1)
    expect(store.view).toMatchObject({ lens: 'kind', facets: { kind: ['park'] } })
    fake.go(-1)
    expect(store.view.facets.kind).toEqual([])
    fake.go(2)
    expect(store.view.lens).toBe('status')
  })

  it('makes one step of a whole drag', () => {
    for (const to of [2023, 2024, 2025]) store.change({ type: 'years', years: { from: 2022, to }, by: 'drag' })
    fake.wait()
    store.change({ type: 'years', years: { from: 2022, to: 2025 } })
    expect(fake.entries).toEqual(['', 'v=1&y=2022-2025'])
    store.change({ type: 'years', years: { from: 2021, to: 2025 }, by: 'drag' })
    expect(fake.entries).toHaveLength(3)
  })

  it('begins a drag only when something moves', () => {
    store.change({ type: 'years', years: null, by: 'drag' })
    store.change({ type: 'years', years: { from: 2022, to: 2023 }, by: 'drag' })
    expect(fake.entries).toEqual(['', 'v=1&y=2022-2023'])
  })

  it('replaces for the camera, once it is quiet, in the step it belongs to', () => {
    store.change({ type: 'camera', camera: { zoom: 8, lat: 34, lon: 113 }, by: 'map' })
    expect(fake.entries).toEqual([''])
    store.change({ type: 'facet.toggle', facet: 'kind', value: 'park' })
    expect(fake.entries).toEqual(['v=1&map=8/34/113', 'v=1&map=8/34/113&kind=park'])
  })

  it('undo after Back takes back what came before, and never goes forward', () => {
    store.change({ type: 'facet.toggle', facet: 'kind', value: 'park' })
    store.change({ type: 'lens', lens: 'status' })
    fake.go(-1)
    store.undo()
    expect(store.view.facets.kind).toEqual([])
    expect(store.canUndo).toBe(false)
    fake.go(-2)
    store.undo()
    expect(store.view.facets.kind).toEqual([])
  })

  it('rewrites a query as the hash', () => {
    const other = new FakeWindow()
    other.query = '?lens=status'
    const opened = new ViewStore(readAddress(other).view)
    syncAddress(opened, other, () => undefined, other)
    expect(other.entries).toEqual(['v=1&lens=status'])
  })

  it('undo takes the last choice back and keeps the camera', () => {
    store.change({ type: 'facet.toggle', facet: 'kind', value: 'park' })
    store.change({ type: 'camera', camera: { zoom: 8, lat: 34, lon: 113 }, by: 'map' })
    store.undo()
    expect(store.view.facets.kind).toEqual([])
    expect(store.view.camera).toEqual({ zoom: 8, lat: 34, lon: 113 })
    expect(store.canUndo).toBe(false)
  })
})
