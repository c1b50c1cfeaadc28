import type { Locale } from '../../base/local-text.ts'

const LOCALES: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** The size of a file as people read it, in thousands: `1.3 MB`, `730 kB`. Nothing is smaller than 1 kB. */
export function fileSize(bytes: number, locale: Locale): string {
  const large = bytes >= 1e6
  const format = new Intl.NumberFormat(LOCALES[locale], {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: large ? 1 : 0,
  })
  return format.format(large ? bytes / 1e6 : Math.max(bytes / 1e3, 1))
}
