import { expect } from 'vitest'
import { areaRows } from '../../../src/domain/facets/area-rows.ts'
import { readArea, type ChosenArea } from '../../../src/domain/geo/chosen-area.ts'
import { nearbyZones } from '../../../src/domain/geo/nearby.ts'
import { hasRow } from '../../../src/domain/filter/bitset.ts'
import { planTasks } from '../../support/planner.ts'
import { isLayout, publishedCatalog, publishedGeometry, recordsIn } from '../../support/published-catalog.ts'

const catalog = publishedCatalog()
const geometry = publishedGeometry()

function place(id: string) {
  const found = catalog.placeById.get(id)
  if (!found) throw new Error(`no place ${id}`)
  return found
}

/** Layout records in an area, and those besides that are known only to a county or city which it cuts. */
function within(area: ChosenArea) {
  const rows = areaRows(area, catalog, geometry)
  const those = (has: (row: number) => boolean) => catalog.records.filter((record, row) => isLayout(record) && has(row))
  return {
    inside: those((row) => hasRow(rows.inside, row)),
    more: those((row) => hasRow(rows.touching, row) && !hasRow(rows.inside, row)),
  }
}

planTasks(5, {
  'Find 郑州航空港 by the letters zzhkg': async (desk) => {
    const zone = place('zhengzhou-airport-zone')
    expect(zone.name.zh.startsWith('郑州航空港')).toBe(true)
    await desk.find('zzhkg', zone)
    await expect.poll(() => desk.cardName()).toBe(desk.named(zone))
    await expect.poll(() => desk.atlas.chosenPlaces()).toContain(zone.id)
    expect(desk.link()).toContain(`sel=place:${zone.id}`)
  },

  'What does Luoyang have that Xuchang lacks?': async (desk) => {
    const [luoyang, xuchang] = [place('410300'), place('411000')]
    const lacking = recordsIn(catalog, luoyang.id).filter(
      (record) => isLayout(record) && !recordsIn(catalog, xuchang.id).includes(record),
    )
    const wanted = lacking[0]
    if (!wanted) throw new Error('Luoyang has nothing of its own')

    await desk.goTo('compare')
    await desk.compare(luoyang.id, xuchang.id)
    const { count, records } = await desk.onlyIn(desk.named(luoyang))
    expect(count).toBe(lacking.length)
    expect(await records.count()).toBe(lacking.length)
    expect(desk.link()).toBe(`#v=1&page=compare&compare=place:${luoyang.id},${xuchang.id}`)
    await desk.hand.press(records.filter({ hasText: desk.named(wanted) }).first())
    await expect.poll(() => desk.cardName()).toBe(desk.named(wanted))
    expect(desk.link()).toContain(`sel=${wanted.id}`)
    await desk.back()
    await expect.poll(() => desk.compared(1)).toBe(luoyang.id)
  },

  'What is promised for Zhumadian, which zones lie near it, and how does it compare?': async (desk) => {
    const zhumadian = place('411700')
    const targets = catalog.figures.filter((figure) => figure.kind === 'target' && figure.place === zhumadian.id)
    const ground = geometry.prefectures.features.find(
      ({ properties }) => properties?.['code'] === zhumadian.id,
    )?.geometry
    if (ground?.type !== 'Polygon' && ground?.type !== 'MultiPolygon') throw new Error('Zhumadian has no ground')
    const near = nearbyZones(catalog, zhumadian, ground, 30).map(({ zone }) => desk.named(zone))

    await desk.find('zmd', zhumadian)
    await expect.poll(() => desk.cardName()).toBe(desk.named(zhumadian))
    await desk.profile()
    const said = await desk.profileSays(30)
    expect(said.name).toContain(desk.named(zhumadian))
    expect(said.near).toEqual(near)
    if (near.length === 0) expect(said.aboutNear).toContain(desk.words.profile.nearby.none(30))
    for (const { indicator } of targets) {
      const name = desk.named(catalog.indicatorById.get(indicator) ?? zhumadian)
      expect(said.targets.some((line) => line.startsWith(name))).toBe(true)
    }
    expect(desk.link()).toBe('#v=1&page=profile&sel=place:411700')
    await desk.compareProfile()
    await expect.poll(() => desk.compared(1)).toBe(zhumadian.id)
    await desk.compare(zhumadian.id, '410300')
    await expect.poll(() => desk.link()).toContain('page=compare&compare=place:411700,410300')
  },

  'What lies within 30 km of the Longhai railway, and how many more may?': async (desk) => {
    const { inside, touching } = desk.words.area
    const near = within({ type: 'near', id: 'railway-longhai', km: 30 })
    expect(near.more.length).toBeGreaterThan(0)
    await desk.openAreas()
    await desk.areaNear('railway-longhai', 30)
    await expect.poll(() => desk.result()).toMatchObject({ total: near.inside.length })
    expect(desk.link()).toContain('area=near:railway-longhai,30')
    const said = await desk.areaSays()
    expect(said).toContain(inside(near.inside.length))
    expect(said).toContain(touching(near.more.length))

    await desk.areaBox(480, 288)
    await expect.poll(() => desk.link()).toContain('area=box:')
    const box = readArea(/area=([^&]+)/.exec(desk.link())?.[1] ?? '')
    if (box?.type !== 'box') throw new Error('no box was drawn')
    const [west, south, east, north] = box.box
    expect(east - west).toBeGreaterThan(0.5)
    expect(north - south).toBeGreaterThan(0.2)
    expect(within(box).inside.length).toBeGreaterThan(0)
    await expect.poll(() => desk.result()).toMatchObject({ total: within(box).inside.length })
    expect(await desk.areaSays()).toContain(inside(within(box).inside.length))
  },
})
