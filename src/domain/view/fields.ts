import { LOCALES } from '../../base/local-text.ts'
import { FACET_IDS, type FacetId } from '../facets/facet.ts'
import { readArea, writeArea } from '../geo/chosen-area.ts'
import {
  FACES,
  INITIAL_VIEW,
  LAYER_IDS,
  LENSES,
  PAGES,
  PANELS,
  THEMES,
  type Camera,
  type Selected,
  type View,
} from './view.ts'
import { ID, type AddressField } from './address-field.ts'
import { PAGE_FIELDS } from './page-fields.ts'

const MAX_VALUES = 200
export const MAX_TEXT = 120

/** The table of the address: View keys that it holds, each exactly once; a new key of View without a field does not compile. */
const FIELDS_BY_VIEW_KEY: Readonly<Record<Exclude<keyof View, 'facets' | 'unknown'>, AddressField>> = {
  page: choice('page', PAGES, 'page'),
  face: choice('face', FACES, 'face'),
  document: {
    key: 'doc',
    write: (view) => view.document,
    read: (text) => (ID.test(text) ? { document: text } : undefined),
  },
  paragraph: {
    key: 'p',
    write: (view) => (view.paragraph === null ? null : String(view.paragraph)),
    read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? { paragraph: Number(text) } : undefined),
  },
  camera: {
    key: 'map',
    write: ({ camera }) =>
      camera ? [round(camera.zoom, 2), round(camera.lat, 4), round(camera.lon, 4)].join('/') : null,
    read: (text) => {
      const camera = readCamera(text)
      return camera ? { camera } : undefined
    },
  },
  lens: choice('lens', LENSES, 'lens'),
  hidden: {
    key: 'hide',
    write: (view) => list(view.hidden),
    read: (text) => {
      const hidden = LAYER_IDS.filter((id) => text.split(',').includes(id))
      return hidden.length === text.split(',').length ? { hidden } : undefined
    },
  },
  pattern: {
    key: 'pattern',
    write: (view) => list(view.pattern),
    read: (text) => ids(text, (pattern) => ({ pattern })),
  },
  policy: flag('policy', 'policy'),
  years: {
    key: 'y',
    write: ({ years }) => (years ? (years.from === years.to ? String(years.from) : `${years.from}-${years.to}`) : null),
    read: (text) => {
      const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text)
      const from = Number(match?.[1])
      const to = Number(match?.[2] ?? match?.[1])
      return match && from >= 1990 && to <= 2050 && from <= to ? { years: { from, to } } : undefined
    },
  },
  undated: flag('undated', 'undated'),
  text: {
    key: 'q',
    write: (view) => view.text || null,
    read: (text) => (text.length <= MAX_TEXT ? { text } : undefined),
  },
  area: {
    key: 'area',
    write: ({ area }) => area && writeArea(area),
    read: (text) => {
      const area = readArea(text)
      return area ? { area } : undefined
    },
  },
  touching: flag('touching', 'touching'),
  leftOut: {
    key: 'without',
    write: (view) => list(view.leftOut),
    read: (text) => ids(text, (leftOut) => ({ leftOut })),
  },
  ...PAGE_FIELDS,
  selected: {
    key: 'sel',
    write: ({ selected }) =>
      selected ? (selected.type === 'record' ? selected.id : `${selected.type}:${selected.id}`) : null,
    read: (text) => {
      const selected = readSelected(text)
      return selected ? { selected } : undefined
    },
  },
  panel: choice('panel', PANELS, 'panel'),
  locale: choice('lang', LOCALES, 'locale'),
  theme: choice('theme', THEMES, 'theme'),
}

/** The address key of each facet. */
export const FACET_KEYS: Readonly<Record<FacetId, string>> = {
  industry: 'industry',
  kind: 'kind',
  place: 'place',
  status: 'status',
  document: 'in',
  precision: 'precision',
  pattern: 'element',
}

/** In the order in which the address is written. */
export const ADDRESS_FIELDS: readonly AddressField[] = [
  FIELDS_BY_VIEW_KEY.page,
  FIELDS_BY_VIEW_KEY.face,
  FIELDS_BY_VIEW_KEY.document,
  FIELDS_BY_VIEW_KEY.paragraph,
  FIELDS_BY_VIEW_KEY.camera,
  ...FACET_IDS.map(facetField),
  FIELDS_BY_VIEW_KEY.years,
  FIELDS_BY_VIEW_KEY.undated,
  FIELDS_BY_VIEW_KEY.policy,
  FIELDS_BY_VIEW_KEY.text,
  FIELDS_BY_VIEW_KEY.area,
  FIELDS_BY_VIEW_KEY.touching,
  FIELDS_BY_VIEW_KEY.series,
  FIELDS_BY_VIEW_KEY.leftOut,
  FIELDS_BY_VIEW_KEY.table,
  FIELDS_BY_VIEW_KEY.compare,
  FIELDS_BY_VIEW_KEY.finder,
  FIELDS_BY_VIEW_KEY.sheet,
  FIELDS_BY_VIEW_KEY.lens,
  FIELDS_BY_VIEW_KEY.pattern,
  FIELDS_BY_VIEW_KEY.hidden,
  FIELDS_BY_VIEW_KEY.selected,
  FIELDS_BY_VIEW_KEY.panel,
  FIELDS_BY_VIEW_KEY.locale,
  FIELDS_BY_VIEW_KEY.theme,
]

function facetField(facet: FacetId): AddressField {
  return {
    key: FACET_KEYS[facet],
    write: (view) => list(view.facets[facet]),
    read: (text, view) => ids(text, (values) => ({ facets: { ...view.facets, [facet]: values } })),
  }
}

function choice<K extends 'page' | 'face' | 'lens' | 'panel' | 'locale' | 'theme'>(
  key: string,
  options: readonly NonNullable<View[K]>[],
  viewKey: K,
): AddressField {
  return {
    key,
    write: (view) => (view[viewKey] === INITIAL_VIEW[viewKey] ? null : view[viewKey]),
    read: (text) => {
      const option = options.find((candidate) => candidate === text)
      return option === undefined ? undefined : { [viewKey]: option }
    },
  }
}

function flag(key: string, viewKey: 'policy' | 'undated' | 'touching'): AddressField {
  return {
    key,
    write: (view) => (view[viewKey] === INITIAL_VIEW[viewKey] ? null : view[viewKey] ? '1' : '0'),
    read: (text) => (text === '0' || text === '1' ? { [viewKey]: text === '1' } : undefined),
  }
}

function list(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(',') : null
}

function ids(text: string, make: (values: readonly string[]) => Partial<View>): Partial<View> | undefined {
  const values = [...new Set(text.split(','))]
  return values.length <= MAX_VALUES && values.every((value) => ID.test(value)) ? make(values) : undefined
}

function readCamera(text: string): Camera | undefined {
  const parts = text.split('/')
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,8})?$/.test(part))) return undefined
  const [zoom, lat, lon] = parts.map(Number) as [number, number, number]
  const inside = zoom >= 4 && zoom <= 12 && lat >= 29 && lat <= 39 && lon >= 106 && lon <= 121
  return inside ? { zoom: round(zoom, 2), lat: round(lat, 4), lon: round(lon, 4) } : undefined
}

function readSelected(text: string): Selected | undefined {
  const [head, tail] = text.split(':')
  if (tail === undefined) return ID.test(text) ? { type: 'record', id: text } : undefined
  return (head === 'place' || head === 'element') && ID.test(tail) ? { type: head, id: tail } : undefined
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
