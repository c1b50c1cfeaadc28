import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { comparePackages, neededStep } from '../../seeds/diff/compare.ts'
import { comparedPackage } from '../../seeds/diff/read-package.ts'
import { packageFiles, readPublishedData } from '../../seeds/package/publish.ts'
import { renderChangelog } from '../../seeds/release/changelog.ts'
import { keepRelease } from '../../seeds/release/keep.ts'
import { publishData } from '../../seeds/release/publish-data.ts'
import { keptVersions, readRelease, releasedCatalog, releasePath } from '../../seeds/release/releases.ts'
import { openCatalog, type AtlasRecord } from '../../src/domain/record/catalog.ts'
import type { DataRelease } from '../../src/domain/record/release.ts'
import { compileCopy, copiedData, faultsOf } from '../support/copied-data.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = (path: string) => readFileSync(path, 'utf8')
interface Released {
  records: string[]
  figures: string[]
}

describe('releasing the data', () => {
  const copy = copiedData()
  afterAll(() => rmSync(copy, { recursive: true }))
  const setVersion = (version: string) => writeFileSync(join(copy, 'seeds/version.yaml'), `version: ${version}\n`)
  const published = async () => {
    const out = join(copy, 'out')
    rmSync(out, { recursive: true, force: true })
    await publishData(out, copy)
    return { out, release: JSON.parse(text(join(out, 'release.json'))) as DataRelease }
  }

  setVersion('3.0.0')
  const catalog = compileCopy(copy)
  const folders = catalog.documents.map(({ id }) => join(copy, `seeds/documents/${id}/records.yaml`))
  /** A record that nothing else refers to, of one document only. */
  const alone = (catalog.records as readonly AtlasRecord[]).find(
    ({ id, figures, relations, documents }) =>
      figures.length + relations.length === 0 &&
      documents.length === 1 &&
      !catalog.records.some((other) => other.relations.some(({ object }) => object === id)),
  ) as AtlasRecord
  const entry = new RegExp(`^- id: '?${alone.id}'?$`, 'm')
  const file = folders.find((path) => entry.test(text(path))) ?? ''
  const seeds = text(file)

  it('keeps the whole package, byte for byte what is published, and its ids', async () => {
    expect(await keepRelease(copy)).toMatchObject({ ok: true, version: '3.0.0' })
    const kept = readRelease(copy, '3.0.0')
    const files = await packageFiles(copy)
    expect([...kept.keys()].sort()).toEqual([...files.keys()].sort())
    for (const [path, bytes] of files) expect(Buffer.from(kept.get(path) ?? []).equals(bytes), path).toBe(true)
    const released = parse(text(join(copy, 'seeds/released.yaml'))) as Released
    expect(released.records).toEqual(catalog.records.map(({ id }) => id).sort())
    expect(released.figures).toEqual(catalog.figures.map(({ id }) => id).sort())
    const { out, release } = await published()
    expect(release).toMatchObject({ version: '3.0.0', since: null, kept: ['3.0.0'] })
    expect(text(join(out, 'v3.0.0/records.csv'))).toBe(text(join(out, 'records.csv')))
    expect(readFileSync(join(out, 'v3.0.0/yutu-data.zip')).equals(readFileSync(join(out, 'yutu-data.zip')))).toBe(true)
  })

  it('is refused for a version that is kept already, and for stale data', async () => {
    expect(await keepRelease(copy)).toMatchObject({
      ok: false,
      reasons: [expect.stringMatching(/not later than 3\.0\.0/)],
    })
    setVersion('3.1.0')
    expect(await keepRelease(copy)).toMatchObject({ ok: false, reasons: [expect.stringMatching(/npm run data/)] })
  })

  it('never loses an id: one that is gone does not compile', () => {
    writeFileSync(file, seeds.replace(entry, `- id: ${alone.id}-anew`))
    expect(faultsOf(copy)).toEqual([expect.stringContaining(`seeds/released.yaml › ${alone.id}`)])
  })

  it('of a renamed record asks for a minor step, keeps the old link open, and tells the change', async () => {
    writeFileSync(file, seeds.replace(entry, `- id: ${alone.id}-anew\n  former_ids: [${alone.id}]`))
    setVersion('3.0.1')
    compileCopy(copy)
    expect(await keepRelease(copy)).toMatchObject({
      ok: false,
      reasons: [expect.stringMatching(/minor step: 3\.1\.0/)],
    })
    setVersion('3.1.0')
    expect(openCatalog(compileCopy(copy)).renamed.get(alone.id)).toBe(`${alone.id}-anew`)
    const { out, release } = await published()
    expect(release.since?.version).toBe('3.0.0')
    expect(release.since?.parts.records).toEqual({ added: 0, removed: 0, renamed: 1, changed: 0 })
    expect(text(join(out, 'changes.md'))).toContain(`\`${alone.id}\` → \`${alone.id}-anew\``)
    expect(await keepRelease(copy)).toMatchObject({ ok: true, version: '3.1.0' })
    const released = parse(text(join(copy, 'seeds/released.yaml'))) as Released
    expect(released.records).toEqual(expect.arrayContaining([alone.id, `${alone.id}-anew`]))
    const changelog = renderChangelog(copy)
    expect([...changelog.matchAll(/^## (.*)$/gm)].map(([, version]) => version)).toEqual(['3.1.0', '3.0.0'])
    expect((await published()).release.kept).toEqual(['3.1.0', '3.0.0'])
  })
})

describe('the kept releases', () => {
  const kept = keptVersions(root)
  const present = openCatalog(readPublishedData(root).catalog)

  it('are those whose ids are recorded as published', () => {
    const recorded = join(root, 'seeds/released.yaml')
    expect(existsSync(recorded)).toBe(kept.length > 0)
    if (kept.length === 0) return
    const released = parse(text(recorded)) as Released
    const catalogs = kept.map((version) => releasedCatalog(root, version))
    const ids = (of: 'records' | 'figures') =>
      [...new Set(catalogs.flatMap((one) => one[of].map(({ id }) => id)))].sort()
    expect(released).toEqual({ records: ids('records'), figures: ids('figures') })
  })

  it.each(kept)('%s is whole: named by its version, small, and true to its checksums', (version) => {
    expect(readFileSync(join(root, releasePath(version))).length).toBeLessThanOrEqual(1.5e6)
    const files = readRelease(root, version)
    expect(releasedCatalog(root, version).version).toBe(version)
    const sums = new TextDecoder().decode(files.get('SHA256SUMS')).trim().split('\n')
    expect(sums.length).toBe(files.size - 1)
    for (const line of sums) {
      const [sum, path = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
        path,
      ).toBe(sum)
    }
  })

  it.each(kept)('every link into %s still opens what it named', (version) => {
    const { records, figures } = releasedCatalog(root, version)
    const lost = records.filter(({ id }) => !present.recordById.has(present.renamed.get(id) ?? id))
    expect(lost.map(({ id }) => id)).toEqual([])
    expect(figures.map(({ id }) => id).filter((id) => !present.figureById.has(present.renamed.get(id) ?? id))).toEqual(
      [],
    )
  })

  it('never change: data that bears a released version is that release (else raise seeds/version.yaml)', async () => {
    const version = kept.find((one) => one === present.version)
    const released = version === undefined ? null : comparedPackage(readRelease(root, version))
    const now = comparedPackage(await packageFiles(root))
    expect(released ? neededStep(comparePackages(released, now)) : 'none').toBe('none')
    expect(now.catalog.version).toBe(present.version)
  })
})
