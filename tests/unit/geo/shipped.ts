import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { LineCollection } from '../../../geo/steps/05-lines.ts'
import type { Unit } from '../../../geo/steps/07-units.ts'
import type { BandCollection } from '../../../geo/steps/08-bands.ts'
import type { Outline } from '../../../geo/steps/10-outline.ts'
import type { MembershipRow } from '../../../src/domain/pattern/membership.ts'

/** The committed outputs of `npm run geo`, as bytes and as values. */
export function shippedBytes(path: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)))
}

function read<T>(path: string): T {
  return JSON.parse(shippedBytes(path).toString('utf8')) as T
}

export const readTopology = (): Topology => read('public/data/henan.topo.json')
export const readNeighbourTopology = (): Topology => read('public/data/neighbours.topo.json')
export const readLines = (): LineCollection => read('public/data/lines.json')
export const readBands = (): BandCollection => read('public/data/pattern.json')
export const readOutline = (): Outline => read('public/data/outline.json')
export const readUnits = (): Unit[] => read('geo/derived/units.json')
export const readMembership = (): MembershipRow[] => read('geo/derived/pattern-membership.json')

/** The geometries of one object, each with its properties. */
export function geometriesOf<P extends object>(
  topology: Topology,
  name: string,
): readonly (GeometryObject & { readonly properties: P })[] {
  const object = topology.objects[name]
  if (object?.type !== 'GeometryCollection') throw new Error(`no collection ${name}`)
  return (object as GeometryCollection).geometries as unknown as (GeometryObject & { readonly properties: P })[]
}
