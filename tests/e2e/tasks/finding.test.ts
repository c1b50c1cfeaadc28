import { expect } from 'vitest'
import { figureText } from '../../../src/i18n/format.ts'
import type { Figure, Industry } from '../../../src/domain/record/catalog.ts'
import { KIND_TERMS } from '../../../src/domain/record/terms.ts'
import { systemClock } from '../../../src/base/schedule.ts'
import { planTasks } from '../../support/planner.ts'
import { isLayout, publishedCatalog, recordsAbout, recordsIn } from '../../support/published-catalog.ts'

const catalog = publishedCatalog()
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort()

function only<T>(things: readonly T[]): T {
  const [thing, ...others] = things
  if (!thing || others.length > 0) throw new Error(`${things.length} things where one was expected`)
  return thing
}

/** An industry by its id, with those above it, the highest first. */
function pathTo(id: string): readonly Industry[] {
  const industry = catalog.industryById.get(id)
  if (!industry) return []
  return [...(industry.parent === null ? [] : pathTo(industry.parent)), industry]
}

planTasks(1, {
  'Which zones are to make 5G equipment, and by which paragraph?': async (desk) => {
    const bases = recordsAbout(catalog, '5g').filter(({ kind }) => kind === 'base')
    const base = only(
      bases.filter(({ where }) => where.some(({ place }) => catalog.placeById.get(place)?.level === 'zone')),
    )
    const places = base.where.flatMap(({ place }) => catalog.placeById.get(place) ?? [])
    const words = base.evidence.find(({ mention }) => places.every(({ name }) => mention.includes(name.zh)))
    if (!words) throw new Error('no paragraph names the zones')

    await desk.filter('industry', ...pathTo('5g'))
    await desk.filter('kind', KIND_TERMS.base)
    await expect.poll(() => desk.result()).toMatchObject({ total: bases.length })
    expect(await desk.listed()).toEqual(ids(bases))
    await desk.openListed(base.id)
    await expect.poll(() => desk.cardName()).toBe(desk.named(base))
    expect(await desk.placesOnCard()).toEqual(places.map((place) => desk.named(place)))
    await desk.showSource(words)
    const paragraph = await desk.paragraph(words)
    expect(paragraph).toContain(words.mention)
    expect(paragraph).toContain(desk.named(base))
    expect(desk.link()).toContain(`p=${words.paragraph}&industry=5g&kind=base`)
  },

  'What did the 2022 plan promise for cloud adoption, and what was reported?': async (desk) => {
    const { target, statistic, ratio } = only(
      catalog.outcomes.filter(
        ({ indicator, year, comparable }) =>
          indicator === 'cloud-enterprises-total' && year === 2022 && comparable === 'yes',
      ),
    )
    const [promised, reported] = [target, statistic].flatMap((id) => catalog.figureById.get(id) ?? [])
    const [promise, report] = [promised?.evidence[0], reported?.evidence[0]]
    if (!promised || !reported || !promise || !report) throw new Error('the outcome has lost its figures')
    const written = (figure: Figure) => figureText(figure, catalog.unitById, desk.locale).replace(/\s/g, '')

    await desk.indicators('outcomes')
    await desk.indicatorsOf(2022)
    await expect
      .poll(() => desk.score(promised).catch(() => null))
      .toMatchObject({
        target: expect.stringContaining(written(promised)),
        statistic: expect.stringContaining(written(reported)),
        ratio: `${Math.round((ratio ?? 0) * 100)}%`,
      })
    await desk.showSourceOfScore(promised, 'target')
    expect((await desk.paragraph(promise)).replace(/\s/g, '')).toContain(written(promised))
    await desk.back()
    await desk.showSourceOfScore(promised, 'statistic')
    expect((await desk.paragraph(report)).replace(/\s/g, '')).toContain(written(reported))
    expect(desk.link()).toBe(`#v=1&page=documents&doc=${report.document}&p=${report.paragraph}&y=2022`)
  },

  'Which incentives apply to a MEMS pilot line in the Zhengzhou Hi-tech Zone, and which have expired?': async (
    desk,
  ) => {
    const industries = ids(pathTo('smart-sensors'))
    const held = (applicant: 'platform' | 'project', day: string) =>
      catalog.records.filter(
        ({ offer, industries: own, where }) =>
          offer?.for.includes(applicant) &&
          own.some((industry) => industries.includes(industry)) &&
          where.every(({ place }) => ['zhengzhou-hitech-zone', '410100', '410000'].includes(place)) &&
          (offer.validFrom ?? '9') <= day &&
          (offer.validTo ?? '0') >= day,
      )
    const day = '2023-08-01'
    const today = systemClock.today()
    const pilot = only(held('platform', day).filter(({ industries: own }) => own.includes('smart-sensors')))
    const clause = pilot.evidence[0]
    if (!clause) throw new Error('the clause has lost its paragraph')

    await desk.goTo('incentives')
    await desk.ask({ industry: 'smart-sensors', place: 'zhengzhou-hitech-zone', for: 'platform', day })
    await expect.poll(() => desk.incentives('applies')).toEqual(ids(held('platform', day)))
    await desk.ask({ for: 'project' })
    await expect.poll(() => desk.incentives('applies')).toEqual(ids(held('project', day)))
    expect(desk.link()).toBe(`#v=1&page=incentives&ask=smart-sensors,project,zhengzhou-hitech-zone,${day}`)
    await desk.ask({ for: 'platform', day: null })
    const expired = held('platform', day).filter((record) => !held('platform', today).includes(record))
    await expect.poll(() => desk.incentives('lapsed')).toEqual(ids(expired))
    expect(await desk.incentives('applies')).toEqual(ids(held('platform', today)))
    await desk.showSourceOfIncentive(pilot.id)
    expect(await desk.paragraph(clause)).toContain(desk.named(pilot))
  },

  'What lies on the Longhai axis and not in Zhengzhou?': async (desk) => {
    const [axis, zhengzhou] = [catalog.elementById.get('axis-longhai'), catalog.placeById.get('410100')]
    if (!axis || !zhengzhou) throw new Error('the pattern has changed')
    const others = catalog.pattern.membership.filter(
      ({ element, member, level, place }) =>
        element === axis.id && member === 'yes' && level === 'prefecture' && place !== zhengzhou.id,
    )
    const there = others.flatMap(({ place }) => recordsIn(catalog, place))
    const onAxis = catalog.records.filter(
      (record) =>
        isLayout(record) && there.includes(record) && record.pattern.some(({ element }) => element === axis.id),
    )
    const without = onAxis.filter((record) => !recordsIn(catalog, zhengzhou.id).includes(record))
    expect(without.length).toBeGreaterThan(0)

    await desk.indicators('pattern')
    const answer = await desk.elementWithout(desk.named(axis), desk.named(zhengzhou))
    expect(answer).toBe(
      desk.words.patternAnalysis.cities.answer(desk.named(axis), desk.named(zhengzhou), without.length),
    )
    await desk.showOnMap(onAxis.length)
    await expect.poll(() => desk.result()).toMatchObject({ total: onAxis.length })
    expect(await desk.listed()).toEqual(ids(onAxis))
    expect(desk.link()).toContain(`&place=${others.map(({ place }) => place).join(',')}&element=axis-longhai&`)
  },
})
