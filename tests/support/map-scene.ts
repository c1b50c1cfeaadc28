import { readFileSync } from 'node:fs'
import { decodeGeometry } from '../../src/data/geometry.ts'
import type { Geometry } from '../../src/domain/geo/geometry.ts'
import { openCatalog, type Catalog } from '../../src/domain/record/catalog.ts'
import { KIND_TERMS } from '../../src/domain/record/terms.ts'
import { openScene, type Scene, type SceneInput } from '../../src/map/scene.ts'

function published(name: string) {
  return JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'))
}

/** The published data, read once for each test file. */
export const CATALOG: Catalog = openCatalog(published('catalog.json'))

export const GEOMETRY: Geometry = decodeGeometry({
  henan: published('henan.topo.json'),
  neighbours: published('neighbours.topo.json'),
  lines: published('lines.json'),
  pattern: published('pattern.json'),
})

export const ALL_ELEMENTS: readonly string[] = CATALOG.pattern.elements.map(({ id }) => id)

/** Positions of the layout records: what is shown when nothing is filtered. */
export const LAYOUT: readonly number[] = CATALOG.records.flatMap(({ kind }, index) =>
  KIND_TERMS[kind].group === 'layout' ? [index] : [],
)

/** A scene over the published data: give what the test is about. */
export function aScene(part: Partial<SceneInput> = {}): Scene {
  return openScene({
    catalog: CATALOG,
    geometry: GEOMETRY,
    shown: LAYOUT,
    lens: 'kind',
    industries: [],
    hidden: [],
    pattern: [],
    selected: null,
    theme: 'light',
    locale: 'zh',
    base: null,
    near: true,
    compact: false,
    ...part,
  })
}
