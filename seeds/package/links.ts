import type { AtlasDocument, AtlasRecord, Outcome, PatternMembership } from '../../src/domain/record/catalog.ts'
import { stageOf } from '../../src/domain/record/stage.ts'
import { COMPARABILITIES, PATTERN_ELEMENTS, PLACE_LEVELS, RELATIONS } from '../../src/domain/record/terms.ts'
import { both, integer, number, text } from '../../src/domain/published/columns.ts'
import { evidenceColumns, evidenceRows } from '../../src/domain/published/record-columns.ts'
import { type Column, type Table, tableOf } from '../../src/domain/published/table.ts'
import type { PublishedData } from './published-data.ts'

const optional = { required: false }

/** evidence.csv */
export function evidenceTable({ catalog }: PublishedData): Table {
  return tableOf(
    {
      name: 'evidence',
      title: { zh: '依据', en: 'Evidence' },
      primaryKey: [],
      foreignKeys: { document: 'documents.id' },
    },
    evidenceColumns(),
    evidenceRows([...catalog.records, ...catalog.figures]),
  )
}

/** outcomes.csv */
export function outcomesTable({ catalog }: PublishedData): Table {
  const columns: Column<Outcome>[] = [
    text('indicator', '指标标识', 'Id of the indicator', ({ indicator }) => indicator),
    text('place', '地点标识', 'Id of the place', ({ place }) => place),
    integer(
      'year',
      '两者共同的年份；没有共同年份则为目标年份',
      'Year that both speak of; where there is none, the year of the target',
      ({ year }) => year,
    ),
    text('target_figure', '目标的数值标识', 'Figure that is the target', ({ target }) => target),
    text('statistic_figure', '统计的数值标识', 'Figure that is the statistic', ({ statistic }) => statistic),
    text('comparable', '可比，或为何不可比', 'Comparable, or why not', ({ comparable }) => comparable, {
      terms: COMPARABILITIES,
    }),
    number(
      'ratio',
      '统计除以目标；不可比则空',
      'Statistic over target; empty unless comparable',
      (row) => row.ratio,
      optional,
    ),
    ...both<Outcome>('note', '口径、时段或单位有何不同', 'What differs in scope, period or unit', ({ note }) => note),
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
    catalog.outcomes,
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

type Relation = AtlasRecord['relations'][number] & { readonly subject: AtlasRecord }

/**
 * The passages that a relation rests on: a report on the sections that report, a promise on what the plan says, the
 * others on all that names the subject.
 */
function passages({ relation, object, subject }: Relation, documents: ReadonlyMap<string, AtlasDocument>): string[] {
  const at = (stage: 'planned' | 'reported') =>
    subject.evidence.filter((piece) => {
      const document = documents.get(piece.document)
      return document !== undefined && stageOf(document, piece) === stage
    })
  const wanted =
    relation === 'reports-on'
      ? at('reported')
      : relation === 'promised-in'
        ? at('planned').filter(({ document }) => document === object)
        : []
  const evidence = wanted.length > 0 ? wanted : subject.evidence
  return [...new Set(evidence.map(({ document, paragraph }) => `${document}#${paragraph}`))]
}

/** relations.csv */
export function relationsTable({ catalog }: PublishedData): Table {
  const documents = new Map(catalog.documents.map((document) => [document.id, document]))
  const rows = catalog.records.flatMap((subject) =>
    subject.relations.map((relation): Relation => ({ ...relation, subject })),
  )
  const columns: Column<Relation>[] = [
    text('subject', '条目标识', 'Id of the record', ({ subject }) => subject.id),
    text('relation', '关系', 'Relation', ({ relation }) => relation, { terms: RELATIONS }),
    text(
      'object',
      '所指条目的标识；promised-in为作出承诺的文件',
      'Id of the record it points to; of promised-in, the document that holds the promise',
      ({ object }) => object,
    ),
    text('evidence', '依据，写作 文件#段落', 'Evidence, as document#paragraph', (row) => passages(row, documents), {
      list: true,
    }),
  ]
  return tableOf(
    {
      name: 'relations',
      title: { zh: '关系', en: 'Relations' },
      primaryKey: ['subject', 'relation', 'object'],
      foreignKeys: { subject: 'records.id' },
    },
    columns,
    rows,
  )
}
