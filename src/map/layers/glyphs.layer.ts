import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { MARK_ZOOM, CROSSHAIR_ZOOM, SPLIT_ZOOM } from '../geometry.ts'
import { get, is } from '../idioms.ts'
import { defineLayer, type LegendEntry } from '../layer.ts'
import { smallestDiscCount } from '../images.ts'
import { drawnGlyphs, placeImages, placeSource } from '../place-features.ts'
import type { Scene } from '../scene.ts'

/**
 * The places: every zone and site by itself from z8; a single record shows its own mark from z8.5. The discs of the
 * overview are drawn over the map (`overview.ts`), from the same gathering.
 */
export default defineLayer({
  id: 'glyphs',
  band: 'point',
  order: 10,
  switch: 'records',
  sources: placeSource,
  images: placeImages,
  style: () => [
    {
      id: 'glyphs-places',
      type: 'symbol',
      source: 'places',
      minzoom: SPLIT_ZOOM,
      filter: is('form', 'disc'),
      layout: {
        'icon-image': [
          'step',
          ['zoom'],
          get('image'),
          MARK_ZOOM,
          get('mark'),
          CROSSHAIR_ZOOM,
          get('cross'),
        ] as unknown as ExpressionSpecification,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['-', 0, get('count')] as unknown as ExpressionSpecification,
      },
    },
  ],
  legend: (scene, zoom) => [...lensEntries(scene), ...countEntries(scene, zoom)],
})

/** The classes that occur in what is drawn, in ring order. */
function lensEntries(scene: Scene): readonly LegendEntry[] {
  const codes = new Set([
    ...scene.seats.glyphs.flatMap(({ segments }) => segments.map(({ code }) => code)),
    ...scene.corridors.map(({ code }) => code),
  ])
  return scene.scheme.classes
    .filter(({ code }) => codes.has(code))
    .map(({ code, name, shape }) => ({
      id: `lens-${code}`,
      section: 'lens' as const,
      name,
      mark: { type: 'class' as const, colour: scene.colourOf(code), shape },
    }))
}

function countEntries(scene: Scene, zoom: number): readonly LegendEntry[] {
  const drawn = drawnGlyphs(scene, zoom < SPLIT_ZOOM ? 'seats' : 'places')
  const discs = drawn.filter(({ image, mark }) => image.form === 'disc' && !(mark && zoom >= MARK_ZOOM))
  const counts = discs.map(({ glyph }) => glyph.count).filter((count) => count > 0)
  const entries: LegendEntry[] = []
  if (counts.length > 0) {
    entries.push({
      id: 'sizes',
      section: 'count',
      name: { zh: '面积＝条目数', en: 'Area = records' },
      mark: {
        type: 'sizes',
        counts: sizes(Math.max(...counts), scene.scale),
        scale: scene.scale,
        grown: scene.tokens.glyphScale,
      },
    })
  }
  if (drawn.some(({ image }) => image.form === 'seat')) {
    entries.push({
      id: 'empty',
      section: 'count',
      name: { zh: '没有条目的市', en: 'City without records' },
      mark: { type: 'empty' },
    })
  }
  if (drawn.some(({ state }) => state === 'filtered')) {
    entries.push({
      id: 'filtered',
      section: 'count',
      name: { zh: '条目都被筛除', en: 'All filtered out' },
      mark: { type: 'filtered' },
    })
  }
  if (zoom >= CROSSHAIR_ZOOM && drawn.some(({ cross }) => cross)) {
    entries.push({
      id: 'site',
      section: 'precision',
      name: { zh: '点位，误差小于 1 公里', en: 'Site, within 1 km' },
      mark: { type: 'site' },
    })
  }
  if (drawn.some(({ glyph }) => glyph.inferred)) {
    entries.push({
      id: 'inferred',
      section: 'precision',
      name: { zh: '位置为推断（点线、斜纹）', en: 'Inferred place (dots, hatch)' },
      mark: { type: 'inferred' },
    })
  }
  return entries
}

/** The largest count that still has the smallest disc, then up to two round numbers within what is drawn. */
function sizes(largest: number, scale: number): readonly number[] {
  const smallest = Math.min(largest, smallestDiscCount(scale))
  const round = [5, 10, 20, 50, 100, 200, 500].filter((count) => count <= largest && count >= smallest * 1.8)
  return [...new Set([smallest, round[Math.floor((round.length - 1) / 2)] ?? smallest, round.at(-1) ?? smallest])]
}
