import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeedDocument } from '../../src/domain/record/seed-schema.ts'

/** A source text, cut as the paragraph lists count it. */
export interface SourceText {
  readonly document: string
  readonly sha256: string
  /** The non-blank lines, trimmed, in order. */
  readonly paragraphs: readonly string[]
}

/** The paragraphs of a text: its non-blank lines, trimmed. */
export function paragraphsOf(content: string): string[] {
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The text of a document in a folder; undefined when the file is not there. */
export function readText(dir: string, { id, source_file }: SeedDocument): SourceText | undefined {
  const path = join(dir, source_file)
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  return {
    document: id,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    paragraphs: paragraphsOf(bytes.toString('utf8')),
  }
}
