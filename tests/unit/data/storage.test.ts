import { describe, expect, it } from 'vitest'
import { deviceStorage } from '../../../src/data/storage.ts'

describe('what the device remembers', () => {
  it('comes back under a name of our own', () => {
    const kept = new Map<string, string>()
    const storage = deviceStorage(
      () =>
        ({
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => kept.set(key, value),
        }) as never,
    )
    expect(storage.write('locale', 'en').ok).toBe(true)
    expect(storage.read('locale')).toBe('en')
    expect([...kept.keys()]).toEqual(['yutu.locale'])
  })

  it('is a value when the browser refuses, not a fault', () => {
    const storage = deviceStorage(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(storage.read('theme')).toBeNull()
    expect(storage.write('theme', 'dark')).toEqual({ ok: false, problem: { code: 'storage-refused' } })
  })
})
