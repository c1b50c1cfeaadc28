import { describe, expect, it } from 'vitest'
import { KINDS, KIND_TERMS } from '../../src/domain/record/terms.ts'

type Message = string | ((...parts: never[]) => string)
interface Section {
  readonly [key: string]: Message | Section
}

/** Every message by its path, functions called with parts that would show in the text. */
function messages(section: Section, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(section)) {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') found.set(at, value)
    else if (typeof value === 'function') found.set(at, calledPlainly(value))
    else for (const [inner, text] of messages(value, at)) found.set(inner, text)
  }
  return found
}

/** Numbers stand in for every part: they are of no language. A message that wants an object gets one of numbers. */
function calledPlainly(message: (...parts: never[]) => string): string {
  const anything: unknown = new Proxy((): unknown => anything, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive || key === 'valueOf' || key === 'toString') return () => '2'
      if (key === Symbol.iterator) return () => [2, 2][Symbol.iterator]()
      if (key === 'join') return () => '2'
      if (key === 'length') return 2
      if (key === 'map' || key === 'filter') return () => anything
      return anything
    },
  })
  const plain = () => String(message(...([2, 2, 2, 2, 2] as never[])))
  const proxied = () => String(message(...([anything, anything, anything, anything, anything] as never[])))
  try {
    const text = plain()
    return text === '' || text.includes('undefined') || text.includes('NaN') ? proxied() : text
  } catch {
    return proxied()
  }
}

/** Every file of a locale, those that come with a page of their own as well; the index only gathers some of them. */
function sections(files: Readonly<Record<string, Readonly<Record<string, Section>>>>): Section {
  const named = Object.entries(files).flatMap(([path, module]) => {
    const name = /([\w-]+)\.ts$/.exec(path)?.[1] ?? ''
    const words = Object.values(module).find((value) => typeof value === 'object')
    return name === 'index' || !words ? [] : [[name, words] as const]
  })
  return Object.fromEntries(named)
}

const chinese = messages(sections(import.meta.glob('../../src/i18n/locales/zh/*.ts', { eager: true })))
const english = messages(sections(import.meta.glob('../../src/i18n/locales/en/*.ts', { eager: true })))

/** Words that are written in the other language on purpose: the name of that language on its own switch. */
const BILINGUAL = new Set(['chrome.otherLanguage', 'chrome.otherLanguageShort', 'chrome.switchLanguage'])

describe('the words of the interface', () => {
  it('are the same set in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    expect(chinese.size).toBeGreaterThan(700)
  })

  it('are never empty, and never the name of a key', () => {
    for (const [path, text] of [...chinese, ...english]) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/undefined|NaN|\[object|\$\{/)
    }
  })

  it('hold no Chinese in English', () => {
    const mixed = [...english].filter(([path, text]) => !BILINGUAL.has(path) && /\p{Script=Han}/u.test(text))
    expect(mixed).toEqual([])
  })

  it('hold no English sentence in Chinese', () => {
    const mixed = [...chinese].filter(
      ([path, text]) => !BILINGUAL.has(path) && /[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}/.test(text),
    )
    expect(mixed).toEqual([])
  })

  it('use full-width punctuation between Chinese characters', () => {
    const narrow = [...chinese].filter(([, text]) => /\p{Script=Han}[,;:?!()]\s*\p{Script=Han}/u.test(text))
    expect(narrow).toEqual([])
  })

  it('never show 万 or 亿 in English', () => {
    expect([...english].filter(([, text]) => /[万亿]/.test(text))).toEqual([])
  })
})

describe('the printed terms', () => {
  it('have a name and a definition in both languages for every kind', () => {
    for (const kind of KINDS) {
      const { name, definition } = KIND_TERMS[kind]
      expect([name.zh, name.en, definition.zh, definition.en].every((text) => text.length > 0)).toBe(true)
      expect(name.en, kind).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
