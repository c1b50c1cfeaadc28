import { describe, expect, it } from 'vitest'
import { ThemeStore } from '../../../src/state/theme-store.svelte.ts'

function device(remembered: string | null) {
  const written: string[] = []
  const storage = {
    read: () => remembered,
    write: (_: string, value: string) => {
      written.push(value)
      return { ok: true, value: null } as const
    },
  }
  return { storage, written }
}

describe('the theme', () => {
  it('is the link’s before the device’s before the system’s', () => {
    expect(new ThemeStore('light', 'dark', device('dark').storage).theme).toBe('light')
    expect(new ThemeStore(null, 'light', device('dark').storage).theme).toBe('dark')
    expect(new ThemeStore(null, 'dark', device(null).storage).theme).toBe('dark')
    expect(new ThemeStore(null, 'dark', device('sepia').storage).theme).toBe('dark')
  })

  it('that the device remembers survives a View without one', () => {
    const { storage, written } = device('dark')
    const store = new ThemeStore(null, 'light', storage)
    store.use(null)
    expect(store.theme).toBe('dark')
    expect(written).toEqual([])
  })

  it('of a choice is remembered, and Back from it leads to what was', () => {
    const { storage, written } = device(null)
    const store = new ThemeStore(null, 'light', storage)
    store.use('dark')
    expect(store.theme).toBe('dark')
    expect(written).toEqual(['dark'])
    store.use(null)
    expect(store.theme).toBe('light')
    store.systemPrefers('dark')
    expect(store.theme).toBe('dark')
  })
})
