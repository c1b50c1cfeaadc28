import type { Locale } from '../base/local-text.ts'
import type { DeviceStorage } from '../data/storage.ts'
import type { Theme } from '../domain/view/view.ts'

/** The language that the app opens in: the link's, else the device's memory, else the browser's. */
export function openedLocale(linked: Locale | null, languages: readonly string[], storage: DeviceStorage): Locale {
  const remembered = storage.read('locale')
  return linked ?? (remembered === 'zh' || remembered === 'en' ? remembered : preferred(languages))
}

/** The first of the browser's languages that the product has; Chinese when there is none. */
export function preferred(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh'
    if (/^en\b/i.test(language)) return 'en'
  }
  return 'zh'
}

/** The colours that the device remembers. The projector's are a matter of the room, and never remembered. */
export function rememberedTheme(storage: DeviceStorage): Exclude<Theme, 'projector'> | null {
  const remembered = storage.read('theme')
  return remembered === 'light' || remembered === 'dark' ? remembered : null
}
