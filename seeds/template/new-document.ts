import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { paragraphsOf } from '../verify/texts.ts'
import { paragraphSkeletons, type Skeleton } from './paragraphs.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What has to be written. The compiler refuses both: neither is in its own language. */
const ZH = "'to be written'"
const EN = "'待写'"

interface Facts {
  readonly id: string
  readonly sourceFile: string
  readonly sha256: string
  readonly paragraphs: readonly Skeleton[]
  readonly language: 'original' | 'machine-translation' | 'mixed'
  /** The earliest and the latest year that the text writes in digits. */
  readonly years: { readonly from: number; readonly to: number }
}

/** By the share of Chinese characters among the letters. */
function languageOf(text: string): Facts['language'] {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  const share = han / Math.max(han + latin, 1)
  return share > 0.8 ? 'original' : share > 0.05 ? 'mixed' : 'machine-translation'
}

/** Where a text writes no year, all that the compiler allows. */
function yearsIn(text: string): Facts['years'] {
  const years = [...text.matchAll(/(?<!\d)(199\d|20[0-4]\d|2050)(?!\d)/g)].map(([year]) => Number(year))
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : { from: 1990, to: 2050 }
}

function documentYaml({ id, sourceFile, sha256, paragraphs, language, years }: Facts): string {
  return `# One text. docs/adding-a-document.md says how to fill this in; the compiler names what is still missing.
id: ${id}
title: { zh: ${ZH}, en: ${EN} }
# With the plan period, and the place where two could be confused.
short_name: { zh: ${ZH}, en: ${EN} }
issuer: { zh: ${ZH}, en: ${EN} }
# number: '…'
level: province # or prefecture
place: '410000' # adcode of the province or prefecture it speaks for
# issued: '2023-01-31' — the date of issue, never the release of a web page; then issued_basis: stated or inferred.
issued_basis: unknown
# period: { from: 2023, to: 2025 }
# The earliest statistic and the latest target; found here by the years in the text.
years_from: ${years.from}
years_to: ${years.to}
language: ${language}
source_file: '${sourceFile.replaceAll("'", "''")}'
sha256: '${sha256}'
paragraphs: ${paragraphs.length}
# listed: only the paragraph list; whole: every paragraph worked through.
coverage: listed
`
}

function paragraphsYaml(paragraphs: readonly Skeleton[]): string {
  const entries = paragraphs.map(
    ({ paragraph, section, mark, role, length }) =>
      `- paragraph: ${paragraph}\n  section: '${section}'\n${mark === '' ? '' : `  mark: '${mark}'\n`}` +
      `  role: ${role}\n  length: ${length}\n  summary: { zh: ${ZH}, en: ${EN} }\n`,
  )
  return `# All ${paragraphs.length} non-blank lines. Sections are by position; the mark is what the text writes.\n${entries.join('')}`
}

type Written =
  | { readonly ok: true; readonly folder: string; readonly paragraphs: number }
  | { readonly ok: false; readonly reason: string }

/**
 * Writes the folder of a new document from its text: the page with hash and count, the list of its paragraphs, no
 * records and no figures. The text itself stays outside. Gives the folder, or says why nothing was written.
 */
export function newDocument(root: string, id: string, textFile: string): Written {
  const refuse = (reason: string): Written => ({ ok: false, reason })
  const folder = join('seeds/documents', id)
  if (!SLUG.test(id)) return refuse(`"${id}" is no id: a-z, 0-9 and hyphens, such as henan-plan-2026`)
  if (existsSync(join(root, folder))) return refuse(`${folder} is there already`)
  if (!existsSync(textFile)) return refuse(`there is no text at ${textFile}`)
  const bytes = readFileSync(textFile)
  const text = bytes.toString('utf8')
  const lines = paragraphsOf(text)
  if (lines.length === 0) return refuse(`${textFile} is empty`)
  const facts: Facts = {
    id,
    sourceFile: basename(textFile),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    paragraphs: paragraphSkeletons(lines),
    language: languageOf(text),
    years: yearsIn(text),
  }
  const files = {
    'document.yaml': documentYaml(facts),
    'paragraphs.yaml': paragraphsYaml(facts.paragraphs),
    'records.yaml': '# What the text names, in its order.\n[]\n',
    'figures.yaml': '# Every number of the text that means something, in its order.\n[]\n',
  }
  mkdirSync(join(root, folder), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, folder, name), content)
  return { ok: true, folder, paragraphs: lines.length }
}
