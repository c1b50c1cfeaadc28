import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileCatalog } from '../../../seeds/compile/catalog.ts'
import type { CollectionParts } from '../../../seeds/compile/collection.ts'
import { comparePackages, countChanges, neededStep } from '../../../seeds/diff/compare.ts'
import { readPackage } from '../../../seeds/diff/read-package.ts'
import { renderDiff, renderFirst } from '../../../seeds/diff/render.ts'
import { packageZip } from '../../../seeds/package/publish.ts'
import { compareVersions, isEnough, nextVersion, stepBetween } from '../../../seeds/release/version.ts'
import { aFigure, aPlace, aRecord, tiny } from './tiny.ts'

const of = (change: Partial<CollectionParts> = {}, columns: readonly string[] | null = null) => ({
  catalog: compileCatalog(tiny(change)),
  columns,
})
const next = { version: '0.2.0' }
const other = aRecord({ id: 'chip-park', name: { zh: '芯片园', en: 'Chip Park', basis: 'as-written' } })

describe('the difference of two packages', () => {
  it('of the same data is none', () => {
    const diff = comparePackages(of(), of(next))
    expect(Object.values(diff.parts).map(countChanges)).toEqual(
      Array.from({ length: 6 }, () => ({ added: 0, removed: 0, renamed: 0, changed: 0 })),
    )
    expect(neededStep(diff)).toBe('none')
  })

  it('tells what is added and what is gone', () => {
    const added = comparePackages(of(), of({ ...next, records: [aRecord(), other] }))
    expect(added.parts.records.added).toEqual([{ id: 'chip-park', name: { zh: '芯片园', en: 'Chip Park' } }])
    expect(neededStep(added)).toBe('minor')
    const gone = comparePackages(of({ records: [aRecord(), other] }), of(next))
    expect(gone.parts.records.removed.map(({ id }) => id)).toEqual(['chip-park'])
    expect(neededStep(gone)).toBe('major')
  })

  it('follows a renamed record to its new id, and still tells what else changed in it', () => {
    const renamed = aRecord({ id: 'sensor-base', former_ids: ['sensor-park'], status: 'existing' })
    const diff = comparePackages(of({ figures: [] }), of({ ...next, figures: [], records: [renamed] }))
    expect(diff.parts.records.renamed.map(({ former, id }) => [former, id])).toEqual([['sensor-park', 'sensor-base']])
    expect(diff.parts.records.removed).toEqual([])
    expect(diff.parts.records.added).toEqual([])
    expect(diff.parts.records.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'status', before: 'planned', after: 'existing' }],
    ])
    expect(neededStep(diff)).toBe('minor')
  })

  it('follows records that were merged into one that stands', () => {
    const merged = aRecord({ former_ids: ['chip-park'] })
    const diff = comparePackages(of({ records: [aRecord(), other] }), of({ ...next, records: [merged] }))
    expect(diff.parts.records.removed).toEqual([])
    expect(neededStep(diff)).not.toBe('major')
  })

  it('tells changed fields of records, figures and places; of lists only what came and went', () => {
    const diff = comparePackages(
      of(),
      of({
        ...next,
        records: [aRecord({ aliases: ['传感谷'], summary: { zh: '方案要建的园区。', en: 'A park that is planned.' } })],
        figures: [aFigure({ value: 320 })],
        places: [aPlace({ lon: 113.6 })],
      }),
    )
    expect(diff.parts.records.changed[0]?.fields).toEqual([
      { field: 'aliases', before: '', after: '传感谷' },
      { field: 'summary.en', before: 'A park that the plan wants.', after: 'A park that is planned.' },
    ])
    expect(diff.parts.figures.changed[0]).toMatchObject({
      name: { zh: '企业数 2025 ≥ 320 家' },
      fields: [{ field: 'value', before: '300', after: '320' }],
    })
    expect(diff.parts.places.changed.map(({ id, fields }) => [id, fields.map(({ field }) => field)])).toEqual([
      ['hitech-zone', ['point']],
    ])
    expect(neededStep(diff)).toBe('patch')
  })

  it('tells columns that came and went, where both packages have their descriptor', () => {
    const diff = comparePackages(of({}, ['records.id', 'records.kind']), of(next, ['records.id', 'records.note']))
    expect(diff.columns).toEqual({ added: ['records.note'], removed: ['records.kind'] })
    expect(neededStep(diff)).toBe('major')
    expect(comparePackages(of(), of(next, ['records.id'])).columns).toEqual({ added: [], removed: [] })
  })
})

describe('the list of changes', () => {
  it('is Markdown in both languages, with values that cannot break it', () => {
    const changed = aRecord({ name: { zh: '传感器|园', en: 'Sensor *Park*', basis: 'as-written' } })
    const text = renderDiff(comparePackages(of(), of({ ...next, records: [changed, other] })))
    expect(text).toContain('## 0.2.0\n\n与 0.1.0 相比：次版本号（minor）。Against 0.1.0: a minor step.')
    expect(text).toContain('| 条目 · Records | 1 | 0 | 0 | 1 |')
    expect(text).toContain('- `chip-park` 芯片园 · Chip Park')
    expect(text).toContain('  - `name.zh`: 传感器园 → 传感器\\|园')
    expect(text).toContain('Sensor \\*Park\\*')
  })

  it('of a first release counts what there is', () => {
    expect(renderFirst(of().catalog)).toContain('| 条目 · Records | 1 |')
  })
})

describe('a package to compare', () => {
  it('is read from a folder, a catalogue or a zip, and missed by its path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yutu-diff-'))
    const catalog = Buffer.from(JSON.stringify(of().catalog))
    const descriptor = { resources: [{ name: 'records', schema: { fields: [{ name: 'id' }] } }, { name: 'geo' }] }
    const files = new Map([
      ['catalog.json', catalog],
      ['datapackage.json', Buffer.from(JSON.stringify(descriptor))],
    ])
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    writeFileSync(join(folder, 'p.zip'), packageZip(files, '0.1.0'))
    expect(readPackage(folder, folder).columns).toEqual(['records.id'])
    expect(readPackage(folder, join(folder, 'catalog.json'))).toEqual({ ...of(), columns: null })
    expect(readPackage(folder, join(folder, 'p.zip'))).toEqual(readPackage(folder, folder))
    expect(() => readPackage(folder, '9.9.9')).toThrow(/releases\/v9\.9\.9/)
    rmSync(folder, { recursive: true })
  })
})

describe('versions of the data', () => {
  it('are ordered by number, not by letter', () => {
    expect(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0'])
  })

  it('lead from one to another by a step', () => {
    expect(stepBetween('0.1.0', '1.0.0')).toBe('major')
    expect(stepBetween('1.0.0', '1.1.0')).toBe('minor')
    expect(stepBetween('1.1.0', '1.1.3')).toBe('patch')
    expect(stepBetween('1.1.0', '1.0.9')).toBe('none')
    expect(isEnough('major', 'minor') && isEnough('minor', 'minor') && !isEnough('patch', 'minor')).toBe(true)
    expect([nextVersion('1.2.3', 'major'), nextVersion('1.2.3', 'minor'), nextVersion('1.2.3', 'patch')]).toEqual([
      '2.0.0',
      '1.3.0',
      '1.2.4',
    ])
  })
})
