import type { Locale } from '../../base/local-text.ts'
import type { AppConfig } from '../../domain/config/config.ts'
import { splitByShelf } from '../../domain/facets/shelves.ts'
import type { Filter } from '../../domain/facets/select.ts'
import type { AtlasDocument, Place } from '../../domain/record/catalog.ts'
import { INDUSTRY_FAMILY_NAMES } from '../../domain/record/terms.ts'
import type { View } from '../../domain/view/view.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { LEGEND_SECTIONS } from '../../map/legend.ts'
import type { LegendEntry } from '../../map/layer.ts'
import type { Scene } from '../../map/picture.ts'
import { AREA_LINE, type LegendPart, type Scale, type SheetContent, type SheetSeen } from '../../map/sheet.ts'
import { areaName } from '../../i18n/area-names.ts'
import { cityTable } from './city-table.ts'
import { codeOf, printedAddress, sheetAddress } from './link.ts'
import { sheetTitle } from './title.ts'
import { sheetWords, type MapWords, type SheetWords } from './words.ts'

/** All that the words of one sheet are made of. */
export interface SheetSubject {
  readonly scene: Scene
  readonly filter: Filter
  /** Of a city's sheet, the View within that city. */
  readonly view: View
  /** Policy records that stand aside. */
  readonly aside: number
  /** The city of an atlas's sheet. */
  readonly city: Place | null
  readonly locale: Locale
  readonly mapWords: MapWords
  readonly config: AppConfig
  /** The page's own address: what links on the sheet begin with, unless the settings name another. */
  readonly page: string
}

/** The words around the map, for what the map shows at a scale. */
export function sheetContent(subject: SheetSubject, seen: SheetSeen, scale: Scale): SheetContent {
  const { scene, view, city, locale, mapWords, config } = subject
  const words = sheetWords[locale]
  const { title, other, scope } = sheetTitle(subject, locale)
  const documents = drawnDocuments(scene, seen)
  const numbers = new Map(documents.map(({ id }, at) => [id, at + 1]))
  const address = sheetAddress(config.address ?? subject.page, view, locale)
  const code = codeOf(address)
  const notice = config.notice[locale]
  return {
    title,
    otherTitle: { text: other, lang: locale === 'zh' ? 'en' : 'zh-CN' },
    lead: words.lead({
      scope,
      count: scene.shown.length,
      lens: lensHeading(scene, mapWords, locale),
      policy: view.policy,
    }),
    brand: words.brand,
    legend: legendParts(subject, seen),
    aside: asideText(subject, seen, words),
    sources: {
      title: documents.length > 0 ? words.sources.title : words.sources.none,
      items: documents.map((document) => sourceText(document, words, locale)),
      more: words.sources.more,
    },
    facts: factsOf(subject, words),
    link: { caption: code ? words.link : words.linkOnly, text: printedAddress(address), code },
    scaleText: words.scale(formatNumber(scale.number, locale)),
    kmText: words.km,
    approval: config.mapApproval ? words.approval(config.mapApproval) : words.noApproval,
    notice: locale === 'zh' ? `${notice}${mapWords.sources}。` : `${notice} ${mapWords.sources}.`,
    table: city ? cityTable(scene, city, seen, numbers, words, locale) : null,
  }
}

function lensHeading({ scheme }: Scene, mapWords: MapWords, locale: Locale): string {
  const { family, lens } = scheme
  return family ? mapWords.lens.branches(INDUSTRY_FAMILY_NAMES[family][locale]) : mapWords.lens.by[lens]
}

function legendParts(subject: SheetSubject, { legend, area }: SheetSeen): LegendPart[] {
  const { scene, view, locale, mapWords } = subject
  const text = ({ name, basis }: LegendEntry) => (basis ? `${name[locale]} · ${mapWords.basis[basis]}` : name[locale])
  const parts = LEGEND_SECTIONS.flatMap((section): LegendPart[] => {
    const entries = legend.filter((entry) => entry.section === section)
    if (entries.length === 0) return []
    const title = section === 'lens' ? lensHeading(scene, mapWords, locale) : mapWords.legendSections[section]
    return [{ title, rows: entries.map((entry) => ({ entry, text: text(entry) })) }]
  })
  const words = sheetWords[locale]
  const lines = [
    {
      id: 'area',
      title: words.area,
      name: area && view.area && areaName(view.area, scene.catalog, scene.geometry, locale),
      look: AREA_LOOK,
    },
    { id: 'selection', title: words.selected, name: selectedName(scene, locale), look: { width: 2.4 } },
  ]
  const chosen = lines.flatMap(({ id, title, name, look }): LegendPart[] => {
    if (!name) return []
    const mark = { type: 'line', colour: scene.tokens.selection, ...look } as const
    return [{ title, rows: [{ entry: { id, section: 'lens', name: { zh: name, en: name }, mark }, text: name }] }]
  })
  return [...parts, ...chosen]
}

const AREA_LOOK = { width: AREA_LINE, dashed: true }

/** What the map rings or outlines as selected. An element is drawn by its own sign. */
function selectedName({ catalog, selected }: Scene, locale: Locale): string | null {
  if (selected?.type === 'record') return catalog.recordById.get(selected.id)?.name[locale] ?? null
  if (selected?.type === 'place') return catalog.placeById.get(selected.id)?.name[locale] ?? null
  return null
}

function asideText({ scene, aside }: SheetSubject, seen: SheetSeen, words: SheetWords): string {
  const split = splitByShelf(scene.shown.flatMap((index) => scene.catalog.records[index] ?? []))
  const onMap = scene.shows('records') ? split.map.length - seen.records.length : 0
  return words.aside({
    province: split.province.length,
    unplaced: split.unplaced.length,
    outside: onMap,
    policy: aside,
    hidden: scene.shows('records') ? 0 : split.map.length,
  })
}

/** Documents that speak of what is drawn: of its records, and of the pattern's elements. */
function drawnDocuments(scene: Scene, seen: SheetSeen): readonly AtlasDocument[] {
  const { catalog, pattern } = scene
  const ids = new Set([
    ...seen.records.flatMap((index) => catalog.records[index]?.documents ?? []),
    ...pattern.flatMap((id) => catalog.elementById.get(id)?.evidence.map(({ document }) => document) ?? []),
  ])
  return catalog.documents.filter(({ id }) => ids.has(id))
}

function sourceText(document: AtlasDocument, words: SheetWords, locale: Locale): string {
  const { title, issuer, number, issued, issuedBasis } = document
  return words.sources.item({
    title: title[locale],
    issuer: issuer[locale],
    number: number ?? words.sources.noNumber,
    date:
      issued === null
        ? words.sources.undated
        : words.sources.issued(formatDate(issued, locale), issuedBasis !== 'stated'),
  })
}

function factsOf({ scene, config, locale }: SheetSubject, words: SheetWords) {
  const { version, asOf } = scene.catalog
  const { facts } = words
  return [
    { name: facts.compiler, text: config.compiler?.[locale] ?? facts.noCompiler },
    { name: facts.data, text: facts.dataText(version, formatDate(asOf, locale)) },
    { name: facts.licences, text: facts.licencesText },
  ]
}
