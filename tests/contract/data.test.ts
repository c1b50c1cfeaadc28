import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { buildData, DATA_FOLDER } from '../../seeds/compile/build.ts'
import { formatFault } from '../../seeds/compile/fault.ts'
import { renderDocs } from '../../seeds/docs.ts'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const committed = (path: string) => readFileSync(join(root, path), 'utf8')
const catalog = JSON.parse(committed(`${DATA_FOLDER}/catalog.json`)) as CatalogFile

describe('compiled data', () => {
  it('is what the seeds compile to, byte for byte, in under ten seconds', () => {
    const started = performance.now()
    const build = buildData(root)
    expect(build.ok ? [] : build.faults.map(formatFault)).toEqual([])
    if (!build.ok) return
    const stale = [...build.files].filter(([name, text]) => committed(`${DATA_FOLDER}/${name}`) !== text)
    expect(
      stale.map(([name]) => name),
      'run `npm run data` and commit',
    ).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('knows the five documents that it began with, and every document that is worked through has records', () => {
    const whole = catalog.documents.filter(({ coverage }) => coverage === 'whole').map(({ id }) => id)
    expect(whole).toEqual(
      expect.arrayContaining([
        'henan-digital-economy-2022',
        'henan-manufacturing-2022-2025',
        'henan-computing-reply-2023',
        'zhengzhou-it-opinions-2022',
        'zhumadian-infrastructure-2023-2025',
      ]),
    )
    for (const id of whole) expect(catalog.records.some(({ documents }) => documents.includes(id))).toBe(true)
  })

  it('gives every record evidence with document, issuer, paragraph and mention, and a precision', () => {
    const documents = new Map(catalog.documents.map((document) => [document.id, document]))
    for (const { id, evidence, precision } of catalog.records) {
      expect(precision, id).toBeTruthy()
      expect(evidence.length, id).toBeGreaterThan(0)
      for (const { document, paragraph, mention } of evidence) {
        expect(documents.get(document)?.issuer.zh, id).toBeTruthy()
        expect(paragraph, id).toBeGreaterThan(0)
        expect(mention, id).toBeTruthy()
      }
    }
  })

  it('gives every figure a unit, a kind, and a year or a period', () => {
    for (const { id, unit, kind, year, period } of catalog.figures) {
      expect(unit && kind, id).toBeTruthy()
      expect((year === null) !== (period === null), id).toBe(true)
    }
  })

  it('never places the unplaced, and puts nothing province-wide on the pattern unless the text does', () => {
    for (const { id, precision, where, pattern } of catalog.records) {
      if (precision === 'unplaced')
        expect(
          where.filter(({ role }) => role !== 'serves'),
          id,
        ).toEqual([])
      if (precision !== 'unplaced' && precision !== 'province') continue
      expect(
        pattern.filter(({ basis }) => basis !== 'stated'),
        id,
      ).toEqual([])
    }
  })

  it('has the same places under every code that it names', () => {
    const places = new Set(catalog.places.map(({ id }) => id))
    const named = [
      ...catalog.records.flatMap(({ where }) => where.map(({ place }) => place)),
      ...catalog.figures.map(({ place }) => place),
      ...catalog.pattern.membership.map(({ place }) => place),
    ]
    expect([...new Set(named)].filter((place) => !places.has(place))).toEqual([])
  })
})

describe('generated pages', () => {
  it.each(Object.entries(renderDocs()))('%s is fresh (else run `npm run docs`)', (path, content) => {
    expect(committed(path) === content).toBe(true)
  })
})
