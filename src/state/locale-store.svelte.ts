import { pickText, type Locale, type LocalText } from '../base/local-text.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { DeviceStorage } from '../data/storage.ts'
import { loadMessages } from '../i18n/load.ts'
import type { Messages } from '../i18n/messages.ts'
import { openedLocale } from './opened.ts'

/** The reader's language: the link's, else the device's memory, else the browser's; Chinese first. */
export class LocaleStore {
  locale: Locale = $state('zh')
  #messages: Messages = $state.raw(undefined as unknown as Messages)
  #storage: DeviceStorage
  /** The newest wish: an answer to an older one comes too late. */
  #asked: Locale

  private constructor(locale: Locale, messages: Messages, storage: DeviceStorage) {
    this.locale = locale
    this.#asked = locale
    this.#messages = messages
    this.#storage = storage
  }

  static async open(linked: Locale | null, languages: readonly string[], storage: DeviceStorage): Promise<LocaleStore> {
    const locale = openedLocale(linked, languages, storage)
    return new LocaleStore(locale, await loadMessages(locale), storage)
  }

  /** Every word of the interface in the reader's language. */
  get t(): Messages {
    return this.#messages
  }

  pick(text: LocalText): string {
    return pickText(text, this.locale)
  }

  /** Changes the language once its words have come; without them the present one stays. */
  async use(locale: Locale): Promise<Result<null>> {
    if (locale === this.#asked) return ok(null)
    this.#asked = locale
    try {
      const messages = await loadMessages(locale)
      if (this.#asked !== locale) return ok(null)
      this.locale = locale
      this.#messages = messages
      this.#storage.write('locale', locale)
      return ok(null)
    } catch {
      this.#asked = this.locale
      return fail({ code: 'program-part-missing', detail: locale })
    }
  }
}
