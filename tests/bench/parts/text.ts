import { takenNow } from '../machine.ts'
import { median, rounded, RUNTIMES, type TextPart, type TextRow } from '../result.ts'
import { QUERIES } from '../text/names.ts'
import { openChromium, openNode } from './runtimes.ts'

const PASSES = 5

/** Eight Chinese queries over names, by the index of the product and by filtering an array. */
export async function measureTexts(sizes: readonly number[], say: (line: string) => void): Promise<TextPart> {
  const chromium = await openChromium()
  const asked = { node: await openNode(), chromium }
  const rows: TextRow[] = []
  try {
    for (const names of sizes) {
      for (const runtime of RUNTIMES) {
        say(`${names} names, ${runtime}`)
        for (const { way, build, times, wrong } of await asked[runtime].text(names, PASSES)) {
          const worst = rounded(Math.max(...times))
          rows.push({ runtime, names, way, build: rounded(build), median: rounded(median(times)), worst, wrong })
        }
      }
    }
  } finally {
    await Promise.all([asked.node.close(), chromium.close()])
  }
  return { taken: takenNow(chromium.version), queries: QUERIES, rows }
}
