import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/base/text.ts'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import { entriesOf, type SearchEntry } from '../../src/domain/search/entries.ts'
import type { ReadingsFile } from '../../src/domain/search/readings-file.ts'
import { isHan, openReadings } from '../../src/domain/search/readings.ts'
import { SearchIndex } from '../../src/domain/search/search.ts'

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T
const catalog = openCatalog(read<CatalogFile>('catalog.json'))
const readings = openReadings(read<ReadingsFile>('search.json'))
const entries = entriesOf(catalog)
const index = new SearchIndex(entries, readings)
const keyOf = ({ kind, id }: SearchEntry) => `${kind} ${id}`
const found = (typed: string) => new Set(index.find(typed).flatMap(({ hits }) => hits.map(({ entry }) => keyOf(entry))))
/** What every text says by itself, looked through one by one. */
const holding = (typed: string) =>
  entries.filter(({ texts }) => texts.some(({ text }) => normalise(text).includes(normalise(typed)))).map(keyOf)

/** What is not found by a text that one of its own texts holds. */
function missedOf(owners: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...owners].flatMap(([typed, own]) => {
    const finds = found(typed)
    return [...own].filter((key) => !finds.has(key)).map((key) => `${typed}: ${key}`)
  })
}

const names = entries
  .filter(({ kind }) => kind !== 'paragraph')
  .flatMap((entry) => entry.texts.filter(({ text }) => [...text].some(isHan)).map(({ text }) => ({ entry, text })))

describe('no find is missed', () => {
  it('by any part of any Chinese name, alias or number', () => {
    const owners = new Map<string, Set<string>>()
    for (const { entry, text } of names) {
      const letters = [...text]
      for (let from = 0; from < letters.length; from++) {
        for (let to = from + 1; to <= letters.length; to++) {
          const part = letters.slice(from, to).join('')
          // Latin letters have their own test: they stand for Chinese ones too, which takes longer.
          if (/[a-z]/i.test(part) || normalise(part) === '') continue
          owners.set(part, (owners.get(part) ?? new Set()).add(keyOf(entry)))
        }
      }
    }
    expect(owners.size).toBeGreaterThan(20_000)
    expect(missedOf(owners)).toEqual([])
  }, 120_000)

  it('of all that brute force finds, in both languages and any writing', () => {
    const texts = entries.flatMap((entry) => entry.texts.map(({ text }) => text))
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 12 }))
      .map(([text, from, length]) => text.slice(from % text.length).slice(0, length + 1))
    const writing = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.replaceAll('（', '(').replaceAll('〕', ']'),
      (text) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    )
    fc.assert(
      fc.property(part, writing, (text, write) => {
        const typed = write(text)
        // Of one or two Latin letters inside a word nobody wants to hear.
        if (normalise(typed) === '' || /^[a-z]{1,2}$/.test(normalise(typed))) return
        const finds = found(typed)
        expect(holding(typed).filter((key) => !finds.has(key))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('by the syllables or the initials of any name, whole and begun', () => {
    const owners = new Map<string, Set<string>>()
    names: for (const { entry, text } of names) {
      const syllables = readings(text)
      let han = 0
      const spelt: string[] = []
      const short: string[] = []
      for (const letter of text) {
        if (isHan(letter)) {
          const syllable = syllables[han++] ?? ''
          spelt.push(syllable)
          short.push(syllable.charAt(0))
        } else if (/[a-z0-9]/i.test(letter)) {
          spelt.push(letter)
          short.push(letter)
        } else if (/[\p{L}\p{N}]/u.test(letter)) continue names
      }
      const whole = spelt.join('')
      for (const typed of [whole, short.join(''), whole.slice(0, Math.ceil(whole.length * 0.6))]) {
        owners.set(typed, (owners.get(typed) ?? new Set()).add(keyOf(entry)))
      }
    }
    expect(owners.size).toBeGreaterThan(2000)
    expect(missedOf(owners)).toEqual([])
  }, 120_000)

  it('and what is marked is always a part of the text, in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat({ max: 6 }), ({ text }, from, length) => {
        const syllables = readings(text)
        const typed = syllables.slice(from % syllables.length).slice(0, length + 1)
        // A number between two letters is typed too; one or two letters count only where a text or a word begins.
        fc.pre(typed.join('').length > 2 && !/\d|[a-z]/i.test(text))
        expect(index.find(typed.join('')).length).toBeGreaterThan(0)
        const spans = index.spans(text, typed.join(''))
        expect(spans.length).toBeGreaterThan(0)
        let last = 0
        for (const { from: start, to } of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(start)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })
})
