import type { LocalText } from '../../src/base/local-text.ts'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'
import { CHANGED_PARTS, type ChangedPart } from '../../src/domain/record/release.ts'
import { table } from '../docs/markdown.ts'
import type { Step } from '../release/version.ts'
import { countChanges, neededStep, type DataDiff, type FieldChange, type Named, type PartDiff } from './compare.ts'

const PART_NAMES: Readonly<Record<ChangedPart, LocalText>> = {
  documents: { zh: '文件', en: 'Documents' },
  records: { zh: '条目', en: 'Records' },
  figures: { zh: '数值', en: 'Figures' },
  places: { zh: '地点', en: 'Places' },
  indicators: { zh: '指标', en: 'Indicators' },
  industries: { zh: '产业', en: 'Industries' },
}

const STEP_NAMES: Readonly<Record<Step, LocalText>> = {
  none: { zh: '没有变化', en: 'nothing has changed' },
  patch: { zh: '修订号（patch）', en: 'a patch' },
  minor: { zh: '次版本号（minor）', en: 'a minor step' },
  major: { zh: '主版本号（major）', en: 'a major step' },
}

const both = ({ zh, en }: LocalText) => `${zh} · ${en}`
const item = ({ id, name }: Named) => `- \`${id}\` ${both(name)}`

/** Bars, stars and line breaks of a value would be Markdown. */
const plain = (text: string) => (text === '' ? '∅' : text.replace(/\s+/g, ' ').replace(/([*_`|<>[\]])/g, '\\$1'))

const fieldLine = ({ field, before, after }: FieldChange) => `  - \`${field}\`: ${plain(before)} → ${plain(after)}`

function list(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`**${title}**\n\n${lines.join('\n')}`] : []
}

function renderPart(part: ChangedPart, { added, removed, renamed, changed }: PartDiff): string[] {
  const blocks = [
    ...list('新增 · Added', added.map(item)),
    ...list('删去 · Removed', removed.map(item)),
    ...list(
      '改名 · Renamed',
      renamed.map(({ former, id, name }) => `- \`${former}\` → \`${id}\` ${both(name)}`),
    ),
    ...list(
      '更改 · Changed',
      changed.map((entry) => [item(entry), ...entry.fields.map(fieldLine)].join('\n')),
    ),
  ]
  return blocks.length > 0 ? [`### ${both(PART_NAMES[part])}`, ...blocks] : []
}

/** A section of the data's changelog: what differs from the release before. */
export function renderDiff(diff: DataDiff): string {
  const { from, to, parts, columns } = diff
  const counts = CHANGED_PARTS.map((part) => {
    const { added, removed, renamed, changed } = countChanges(parts[part])
    return [both(PART_NAMES[part]), added, removed, renamed, changed]
  })
  const step = STEP_NAMES[neededStep(diff)]
  return [
    `## ${to}`,
    `与 ${from} 相比：${step.zh}。Against ${from}: ${step.en}.`,
    table(['', '新增 · added', '删去 · removed', '改名 · renamed', '更改 · changed'], counts),
    ...list(
      '新增的列 · Columns added',
      columns.added.map((column) => `- \`${column}\``),
    ),
    ...list(
      '删去的列 · Columns removed',
      columns.removed.map((column) => `- \`${column}\``),
    ),
    ...CHANGED_PARTS.flatMap((part) => renderPart(part, parts[part])),
  ].join('\n\n')
}

/** The section of a version that has none before it. */
export function renderFirst(catalog: CatalogFile): string {
  return [
    `## ${catalog.version}`,
    `首个数据版本，截至 ${catalog.asOf}。The first release of the data, as of ${catalog.asOf}.`,
    table(
      ['', '数量 · count'],
      CHANGED_PARTS.map((part) => [both(PART_NAMES[part]), catalog[part].length]),
    ),
  ].join('\n\n')
}
