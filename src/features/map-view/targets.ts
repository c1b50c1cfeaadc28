import type { LocalText } from '../../base/local-text.ts'
import type { Catalog, LonLat } from '../../domain/record/catalog.ts'
import type { Selected } from '../../domain/view/view.ts'
import type { Messages } from '../../i18n/messages.ts'
import { MARK_ZOOM } from '../../map/geometry.ts'
import type { ZoomBand } from '../../map/gather.ts'
import { MARK_RADIUS } from '../../map/images.ts'
import { drawnGlyphs } from '../../map/place-features.ts'
import type { Scene } from '../../map/scene.ts'
import { pointOf } from '../../map/standing.ts'

/** Something on the map that can be pointed at, focused and selected. */
export interface MapTarget {
  readonly key: string
  readonly place: string
  readonly name: string
  readonly count: number
  readonly point: LonLat
  /** Half width and half height, px. */
  readonly reach: readonly [x: number, y: number]
  readonly shape: 'disc' | 'plate'
  readonly core: boolean
  readonly selected: boolean
  readonly selects: Selected
}

/** All glyphs and corridors of a band, the largest first: the order of Tab. A glyph of one record selects the record. */
export function mapTargets(scene: Scene, band: ZoomBand, zoom: number, t: Messages['map']): readonly MapTarget[] {
  if (!scene.shows('records')) return []
  const { catalog, pick, selected, tokens } = scene
  const markReach = (MARK_RADIUS + 2) * tokens.glyphScale
  const glyphs = drawnGlyphs(scene, band).map((drawn): MapTarget => {
    const { glyph, image, state, mark } = drawn
    const name = pick(glyph.place.name)
    const only = glyph.records.length === 1 ? catalog.records[glyph.records[0] ?? -1] : undefined
    const counted = state === 'filtered' ? t.placeFiltered(name) : t.place(name, glyph.count)
    return {
      key: `${band}/${glyph.place.id}`,
      place: glyph.place.id,
      name: glyph.inferred ? `${counted}${scene.locale === 'zh' ? '，' : ', '}${t.inferred}` : counted,
      count: glyph.count,
      point: glyph.point,
      reach: mark && zoom >= MARK_ZOOM ? [markReach, markReach] : drawn.reach,
      shape: image.form === 'plate' ? 'plate' : 'disc',
      core: image.form === 'disc' && image.core,
      selected: drawn.selected,
      selects: only ? { type: 'record', id: only.id } : { type: 'place', id: glyph.place.id },
    }
  })
  if (band === 'seats') return glyphs
  const corridors = scene.corridors.flatMap(({ record: index, ends }): readonly MapTarget[] => {
    const record = catalog.records[index]
    const [first, second] = ends.map(pointOf)
    if (!record || !first || !second) return []
    return [
      {
        key: `corridor/${record.id}`,
        place: '',
        name: pick(record.name),
        count: 1,
        point: [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2],
        reach: [12, 12],
        shape: 'disc',
        core: false,
        selected: selected?.type === 'record' && selected.id === record.id,
        selects: { type: 'record', id: record.id },
      },
    ]
  })
  return [...glyphs, ...corridors]
}

/** What a thing under the pointer is called; empty for what the catalogue does not have. */
export function pickedName(catalog: Catalog, picked: Selected): LocalText {
  const found = picked.type === 'element' ? catalog.elementById.get(picked.id) : catalog.recordById.get(picked.id)
  return found?.name ?? { zh: '', en: '' }
}
