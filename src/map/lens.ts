import type { LocalText } from '../base/local-text.ts'
import type { AtlasRecord, Catalog } from '../domain/record/catalog.ts'
import {
  INDUSTRY_FAMILIES,
  INDUSTRY_FAMILY_NAMES,
  KIND_FAMILIES,
  KIND_FAMILY_NAMES,
  KIND_TERMS,
  STATUS_NAMES,
  STATUSES,
  type IndustryFamily,
  type KindFamily,
} from '../domain/record/terms.ts'
import type { Lens } from '../domain/view/view.ts'
import { NEUTRAL, type Palette } from './palettes.ts'

/** One colour of the ring. */
export interface LensClass {
  /** Key of the palette: the colour is bound to it and never moves when filtering. */
  readonly code: string
  readonly name: LocalText
  /** Kind lens only: its shape in the legend. */
  readonly shape: KindFamily | null
}

/** What the colour means just now. `classes` is legend order, which is ring order, clockwise from 12. */
export interface LensScheme {
  readonly lens: Lens
  readonly palette: Palette
  /** The family whose branches are shown, when exactly one is selected. */
  readonly family: IndustryFamily | null
  readonly classes: readonly LensClass[]
  readonly codeOf: (record: AtlasRecord) => string
}

/** Branches of electronics share six colours, since there are fourteen of them. Order is legend order. */
const ELECTRONICS_BRANCHES: readonly { readonly name: LocalText; readonly industries: readonly string[] }[] = [
  {
    name: { zh: '智能终端·新型显示', en: 'Terminals, displays' },
    industries: ['smart-terminals', 'new-displays'],
  },
  { name: { zh: '先进计算', en: 'Advanced computing' }, industries: ['advanced-computing'] },
  {
    name: { zh: '传感器·物联网·集成电路', en: 'Sensors, IoT, chips' },
    industries: ['smart-sensors', 'internet-of-things', 'integrated-circuits'],
  },
  { name: { zh: '5G·网络安全', en: '5G, network security' }, industries: ['5g', 'network-security'] },
  {
    name: { zh: '软件·数据·人工智能', en: 'Software, data, AI' },
    industries: ['software', 'big-data', 'artificial-intelligence', 'blockchain-satellite-quantum'],
  },
  {
    name: { zh: '工业互联网·平台经济', en: 'Industrial internet, platforms' },
    industries: ['industrial-internet', 'platform-economy'],
  },
]

const OTHER_INDUSTRIES: LocalText = { zh: '其他产业', en: 'Other industries' }
const OTHER_DOCUMENTS: LocalText = { zh: '其他文件', en: 'Other documents' }

/** Slots of the document palette, by the file the text came from: a renamed document keeps its colour. */
const DOCUMENT_SLOTS: readonly (readonly [sourceFile: RegExp, slot: string])[] = [
  [/^001/, 'd2020'],
  [/^000/, 'd2022'],
  [/^003/, 'zz2022'],
  [/^002/, 'reply2023'],
  [/^004/, 'zmd2023'],
]

/** The scheme of a lens. `industries` are the terms chosen in the industry facet. */
export function lensScheme(catalog: Catalog, lens: Lens, industries: readonly string[]): LensScheme {
  switch (lens) {
    case 'kind':
      return {
        lens,
        palette: 'kind',
        family: null,
        classes: KIND_FAMILIES.map((code) => ({ code, name: KIND_FAMILY_NAMES[code], shape: code })),
        codeOf: (record) => KIND_TERMS[record.kind].family,
      }
    case 'status':
      return {
        lens,
        palette: 'status',
        family: null,
        classes: STATUSES.map((code) => ({ code, name: STATUS_NAMES[code], shape: null })),
        codeOf: (record) => record.status,
      }
    case 'document':
      return documentScheme(catalog)
    case 'industry': {
      const family = onlyFamily(catalog, industries)
      return family ? branchScheme(catalog, family) : familyScheme(catalog)
    }
  }
}

/** A record of several families, or of none, is cross-sector: each record takes one colour, so that the ring adds up. */
function familyScheme(catalog: Catalog): LensScheme {
  return {
    lens: 'industry',
    palette: 'industry',
    family: null,
    classes: INDUSTRY_FAMILIES.map((code) => ({ code, name: INDUSTRY_FAMILY_NAMES[code], shape: null })),
    codeOf: (record) => {
      const families = new Set(record.industries.map((id) => catalog.industryById.get(id)?.family ?? NEUTRAL))
      families.delete(NEUTRAL)
      return families.size === 1 ? [...families].join('') : NEUTRAL
    },
  }
}

function branchScheme(catalog: Catalog, family: IndustryFamily): LensScheme {
  const branches = branchesOf(catalog, family)
  const codes = new Map(branches.flatMap(({ industries }, at) => industries.map((id) => [id, `branch-${at + 1}`])))
  return {
    lens: 'industry',
    palette: 'branch',
    family,
    classes: [
      ...branches.map(({ name }, at) => ({ code: `branch-${at + 1}`, name, shape: null })),
      { code: NEUTRAL, name: OTHER_INDUSTRIES, shape: null },
    ],
    codeOf: (record) => {
      const own = new Set(record.industries.flatMap((id) => codes.get(id) ?? []))
      return own.size === 1 ? [...own].join('') : NEUTRAL
    },
  }
}

function branchesOf(catalog: Catalog, family: IndustryFamily) {
  if (family === 'electronics') return ELECTRONICS_BRANCHES
  const parents = new Set(catalog.industries.map(({ parent }) => parent))
  return catalog.industries
    .filter((industry) => industry.family === family && !parents.has(industry.id))
    .slice(0, 6)
    .map(({ id, name }) => ({ name, industries: [id] }))
}

function documentScheme(catalog: Catalog): LensScheme {
  const slots = new Map(
    catalog.documents.map(({ id, sourceFile }) => {
      const name = sourceFile.split('/').at(-1) ?? ''
      return [id, DOCUMENT_SLOTS.find(([pattern]) => pattern.test(name))?.[1] ?? NEUTRAL]
    }),
  )
  const named = catalog.documents.filter(({ id }) => slots.get(id) !== NEUTRAL)
  return {
    lens: 'document',
    palette: 'document',
    family: null,
    classes: [
      ...named.map(({ id, shortName }) => ({ code: slots.get(id) ?? NEUTRAL, name: shortName, shape: null })),
      ...(named.length < catalog.documents.length ? [{ code: NEUTRAL, name: OTHER_DOCUMENTS, shape: null }] : []),
    ],
    codeOf: (record) => slots.get(record.documents[0] ?? '') ?? NEUTRAL,
  }
}

/** The one family that the chosen terms, with everything beneath them, belong to; null when there are more or none. */
function onlyFamily(catalog: Catalog, chosen: readonly string[]): IndustryFamily | null {
  const families = new Set<IndustryFamily>()
  const wanted = new Set(chosen)
  for (const industry of catalog.industries) {
    if (industry.parent !== null && wanted.has(industry.parent)) wanted.add(industry.id)
    if (wanted.has(industry.id)) families.add(industry.family)
  }
  const [family] = families
  return families.size === 1 && family !== undefined && family !== NEUTRAL ? family : null
}
