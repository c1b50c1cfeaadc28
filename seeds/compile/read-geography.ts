import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, LineString } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import * as v from 'valibot'
import type { Area } from '../../src/domain/geo/polygon.ts'
import { toLonLat } from '../../src/domain/geo/position.ts'
import type { MembershipRow } from '../../src/domain/pattern/membership.ts'
import type { LonLat } from '../../src/domain/record/catalog.ts'
import type { Geography, GeoUnit } from './collection.ts'
import type { Fault } from './fault.ts'
import { readOne } from './read-yaml.ts'

const DEFINITIONS = 'geo/definitions/pattern.yaml'
const localText = v.object({ zh: v.string(), en: v.string() })

/** What the compiler needs of the pattern; the geography's own keys beside it are left alone. */
const patternFile = v.object({
  elements: v.array(
    v.object({
      id: v.string(),
      name: localText,
      rule: localText,
      basis: v.picklist(['stated', 'geometry', 'table']),
      evidence: v.object({ document: v.string(), paragraph: v.number(), mention: v.string() }),
      /** The line that an axis follows. */
      railway: v.optional(v.string()),
    }),
  ),
})

/** A derived file, or undefined with a fault that says how it is made. */
function readDerived<T>(root: string, file: string, faults: Fault[]): T | undefined {
  const path = join(root, file)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T
  faults.push({
    check: 'geography',
    file,
    entry: '',
    field: '',
    message: 'the file is missing; it is committed, and `npm run geo` derives it anew',
  })
  return undefined
}

/** The outlines by adcode, from the topology that the map draws. */
function readAreas(topology: Topology | undefined): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>()
  for (const name of ['province', 'prefectures', 'counties']) {
    const object = topology?.objects[name]
    if (!topology || !object) continue
    for (const { id, properties, geometry } of feature(topology, object as GeometryCollection<{ code?: string }>)
      .features) {
      const code = properties.code ?? id
      // Jiyuan has no county beneath it: prefecture and county share an outline, and each keeps its own code.
      if (code !== undefined && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')) {
        areas.set(String(code), geometry)
      }
    }
  }
  return areas
}

function courses(
  lines: FeatureCollection<LineString, { id: string; kind: string }> | undefined,
  id: string,
): LonLat[][] {
  return (lines?.features ?? [])
    .filter(({ properties }) => properties.kind === 'railway' && properties.id === id)
    .map(({ geometry }) => geometry.coordinates.map(toLonLat))
}

/** What the geography derived, from committed files only. */
export function readGeography(root: string, faults: Fault[]): Geography {
  const units = readDerived<GeoUnit[]>(root, 'geo/derived/units.json', faults)
  const membership = readDerived<MembershipRow[]>(root, 'geo/derived/pattern-membership.json', faults)
  const topology = readDerived<Topology>(root, 'public/data/henan.topo.json', faults)
  const lines = readDerived<FeatureCollection<LineString, { id: string; kind: string }>>(
    root,
    'public/data/lines.json',
    faults,
  )
  const pattern = readOne(root, DEFINITIONS, patternFile)
  faults.push(...pattern.faults)
  const elements = pattern.values[0]?.elements ?? []
  const areas = readAreas(topology)
  for (const { code } of units ?? []) {
    if (areas.has(code)) continue
    faults.push({
      check: 'geography',
      file: 'public/data/henan.topo.json',
      entry: code,
      field: '',
      message: 'units.json lists it and the topology has no outline for it; run `npm run geo`',
    })
  }
  return {
    units: units ?? [],
    areas,
    elements: elements.map(({ id, name, rule, basis, evidence }) => ({ id, name, rule, basis, evidence: [evidence] })),
    membership: membership ?? [],
    lines: new Map(
      elements
        .filter(({ railway }) => railway !== undefined)
        .map(({ id, railway }) => [id, courses(lines, railway ?? '')] as const),
    ),
  }
}
