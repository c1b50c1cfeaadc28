import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newDocument } from './template/new-document.ts'

/** `npm run documents:new -- ID --text FILE`: begins the folder of a new document. */

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { text: { type: 'string' } } })
const [id] = positionals

if (id === undefined || values.text === undefined) {
  console.error('Which document? npm run documents:new -- ID --text FILE')
  process.exitCode = 1
} else {
  const written = newDocument(root, id, values.text)
  if (written.ok) {
    console.log(`${written.folder}: ${written.paragraphs} paragraphs listed. Next: docs/adding-a-document.md, step 2;`)
    console.log('`npm run data` names what is still to be written.')
  } else {
    console.error(`${written.reason}. Nothing was written.`)
    process.exitCode = 1
  }
}
