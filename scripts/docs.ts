import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderDocs } from '../seeds/docs.ts'

/** `npm run docs`: writes the generated pages. Run it after `npm run data`. */

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [path, content] of Object.entries(renderDocs())) {
  writeFileSync(join(root, path), content)
  console.log(path)
}
