import { renderDictionary } from './docs/dictionary.ts'
import { renderSources } from './docs/sources.ts'
import { readPublishedData } from './package/publish.ts'

/** The generated pages by path. `npm run docs` writes them, and a contract test holds them fresh. */
export function renderDocs(): Record<string, string> {
  const data = readPublishedData()
  return {
    'docs/data-dictionary.md': renderDictionary(data),
    'docs/sources.md': renderSources(data),
  }
}
