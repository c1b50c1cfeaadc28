import { describe, expect, it } from 'vitest'
import type { DeviceStorage } from '../../../src/data/storage.ts'
import { LocaleStore } from '../../../src/state/locale-store.svelte.ts'
import { preferred } from '../../../src/state/opened.ts'

function storage(remembered: string | null): DeviceStorage & { readonly written: string[] } {
  const written: string[] = []
  return {
    written,
    read: () => remembered,
    write: (_, value) => {
      written.push(value)
      return { ok: true, value: null }
    },
  }
}

describe('the reader’s language', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr-FR', 'en-US'], 'en'],
    [['fr-FR'], 'zh'],
    [[], 'zh'],
  ] as const)('of a browser that asks for %j is %s', (languages, locale) => expect(preferred(languages)).toBe(locale))

  it('is the link’s before the device’s before the browser’s', async () => {
    expect((await LocaleStore.open('en', ['zh-CN'], storage('zh'))).locale).toBe('en')
    expect((await LocaleStore.open(null, ['zh-CN'], storage('en'))).locale).toBe('en')
    expect((await LocaleStore.open(null, ['en'], storage('klingon'))).locale).toBe('en')
  })

  it('changes with all its words, and the device remembers it', async () => {
    const device = storage(null)
    const store = await LocaleStore.open(null, ['zh'], device)
    expect(store.t.common.appName).toBe('豫图')
    await store.use('en')
    expect(store.t.common.appName).toBe('Yutu')
    expect(store.pick({ zh: '郑州', en: 'Zhengzhou' })).toBe('Zhengzhou')
    expect(device.written).toEqual(['en'])
  })
})
