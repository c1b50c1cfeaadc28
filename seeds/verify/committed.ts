import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseDocument } from 'yaml'

/** A text of ours that is compared with the sources. */
export interface CommittedText {
  readonly file: string
  readonly text: string
}

function filesBelow(root: string, folder: string, ends: readonly string[]): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.some((end) => entry.name.endsWith(end)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

/** Every string in a parsed value. Keys are ours by the schema. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** A YAML file as its strings and its comments, each by itself: line breaks of the file are not the text's. */
function yamlTexts(content: string): string[] {
  return [...stringsIn(parseDocument(content).toJS()), ...content.split('\n').filter((line) => /^\s*#/.test(line))]
}

/** All committed texts that could copy a source: seeds, documents of the project, words of the interface. */
export function committedTexts(root: string): CommittedText[] {
  const prose = [
    ...readdirSync(root).filter((name) => /^README.*\.md$/.test(name)),
    ...filesBelow(root, 'docs', ['.md']),
    ...filesBelow(root, 'src/i18n', ['.ts']),
  ]
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  return [
    ...['seeds', 'geo/definitions'].flatMap((folder) =>
      filesBelow(root, folder, ['.yaml']).flatMap((file) => yamlTexts(read(file)).map((text) => ({ file, text }))),
    ),
    ...prose.map((file) => ({ file, text: read(file) })),
  ]
}
