import { describe, expect, it } from 'vitest'
import { resolve } from '../../../src/domain/facets/area-rows.ts'
import { areaHoldsPoint } from '../../../src/domain/geo/area-answer.ts'
import { readArea, type ChosenArea } from '../../../src/domain/geo/chosen-area.ts'
import { distanceKm, distanceToLineKm } from '../../../src/domain/geo/distance.ts'
import type { LonLat } from '../../../src/domain/geo/position.ts'
import { areaOutline } from '../../../src/map/area-outline.ts'
import { unproject } from '../../../src/map/picture.ts'
import type { PictureFrame } from '../../../src/map/picture/frame.ts'
import { areaEdge } from '../../../src/map/sheet/area-edge.ts'
import { CATALOG, GEOMETRY } from '../../support/map-scene.ts'
import { roughly } from '../../support/sheets.ts'

const FRAME: PictureFrame = {
  width: 820,
  height: 700,
  camera: { lon: 113.6, lat: 33.9, zoom: 6.4 },
  measure: roughly,
  near: false,
}

function given(text: string): ChosenArea {
  const area = readArea(text)
  if (!area) throw new Error(`no area: ${text}`)
  return area
}

function edgeOf(text: string, frame = FRAME): string {
  return areaEdge(areaOutline(given(text), CATALOG, GEOMETRY)!, frame)
}

/** Positions on the edge, line by line. */
function lines(path: string): readonly (readonly LonLat[])[] {
  return path
    .split('M')
    .slice(1)
    .map((line) =>
      line.split('L').map((at) => {
        const [x = NaN, y = NaN] = at.split(' ').map(Number)
        return unproject(FRAME.camera, FRAME.width, FRAME.height, [x, y])
      }),
    )
}

describe('the edge of an area', () => {
  it.each([
    'circle:113.65,34.75,50',
    'circle:114.2,33.1,0.1',
    'near:zhengzhou-hitech-zone,30',
    'near:railway-longhai,20',
  ])('runs where the distance is: %s', (text) => {
    const outline = areaOutline(given(text), CATALOG, GEOMETRY)!
    const away = (at: LonLat) => Math.min(...outline.rings.map((ring) => distanceToLineKm(at, ring)))
    const points = lines(edgeOf(text)).flat()
    expect(points.length).toBeGreaterThan(8)
    // What is too small to see is drawn two px wide.
    const reach = Math.max(outline.reach, distanceKm(...(lines('M0 350L2 350')[0]!.slice(0, 2) as [LonLat, LonLat])))
    for (const at of points) expect(Math.abs(away(at) / reach - 1)).toBeLessThan(outline.reach < 1 ? 0.12 : 0.02)
  })

  it.each([
    'circle:113.65,34.75,50',
    'near:410100,25',
    'near:river-yellow,15',
    'polygon:112,33,115,33.2,113,35',
    'box:113,33,114.5,34.5',
  ])('parts what the filter takes from what it leaves: %s', (text) => {
    const area = resolve(given(text), CATALOG, GEOMETRY)!
    const edge = lines(edgeOf(text))
    let told = 0
    for (let x = 7; x < FRAME.width; x += 37) {
      for (let y = 5; y < FRAME.height; y += 31) {
        const at = unproject(FRAME.camera, FRAME.width, FRAME.height, [x, y])
        // As near to the edge as a line is wide, either answer will do.
        if (edge.some((line) => distanceToLineKm(at, line) < 1.5)) continue
        expect(crossings(edge, at) % 2 === 1, `${x} ${y}`).toBe(areaHoldsPoint(area, at))
        told++
      }
    }
    expect(told).toBeGreaterThan(300)
  })

  it('is none where it does not come into sight', () => {
    expect(edgeOf('circle:120,40,30')).toBe('')
    // The frame lies within the area.
    expect(edgeOf('box:100,26,124,41')).toBe('')
    expect(edgeOf('circle:113.6,33.9,500', { ...FRAME, camera: { ...FRAME.camera, zoom: 9 } })).toBe('')
  })
})

/** How often the way from a point to the east meets the lines, joined at the frame's border or beyond. */
function crossings(edge: readonly (readonly LonLat[])[], [lon, lat]: LonLat): number {
  let count = 0
  for (const line of edge) {
    for (const [index, [ax, ay]] of line.entries()) {
      const [bx, by] = line[(index + 1) % line.length]!
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) count++
    }
  }
  return count
}
