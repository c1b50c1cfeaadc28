import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decodeGeometry, type GeometryFiles } from '../../src/data/geometry.ts'
import type { Geometry } from '../../src/domain/geo/geometry.ts'
import { openCatalog, type AtlasRecord, type Catalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import { KIND_TERMS } from '../../src/domain/record/terms.ts'

function published(file: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../dist/data/${file}`, import.meta.url)), 'utf8'))
}

/** The catalogue that the built app serves, read beside it: what the screen must agree with. */
export function publishedCatalog(): Catalog {
  return openCatalog(published('catalog.json') as CatalogFile)
}

/** The shapes that the built app serves. */
export function publishedGeometry(): Geometry {
  return decodeGeometry({
    henan: published('henan.topo.json'),
    neighbours: published('neighbours.topo.json'),
    lines: published('lines.json'),
    pattern: published('pattern.json'),
  } as GeometryFiles)
}

export function isLayout({ kind }: AtlasRecord): boolean {
  return KIND_TERMS[kind].group === 'layout'
}

/** Records of an industry or of anything beneath it. */
export function recordsAbout(catalog: Catalog, industry: string): readonly AtlasRecord[] {
  const lies = (id: string | null): boolean =>
    id !== null && (id === industry || lies(catalog.industryById.get(id)?.parent ?? null))
  return catalog.records.filter(({ industries }) => industries.some(lies))
}

/** Records that name a place or anything that lies in it. */
export function recordsIn(catalog: Catalog, place: string): readonly AtlasRecord[] {
  const lies = (id: string | null): boolean => {
    if (id === null || id === place) return id === place
    const { county = null, parent = null } = catalog.placeById.get(id) ?? {}
    return lies(county) || lies(parent)
  }
  return catalog.records.filter(({ where }) => where.some((part) => lies(part.place)))
}
