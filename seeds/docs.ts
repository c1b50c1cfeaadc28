import { join } from 'node:path'
import { renderDictionary } from './docs/dictionary.ts'
import { renderQuality } from './docs/quality.ts'
import { readSecondReading } from './docs/second-reading.ts'
import { renderSources } from './docs/sources.ts'
import { readPublishedData } from './package/publish.ts'
import { renderChangelog } from './release/changelog.ts'

const ROOT = join(import.meta.dirname, '..')

/** The generated pages by path. `npm run docs` writes them, and a contract test holds them fresh. */
export function renderDocs(): Record<string, string> {
  const data = readPublishedData(ROOT)
  const readings = new Map(data.catalog.documents.map(({ id }) => [id, readSecondReading(ROOT, id)]))
  return {
    'docs/data-changelog.md': renderChangelog(ROOT),
    'docs/data-dictionary.md': renderDictionary(data),
    'docs/data-quality.md': renderQuality(data, readings),
    'docs/sources.md': renderSources(data),
  }
}
