import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { fetchSource, type PackageSource } from './steps/01-fetch.ts'
import { countiesFromOfficial, countiesFromSource, type CountyCollection } from './steps/02-counties.ts'
import { buildTopology } from './steps/03-topology.ts'
import { buildNeighbours, neighboursFromSource } from './steps/04-neighbours.ts'
import { buildLines } from './steps/05-lines.ts'
import { withBoundaryLines } from './steps/06-boundary-lines.ts'
import { buildUnits } from './steps/07-units.ts'
import { buildBands } from './steps/08-bands.ts'
import { buildMembership } from './steps/09-membership.ts'
import { buildOutline } from './steps/10-outline.ts'
import { readCounties, readNeighbours, readPrefectures } from './steps/core/definitions.ts'
import { readBasins, readPattern } from './steps/core/pattern-definition.ts'

/**
 * Rebuilds the geography byte for byte: `npm run geo`, or from a deployer's own county polygons
 * `npm run geo -- --boundaries FILE.geojson`. See docs/official-boundaries.md.
 */

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const CACHE = pathOf('../.cache/geo')

const sources = JSON.parse(readFileSync(pathOf('sources.json'), 'utf8')) as {
  readonly countyBoundaries: PackageSource
  readonly neighbourBoundaries: PackageSource
}

function write(relative: string, text: string): void {
  const path = pathOf(relative)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const size = Buffer.byteLength(text)
  console.log(`  ${relative.replace('../', '').padEnd(38)} ${size} bytes, ${gzipSync(text).length} gzip`)
}

/** One line for what a browser loads; one entry a line for what a person reviews in a diff. */
const compact = (value: unknown): string => `${JSON.stringify(value)}\n`
const perLine = (rows: readonly unknown[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`

async function readBoundaries(file: string | undefined): Promise<CountyCollection> {
  const definitions = readCounties()
  if (file === undefined) return countiesFromSource(await fetchSource(sources.countyBoundaries, CACHE), definitions)
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  const { counties, faults } = countiesFromOfficial(readFileSync(file, 'utf8'), definitions)
  if (faults.length > 0) throw new Error(`${file} cannot be used:\n  - ${faults.join('\n  - ')}`)
  return counties
}

async function derive(boundaries: string | undefined): Promise<void> {
  const prefectures = readPrefectures()
  const elements = readPattern()
  const areas = await buildTopology(await readBoundaries(boundaries))
  const lines = await buildLines(areas)
  const topology = withBoundaryLines(areas, lines)
  const units = buildUnits(topology, prefectures, readCounties())

  write('../public/data/henan.topo.json', compact(topology))
  write('../public/data/lines.json', compact(lines))
  write('../public/data/pattern.json', compact(buildBands(elements, topology, lines)))
  write('../public/data/outline.json', compact(await buildOutline(areas, prefectures)))
  write('derived/units.json', perLine(units))
  const membership = buildMembership({ elements, basins: readBasins(), topology, lines, units })
  write('derived/pattern-membership.json', perLine(membership))

  if (boundaries !== undefined) {
    console.log('  public/data/neighbours.topo.json          left as it is')
    return
  }
  const neighbours = readNeighbours()
  const cities = neighboursFromSource(await fetchSource(sources.neighbourBoundaries, CACHE), neighbours)
  write('../public/data/neighbours.topo.json', compact(await buildNeighbours(cities, neighbours)))
}

const { values } = parseArgs({ options: { boundaries: { type: 'string' } } })
console.log(
  values.boundaries === undefined ? 'Deriving the geography' : `Deriving the geography from ${values.boundaries}`,
)
try {
  await derive(values.boundaries)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
