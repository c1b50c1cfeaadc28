import type { AtlasRecord, Evidence, PatternMembership } from '../../src/domain/record/catalog.ts'
import { PATTERN_ELEMENTS, PLACE_LEVELS, RELATIONS } from '../../src/domain/record/terms.ts'
import { both, integer, number, text } from './columns.ts'
import { COMPARABLE, outcomes, type Outcome } from './outcomes.ts'
import { type Column, type PublishedData, type Table, tableOf } from './table.ts'

const optional = { required: false }

/** evidence.csv */
export function evidenceTable({ catalog }: PublishedData): Table {
  type Row = Evidence & { readonly subject: string }
  const rows = [...catalog.records, ...catalog.figures].flatMap(({ id, evidence }) =>
    evidence.map((piece): Row => ({ ...piece, subject: id })),
  )
  const columns: Column<Row>[] = [
    text('subject', '条目或数值的标识', 'Id of a record or a figure', ({ subject }) => subject),
    text('document', '文件标识', 'Id of the document', ({ document }) => document),
    integer('paragraph', '段落序号，非空行从1数起', 'Ordinal of the non-blank line, from 1', (row) => row.paragraph),
    text('section', '章节路径，按位置编号', 'Section path, by position', ({ section }) => section, optional),
    text('mention', '原文写法', 'The words of the document', ({ mention }) => mention),
  ]
  return tableOf(
    {
      name: 'evidence',
      title: { zh: '依据', en: 'Evidence' },
      primaryKey: [],
      foreignKeys: { document: 'documents.id' },
    },
    columns,
    rows,
  )
}

/** outcomes.csv */
export function outcomesTable({ catalog }: PublishedData): Table {
  const columns: Column<Outcome>[] = [
    text('indicator', '指标标识', 'Id of the indicator', ({ indicator }) => indicator),
    text('place', '地点标识', 'Id of the place', ({ place }) => place),
    integer('year', '两者共同的年份', 'Year that both speak of', ({ year }) => year),
    text('target_figure', '目标的数值标识', 'Figure that is the target', ({ target }) => target),
    text('statistic_figure', '统计的数值标识', 'Figure that is the statistic', ({ statistic }) => statistic),
    text('comparable', '可比，或为何不可比', 'Comparable, or why not', ({ comparable }) => comparable, {
      terms: COMPARABLE,
    }),
    number(
      'ratio',
      '统计除以目标；不可比则空',
      'Statistic over target; empty unless comparable',
      (row) => row.ratio,
      optional,
    ),
    ...both<Outcome>('note', '说明', 'Note', ({ note }) => note),
  ]
  return tableOf(
    {
      name: 'outcomes',
      title: { zh: '目标与结果', en: 'Plan against outcome' },
      primaryKey: ['target_figure', 'statistic_figure'],
      foreignKeys: {
        indicator: 'indicators.id',
        place: 'places.id',
        target_figure: 'figures.id',
        statistic_figure: 'figures.id',
      },
    },
    columns,
    outcomes(catalog),
  )
}

/** pattern-membership.csv */
export function membershipTable({ catalog }: PublishedData): Table {
  const rules = new Map(catalog.pattern.elements.map(({ id, rule }) => [id, rule]))
  const columns: Column<PatternMembership>[] = [
    text('element', '格局要素', 'Element of the pattern', ({ element }) => element, { terms: PATTERN_ELEMENTS }),
    text('place', '地点标识', 'Id of the place', ({ place }) => place),
    text('level', '地点层级', 'Level of the place', ({ level }) => level, { terms: PLACE_LEVELS }),
    text('member', 'yes为属于，touched为涉及而不属于', 'yes; or touched, which is no member', ({ member }) => member, {
      terms: ['yes', 'touched'],
    }),
    text('basis', '依据：文件写明、几何推算、流域表', 'Basis: stated, geometry, basin table', ({ basis }) => basis, {
      terms: ['stated', 'geometry', 'table'],
    }),
    number('share', '所占面积比例，0至1', 'Part of its area, 0 to 1', ({ share }) => share, optional),
    ...both<PatternMembership>('rule', '规则', 'Rule', ({ element }) => rules.get(element) ?? null),
  ]
  return tableOf(
    {
      name: 'pattern-membership',
      title: { zh: '空间格局的成员', en: 'Membership of the spatial pattern' },
      primaryKey: ['element', 'place'],
      foreignKeys: { place: 'places.id' },
    },
    columns,
    catalog.pattern.membership,
  )
}

/** relations.csv */
export function relationsTable({ catalog }: PublishedData): Table {
  type Row = AtlasRecord['relations'][number] & { readonly subject: AtlasRecord }
  const rows = catalog.records.flatMap((subject) =>
    subject.relations.map((relation): Row => ({ ...relation, subject })),
  )
  const columns: Column<Row>[] = [
    text('subject', '条目标识', 'Id of the record', ({ subject }) => subject.id),
    text('relation', '关系', 'Relation', ({ relation }) => relation, { terms: RELATIONS }),
    text('object', '所指条目的标识', 'Id of the record it points to', ({ object }) => object),
    text(
      'evidence',
      '条目的依据，写作 文件#段落',
      'Evidence of the subject, as document#paragraph',
      ({ subject }) => [...new Set(subject.evidence.map(({ document, paragraph }) => `${document}#${paragraph}`))],
      { list: true },
    ),
  ]
  return tableOf(
    {
      name: 'relations',
      title: { zh: '关系', en: 'Relations' },
      primaryKey: ['subject', 'relation', 'object'],
      foreignKeys: { subject: 'records.id', object: 'records.id' },
    },
    columns,
    rows,
  )
}
