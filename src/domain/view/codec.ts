import { ADDRESS_FIELDS } from './fields.ts'
import { INITIAL_VIEW, type View } from './view.ts'

/** Version of the address. A link of a newer one is read as far as it is known. */
export const ADDRESS_VERSION = 1

const MAX_LENGTH = 8000
const MAX_UNKNOWN = 20

export interface Decoded {
  readonly view: View
  /** Parts of the address that mean nothing, as `key=value`, shortened. */
  readonly ignored: readonly string[]
  /** The address's version, when it is newer than this program. */
  readonly newer: string | null
}

/** The View as the part of the address after `#`, readable, defaults left out. */
export function encodeView(view: View): string {
  const parts: string[] = []
  for (const field of ADDRESS_FIELDS) {
    const text = field.write(view)
    if (text !== null) parts.push(`${field.key}=${readable(text)}`)
  }
  for (const [key, value] of view.unknown) parts.push(`${readable(key)}=${readable(value)}`)
  return parts.length > 0 ? [`v=${ADDRESS_VERSION}`, ...parts].join('&') : ''
}

/** The whole address of a View on a page, whatever query or hash the page's own address has now. */
export function linkOf(page: string, view: View): string {
  return `${page.replace(/[?#].*$/, '')}#${encodeView(view)}`
}

/** Reads any string as a View: never throws, always gives a valid View. Leading `#` or `?` may be there. */
export function decodeView(address: string): Decoded {
  let view: View = INITIAL_VIEW
  const ignored: string[] = []
  const unknown: (readonly [string, string])[] = []
  let newer: string | null = null
  const seen = new Set<string>()
  const body = address.replace(/^[#?]/, '')
  if (body.length > MAX_LENGTH) return { view, ignored: [`${body.slice(0, 24)}…`], newer }
  for (const part of body.split('&')) {
    if (part === '') continue
    const cut = part.indexOf('=')
    const key = decoded(cut < 0 ? part : part.slice(0, cut))
    const value = cut < 0 ? '' : decoded(part.slice(cut + 1))
    if (key === undefined || value === undefined) {
      ignored.push(shortened(part))
    } else if (key === 'v') {
      if (/^\d{1,4}$/.test(value) && Number(value) > ADDRESS_VERSION) newer = value
    } else {
      const field = ADDRESS_FIELDS.find((candidate) => candidate.key === key)
      if (!field) {
        if (/^[A-Za-z][\w-]{0,30}$/.test(key) && unknown.length < MAX_UNKNOWN && value.length <= 200)
          unknown.push([key, value])
        else ignored.push(shortened(part))
        continue
      }
      const change = seen.has(key) ? undefined : field.read(value, view)
      seen.add(key)
      if (change) view = { ...view, ...change }
      else ignored.push(shortened(part))
    }
  }
  return { view: unknown.length > 0 ? { ...view, unknown } : view, ignored, newer }
}

/** Percent-encodes what an address needs and leaves `, / :` readable. */
function readable(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function shortened(part: string): string {
  return part.length > 40 ? `${part.slice(0, 40)}…` : part
}
