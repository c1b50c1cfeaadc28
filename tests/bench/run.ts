import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { installPeers } from './install-peers.ts'
import { isMet, limitsOf } from './limits.ts'
import { versions } from './machine.ts'
import { measureBytes } from './parts/bytes.ts'
import { measureClicks } from './parts/click.ts'
import { measureEngines } from './parts/engine.ts'
import { measureFirstMap } from './parts/first-map.ts'
import { measureTexts } from './parts/text.ts'
import { renderPerformance } from './performance-page.ts'
import { RUNTIMES, type BenchResult, type Taken } from './result.ts'
import {
  clickTable,
  engineTable,
  figure,
  firstMapTable,
  inColumns,
  limitTable,
  RUNTIME_NAMES,
  takenWords,
  textTable,
} from './tables.ts'

/**
 * `npm run bench`: the product beside its peers, in one run.
 *
 * --only engine,text,first-map,click,bytes   some parts
 * --sizes 1000,10000                         rows of the engine and names of the text search
 * --runs 7                                   visits of each page for the first map
 * --json                                     one JSON on stdout, nothing else
 * --check                                    fails when a ratio or a weight breaks its limit
 * --keep                                     keeps what was measured in result.json, and writes docs/performance.md
 * --page                                     measures nothing, and writes docs/performance.md from what is kept
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
const kept = join(root, 'tests/bench/result.json')
const page = join(root, 'docs/performance.md')

const PARTS = ['engine', 'text', 'first-map', 'click', 'bytes'] as const
type Part = (typeof PARTS)[number]

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: PARTS.join() },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    runs: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
})

function readKept(): BenchResult | null {
  return existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as BenchResult) : null
}

async function measureAll(parts: ReadonlySet<Part>): Promise<BenchResult> {
  const sizes = numbersIn(flags.sizes)
  const [runs = 7] = numbersIn(flags.runs)
  const say = (part: Part) => (line: string) => console.error(`${part}: ${line}`)
  if ((['engine', 'text', 'first-map'] as const).some((part) => parts.has(part))) installPeers()
  if (
    (['first-map', 'click', 'bytes'] as const).some((part) => parts.has(part)) &&
    !existsSync(join(dist, 'index.html'))
  )
    throw new Error('There is no build: run npm run build first')
  return {
    versions: versions(),
    ...(parts.has('engine') && { engine: await measureEngines(sizes, say('engine')) }),
    ...(parts.has('text') && { text: await measureTexts(sizes, say('text')) }),
    ...(parts.has('first-map') && { firstMap: await measureFirstMap(dist, runs, say('first-map')) }),
    ...(parts.has('click') && { click: await measureClicks(dist, say('click')) }),
    ...(parts.has('bytes') && { bytes: await measureBytes(dist) }),
  }
}

function print(result: BenchResult): void {
  const section = (title: string, taken: Taken | undefined, ...texts: readonly string[]) => {
    if (taken) console.log([`\n${title}  (${takenWords(taken)})`, ...texts].join('\n\n'))
  }
  console.log(Object.entries(result.versions).flat().join(' '))
  const engines = RUNTIMES.map((runtime) => `${RUNTIME_NAMES[runtime]}\n${inColumns(engineTable(result, runtime))}`)
  section('Filter engine, ms for a change, median / p95', result.engine?.taken, ...engines)
  section('Text search, ms for a query, median / worst', result.text?.taken, inColumns(textTable(result)))
  section('First map', result.firstMap?.taken, inColumns(firstMapTable(result)))
  section('Click to done, processor time of the main thread', result.click?.taken, inColumns(clickTable(result)))
  const { bytes } = result
  if (bytes)
    section(
      'Bytes of the first route, Brotli',
      bytes.taken,
      `code ${figure(bytes.code)} KiB, data ${figure(bytes.data)} KiB`,
    )
  console.log(`\n${inColumns(limitTable(result))}`)
}

function numbersIn(list: string): number[] {
  const numbers = list.split(',').map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) throw new Error(`Not whole numbers: ${list}`)
  return numbers
}

function partsIn(list: string): ReadonlySet<Part> {
  const named = list.split(',')
  const unknown = named.filter((part) => !PARTS.some((known) => known === part))
  if (unknown.length > 0) throw new Error(`There are ${PARTS.join(', ')}; not ${unknown.join(', ')}`)
  return new Set(named as Part[])
}

async function main(): Promise<void> {
  if (flags.page) {
    const result = readKept()
    if (!result) throw new Error('No result is kept: run npm run bench -- --keep first')
    writeFileSync(page, renderPerformance(result))
    return
  }
  const result = await measureAll(partsIn(flags.only))
  if (flags.keep) {
    const whole = { ...readKept(), ...result }
    writeFileSync(kept, `${JSON.stringify(whole, null, 2)}\n`)
    writeFileSync(page, renderPerformance(whole))
  }
  if (flags.json) console.log(JSON.stringify(result))
  else print(result)
  if (flags.check && !limitsOf(result).every(isMet)) process.exitCode = 1
}

await main()
