import type { Locale } from '../base/local-text.ts'
import type { Messages } from './messages.ts'

/** Loads one locale's words; each is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'zh' ? (await import('./locales/zh/index.ts')).zh : (await import('./locales/en/index.ts')).en
}
