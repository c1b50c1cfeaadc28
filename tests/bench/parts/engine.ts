import { expectedSums } from '../engine/reference.ts'
import { makeRows, makeScript } from '../engine/workload.ts'
import { takenNow } from '../machine.ts'
import {
  ENGINES,
  median,
  percentile,
  rounded,
  RUNTIMES,
  type EngineId,
  type EnginePart,
  type EngineRow,
} from '../result.ts'
import { openChromium, openNode } from './runtimes.ts'

/** An engine that needs longer for one pass over the script stops there, and the result says so. */
const PATIENCE_MS = 30_000

/** Every engine over the same rows and the same session, every answer held against brute force. */
export async function measureEngines(sizes: readonly number[], say: (line: string) => void): Promise<EnginePart> {
  const script = makeScript()
  const chromium = await openChromium()
  const asked = { node: await openNode(), chromium }
  const rows: EngineRow[] = []
  try {
    for (const size of sizes) {
      const expected = expectedSums(makeRows(size), script)
      const task = { rows: size, expected, passes: size >= 1_000_000 ? 3 : 5, patience: PATIENCE_MS }
      for (const runtime of RUNTIMES) {
        for (const engine of Object.keys(ENGINES) as EngineId[]) {
          say(`${size} rows, ${runtime}: ${ENGINES[engine]}`)
          const { build, times, ...rest } = await asked[runtime].engine(engine, task)
          rows.push({
            runtime,
            rows: size,
            engine,
            build: rounded(build),
            median: rounded(median(times)),
            p95: rounded(percentile(times, 0.95)),
            steps: times.length,
            ...rest,
          })
        }
      }
    }
  } finally {
    await Promise.all([asked.node.close(), chromium.close()])
  }
  return { taken: takenNow(chromium.version), script: script.length, rows }
}
