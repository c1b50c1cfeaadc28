import type { Locale } from '../../src/base/local-text.ts'
import { DEFAULT_CONFIG, type AppConfig } from '../../src/domain/config/config.ts'
import { areaRows } from '../../src/domain/facets/area-rows.ts'
import { createFilter } from '../../src/domain/facets/select.ts'
import { decodeView } from '../../src/domain/view/codec.ts'
import type { SheetSource } from '../../src/features/sheet/jobs.ts'
import { en } from '../../src/i18n/locales/en/index.ts'
import { zh } from '../../src/i18n/locales/zh/index.ts'
import type { Measure, PictureNode } from '../../src/map/picture.ts'
import { CATALOG, GEOMETRY } from './map-scene.ts'

const FILTER = createFilter(CATALOG)

/** About what a sans-serif face takes: a full-width sign is one size wide, others by their kind. */
export const roughly: Measure = (text, size, weight) => {
  let ems = 0
  for (const letter of text) {
    if (letter > '⺀') ems += 1
    else if (/[A-Zmw%@]/.test(letter)) ems += 0.72
    else if (/[iljt.,;:|'!()[\] ]/.test(letter)) ems += 0.3
    else ems += 0.56
  }
  return ems * size * (weight >= 600 ? 1.06 : 1)
}

/** What the sheets of an address are made of, over the published data. */
export function sheetSource(hash: string, locale: Locale = 'zh', config: Partial<AppConfig> = {}): SheetSource {
  const { view } = decodeView(hash)
  const state = {
    facets: view.facets,
    policy: view.policy,
    years: view.years,
    undated: view.undated,
    text: view.text,
    within: view.area && areaRows(view.area, CATALOG, GEOMETRY)[view.touching ? 'touching' : 'inside'],
  }
  return {
    catalog: CATALOG,
    geometry: GEOMETRY,
    filter: FILTER,
    state,
    selection: FILTER.select(state),
    view,
    locale,
    mapWords: { zh, en }[locale].map,
    config: { ...DEFAULT_CONFIG, ...config },
    page: 'https://yutu.example.cn/',
    measure: roughly,
  }
}

export interface TextBox {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The boxes of all texts of a drawing in its own units; what is drawn on the map itself left out. */
export function textBoxes(node: PictureNode, [dx, dy, scale] = [0, 0, 1] as readonly number[]): readonly TextBox[] {
  const { attributes, children, tag } = node
  if (attributes['data-part'] === 'map') return []
  const move = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(String(attributes['transform'] ?? ''))
  const grown = Number(/scale\(([\d.]+)\)/.exec(String(attributes['transform'] ?? ''))?.[1] ?? 1)
  const x = dx! + Number(move?.[1] ?? 0) * scale!
  const y = dy! + Number(move?.[2] ?? 0) * scale!
  const by = scale! * grown
  if (tag !== 'text')
    return children.flatMap((child) => (typeof child === 'string' ? [] : textBoxes(child, [x, y, by])))
  const size = Number(attributes['font-size']) * by
  const text = children.filter((child) => typeof child === 'string').join('')
  const width = roughly(text, size, Number(attributes['font-weight'] ?? 400))
  const anchor = { start: 0, middle: 0.5, end: 1 }[String(attributes['text-anchor'] ?? 'start')] ?? 0
  const left = x + Number(attributes['x'] ?? 0) * by - width * anchor
  const baseline = y + Number(attributes['y'] ?? 0) * by
  return [{ text, left, right: left + width, top: baseline - size * 0.8, bottom: baseline + size * 0.2 }]
}

/** All elements of a drawing that a test asks for. */
export function nodesWhere(node: PictureNode, isWanted: (node: PictureNode) => boolean): readonly PictureNode[] {
  const inside = node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesWhere(child, isWanted)))
  return isWanted(node) ? [node, ...inside] : inside
}
