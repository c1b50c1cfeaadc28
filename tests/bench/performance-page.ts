import {
  clickTable,
  engineTable,
  figure,
  firstMapTable,
  inMarkdown,
  limitTable,
  RUNTIME_NAMES,
  takenWords,
  textTable,
} from './tables.ts'
import { engineRow } from './limits.ts'
import { RUNTIMES, type BenchResult } from './result.ts'

/** `docs/performance.md`, from the kept result: every figure on it was measured, none is written by hand. */
export function renderPerformance(result: BenchResult): string {
  const parts = [
    opening(result),
    engineWords(result),
    textWords(result),
    firstMapWords(result),
    clickWords(result),
    byteWords(result),
    NOTES,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function opening(result: BenchResult): string {
  const named = Object.entries(result.versions).map(([name, version]) => `${name} ${version}`)
  return `# Performance

Written by \`npm run bench -- --keep\` from \`tests/bench/result.json\`, which that command measures; do not edit it. What stands
in one table was measured side by side in one run, on one machine; another machine gives other milliseconds, and much the
same ratios. A load above the number of processors means that others worked there too, and that all times are too long. Peers: ${named.join(', ')}.

\`npm run build\`, then \`npm run bench\`: the peers are installed into \`tests/bench\` when it first needs them, and nowhere else.
\`--only engine,text,first-map,click,bytes\`, \`--sizes 1000,10000\`, \`--runs 7\`, \`--json\`; \`--check\` fails when a limit is broken.

## Limits

Ratios and weights are held; milliseconds are reported.

${inMarkdown(limitTable(result))}`
}

function engineWords(result: BenchResult): string {
  const { engine } = result
  if (!engine) return ''
  const own = engineRow(result, 'chromium', 1_000_000, 'yutu')
  const sets = engineRow(result, 'chromium', 1_000_000, 'crossfilter2-sets')
  const checked = engine.rows.reduce((sum, row) => sum + row.checked, 0)
  const wrong = engine.rows.reduce((sum, row) => sum + row.wrong, 0)
  const aim = own
    ? `\n\nThe aim at 1 M rows in Chromium is 8 ms median and 12 ms p95; found ${figure(own.median)} and ${figure(own.p95)} ms.`
    : ''
  const beside =
    own && sets
      ? ` Against crossfilter2 with sets as codes the ratios are ${figure(sets.median / own.median)}× (median) and ${figure(sets.p95 / own.p95)}× (p95).`
      : ''
  const short = engine.rows.some(({ steps }) => steps < engine.script)
    ? ' Where a cell names a number of steps, the engine had used up half a minute and was stopped there.'
    : ' Every engine did the whole script at every size.'
  const tables = RUNTIMES.map(
    (runtime) =>
      `**${RUNTIME_NAMES[runtime]}**, ms for a change, median / p95\n\n${inMarkdown(engineTable(result, runtime))}`,
  )
  return `## Filter engine

${takenWords(engine.taken)}

Rows are synthetic and skewed, from a seed: industry (16 values, one to three a row), kind 10, city 18, document 8, and an interval of
years within 18. The session is ${engine.script} single changes, three in seven a drag of the years. Each change asks for the rows that pass, as a
list, and for the counts of the five facets, each without its own choice; a row meets a range of years when its interval does, and
counts in every year of it. **${checked} answers were held against brute force; ${wrong} differed.** Each engine is alone in its process or
its browser. A step's time is the middle one of its passes; medians and p95 are over the steps.${short}${aim}${beside}

${tables.join('\n\n')}

- *Yutu* is \`src/domain/filter\` as the product runs it: plain JavaScript, no worker, no WebAssembly. It also counts, each time, the years of
  what is shown and the rows without a year, which the others are not asked for. Between changes it keeps the rows of unchanged choices and
  its memory, no answers.
- *crossfilter2* has no dimension for an interval. Tried were: a dimension of arrays with each year of a row; two dimensions, of first and of
  last year, with a second table for the counts; and one code for the interval, a filter function that tests whether it meets the range, and
  its counts folded into years. The last took the least time over the session and stands here. Industries are its dimension of arrays, made for several values a row.
- *crossfilter2, sets as codes* folds the set of industries of a row into one code as well. It works while the sets that occur are few.
- *arquero* counts sets of industries and intervals as codes, too, and folds them: faster than a sum for each value.
- *itemsjs* has every year of a row among its values; its text search is off.
- *objects, one pass* is an array of objects and a loop written for this question.`
}

function textWords(result: BenchResult): string {
  const { text } = result
  if (!text) return ''
  const wrong = text.rows.reduce((sum, row) => sum + row.wrong, 0)
  return `## Text search

${takenWords(text.taken)}

${text.queries.length} Chinese queries over made-up names of some fifteen characters (${text.queries.join('、')}), each for the list of rows that hold
it. ms for a query, median / worst. Queries whose rows were not exactly those that hold the words: ${wrong}.

${inMarkdown(textTable(result))}`
}

function firstMapWords(result: BenchResult): string {
  const { firstMap } = result
  if (!firstMap) return ''
  return `## First map

${takenWords(firstMap.taken)}

From navigation until the page's map had first nothing left to draw, by its own event, at 1440 × 900; ${firstMap.runs} runs turn by turn in one browser,
each visit in a fresh context. All are built as the app is, served from this machine uncompressed, and draw the same counties,
borders, neighbours and lines; the app draws its records from its catalogue, the others are given them as points, except the page of
MapLibre with boundaries alone, which draws none. kepler.gl draws no base map, which it would fetch from outside; no page reaches
another host, and the last column counts what it asked for. The first useful paint is the frame in which shell, counts, list and the
outline of the province stand in the page, as the page's main thread makes it; the browser, drawing by software, shows every page's
frames some hundred milliseconds later.

${inMarkdown(firstMapTable(result))}`
}

function clickWords(result: BenchResult): string {
  const { click } = result
  if (!click) return ''
  return `## Click to done

${takenWords(click.taken)}

${click.clicks} clicks on facet values of the app with its own data (${click.records} records shown), each of which must change the counts and the address. Processor
time of the page's main thread by Chromium's trace: waiting is not counted. The aim is 16 ms, one frame.

${inMarkdown(clickTable(result))}`
}

function byteWords(result: BenchResult): string {
  const { bytes } = result
  if (!bytes) return ''
  return `## Bytes

${takenWords(bytes.taken)}

What the first route asks for until its map has come to rest, ${bytes.files} files, as the build compresses them with Brotli: **code ${figure(bytes.code)} KiB**
with MapLibre and its worker, **data ${figure(bytes.data)} KiB**. What the build has drawn into the page is counted with the data it is made of. \`tests/e2e/budget.test.ts\` holds both.`
}

const NOTES = `## What the figures do not say

- Drawing is by software (SwiftShader): the machine has no graphics card. A card makes every WebGL page's first map and redraw cheaper,
  ours and MapLibre's and kepler.gl's, and changes little for pages that draw on a canvas.
- **Leaflet and ECharts are lighter on load and show their first map sooner.** The interactive map is not held to theirs; the first useful
  paint is, in the limits above.
- kepler.gl is a whole application for analysis; its load buys that.
- The rows of the engine's session are synthetic. With the published data, some hundreds of records, any of these engines is fast enough.
- crossfilter2 keeps state between changes and is at its best when a change moves few rows; its median is of such steps, its p95 of the others.`
