import type { GenericSchema } from 'valibot'
import type { LocalText } from '../../src/base/local-text.ts'
import {
  COMPARABILITY_NAMES,
  COMPARATORS,
  EXTENTS,
  FIGURE_KIND_NAMES,
  INDICATOR_NATURES,
  INDUSTRY_FAMILY_NAMES,
  KIND_FAMILY_NAMES,
  KIND_TERMS,
  KINDS,
  NAME_BASIS_NAMES,
  OFFER_FOR_NAMES,
  PARAGRAPH_ROLES,
  PLACE_BASIS_NAMES,
  PLACE_LEVEL_NAMES,
  PRECISION_NAMES,
  RELATION_NAMES,
  ROLE_NAMES,
  STATUS_NAMES,
  TIME_BASIS_NAMES,
} from '../../src/domain/record/terms.ts'
import { CHECKS } from '../check/checks.ts'
import type { PublishedData } from '../package/published-data.ts'
import { tables } from '../package/tables.ts'
import { DESCRIBED } from './fields.ts'
import { codes, table } from './markdown.ts'

/** The parts of a valibot schema that tell its shape. */
interface Shape {
  readonly type: string
  readonly wrapped?: GenericSchema
  readonly item?: GenericSchema
  readonly options?: readonly string[]
  readonly entries?: Readonly<Record<string, GenericSchema>>
}

/** A schema's type in words of the dictionary. */
function typeName(schema: GenericSchema): string {
  const { type, wrapped, item, options, entries } = schema as unknown as Shape
  if (wrapped) return typeName(wrapped)
  if (item) return `${typeName(item)} …`
  if (options) return codes(options)
  if (entries) {
    const keys = Object.keys(entries)
    return keys.join() === 'zh,en' ? 'zh, en' : `{ ${keys.join(', ')} }`
  }
  return type
}

const TERMS: readonly [title: LocalText, names: Readonly<Record<string, LocalText>>][] = [
  [{ zh: '类别的大类', en: 'Families of kinds' }, KIND_FAMILY_NAMES],
  [{ zh: '状态', en: 'Status' }, STATUS_NAMES],
  [{ zh: '位置精度', en: 'Precision' }, PRECISION_NAMES],
  [{ zh: '地点层级', en: 'Levels of places' }, PLACE_LEVEL_NAMES],
  [{ zh: '地点的作用', en: 'Roles of places' }, ROLE_NAMES],
  [{ zh: '地点的依据', en: 'Basis of a place' }, PLACE_BASIS_NAMES],
  [{ zh: '名称的依据', en: 'Basis of a name' }, NAME_BASIS_NAMES],
  [{ zh: '年份的依据', en: 'Basis of the years' }, TIME_BASIS_NAMES],
  [{ zh: '数值类别', en: 'Kinds of figures' }, FIGURE_KIND_NAMES],
  [{ zh: '关系', en: 'Relations' }, RELATION_NAMES],
  [{ zh: '目标与统计是否可比', en: 'Whether target and statistic compare' }, COMPARABILITY_NAMES],
  [{ zh: '激励对象', en: 'For whom an incentive is' }, OFFER_FOR_NAMES],
  [{ zh: '产业配色大类', en: 'Families of industries' }, INDUSTRY_FAMILY_NAMES],
]

const BARE: readonly [title: LocalText, terms: readonly string[]][] = [
  [{ zh: '空间形态', en: 'Extent' }, EXTENTS],
  [{ zh: '比较符号', en: 'Comparators' }, COMPARATORS],
  [{ zh: '段落性质', en: 'Roles of paragraphs' }, PARAGRAPH_ROLES],
  [{ zh: '指标性质', en: 'Natures of indicators' }, INDICATOR_NATURES],
]

function vocabularies({ catalog }: PublishedData): string {
  const kinds = KINDS.map((kind) => {
    const { name, definition, family, group } = KIND_TERMS[kind]
    return [`\`${kind}\``, name.zh, definition.zh, name.en, definition.en, `${family}, ${group}`]
  })
  const named = TERMS.map(
    ([title, names]) =>
      `### ${title.zh} · ${title.en}\n\n` +
      table(
        ['id', 'zh', 'en'],
        Object.entries(names).map(([id, { zh, en }]) => [`\`${id}\``, zh, en]),
      ),
  )
  const industries = catalog.industries.map(({ id, name, parent, family, ours }) => [
    `\`${id}\``,
    name.zh,
    name.en,
    parent ?? '',
    family,
    ours ? '✓' : '',
  ])
  const indicators = catalog.indicators.map(({ id, name, definition, unit, nature, direction }) => [
    `\`${id}\``,
    `${name.zh}：${definition.zh}`,
    `${name.en}: ${definition.en}`,
    unit,
    nature,
    direction,
  ])
  const elements = catalog.pattern.elements.map(({ id, name, rule, basis }) => [
    `\`${id}\``,
    `${name.zh}：${rule.zh}`,
    `${name.en}: ${rule.en}`,
    basis,
  ])
  return [
    `### 类别 · Kinds\n\n${table(['id', 'zh', '定义', 'en', 'definition', 'family, group'], kinds)}`,
    ...named,
    ...BARE.map(([title, terms]) => `### ${title.zh} · ${title.en}\n\n${codes(terms)}`),
    `### 空间格局 · Spatial pattern\n\n${table(['id', '规则', 'rule', 'basis'], elements)}`,
    `### 产业 · Industries\n\n${table(['id', 'zh', 'en', 'parent', 'family', 'ours'], industries)}`,
    `### 指标 · Indicators\n\n${table(['id', 'zh', 'en', 'unit', 'nature', 'direction'], indicators)}`,
    `### 单位 · Units\n\n${table(
      ['id', 'en', 'factor'],
      catalog.units.map(({ id, en, factor }) => [`\`${id}\``, en, factor]),
    )}`,
  ].join('\n\n')
}

function seedFiles(): string {
  return DESCRIBED.map(({ title, at, entries, meanings }) => {
    const rows = Object.entries(entries).map(([field, schema]) => [
      `\`${field}\``,
      typeName(schema as GenericSchema),
      schema.type === 'optional' ? '' : '✓',
      meanings[field]?.zh ?? '',
      meanings[field]?.en ?? '',
    ])
    return `### ${title.zh} · ${title.en}\n\n\`${at}\`\n\n${table(['field', 'type', 'required', 'zh', 'en'], rows)}`
  }).join('\n\n')
}

function publishedFiles(data: PublishedData): string {
  return tables(data)
    .map(({ name, title, primaryKey, foreignKeys, columns }) => {
      const rows = columns.map((column) => [
        `\`${column.name}\``,
        `${column.type}${column.list ? ' ;' : ''}`,
        column.required === false ? '' : '✓',
        column.description.zh,
        column.description.en,
        [foreignKeys[column.name] ?? '', codes(column.terms ?? [])].filter((part) => part !== '').join(' '),
      ])
      const key = primaryKey.length > 0 ? `\n\nKey: ${codes(primaryKey)}` : ''
      return (
        `### ${name}.csv · ${title.zh} · ${title.en}${key}\n\n` +
        table(['column', 'type', 'required', 'zh', 'en', 'terms, reference'], rows)
      )
    })
    .join('\n\n')
}

/** docs/data-dictionary.md */
export function renderDictionary(data: PublishedData): string {
  return `# 数据字典 · Data dictionary

<!-- Generated by \`npm run docs\` from the schemas, the vocabularies and the tables. Do not edit. -->

种子文件由人编写，编译后成为目录和公开数据表；本页由程序生成。The seeds are written by hand and compiled into the
catalogue and the published tables; this page is generated.

## 词表 · Vocabularies

${vocabularies(data)}

## 种子文件 · Seed files

${seedFiles()}

## 公开数据表 · Published tables

一格多值以 \`;\` 分隔，类型后标“;”。Several values in one cell are separated by \`;\`, marked so beside the type.

${publishedFiles(data)}

## 编译检查 · Checks of the compiler

${table(
  ['name', 'holds'],
  CHECKS.map(({ name, holds }) => [`\`${name}\``, holds]),
)}
`
}
