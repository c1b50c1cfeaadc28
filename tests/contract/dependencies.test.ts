import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; integrity?: string; resolved?: string; link?: boolean }>
  >
}

const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
const lock = JSON.parse(read('package-lock.json')) as Lock
const note = read('docs/decisions/0005-runtime-dependencies.md')
const rows = [...note.matchAll(/^\| ([@a-z][\w@/-]*) \| [^|]+ \| ([\d.]+) \|/gm)].map(([, name, least]) => ({
  name: name ?? '',
  least: least ?? '',
}))

/** Packages with faults that no version on the registry mends, or that files from strangers kill. */
const BANNED = ['xlsx', '@e965/xlsx', 'read-excel-file']

function atLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

describe('runtime dependencies', () => {
  it('are those of the decision note, no more and no fewer', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(manifest.dependencies).sort())
    expect(rows.length).toBeLessThanOrEqual(14)
  })

  it.each(rows)('$name is not older than $least', ({ name, least }) => {
    const version = lock.packages[`node_modules/${name}`]?.version ?? '0'
    expect(atLeast(version, least), `${name} ${version}`).toBe(true)
  })
})

describe('the lock file', () => {
  const entries = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.link)

  it('holds a hash for every package', () => {
    expect(entries.filter(([, { integrity, version }]) => version && !integrity).map(([path]) => path)).toEqual([])
  })

  it('names no registry of one machine', () => {
    const hosts = entries.flatMap(([, { resolved }]) => (resolved ? [new URL(resolved).host] : []))
    expect(new Set(hosts.filter((host) => host !== 'registry.npmjs.org'))).toEqual(new Set())
  })

  it('holds no banned package', () => {
    expect(
      entries.map(([path]) => path.replace(/^.*node_modules\//, '')).filter((name) => BANNED.includes(name)),
    ).toEqual([])
  })
})
