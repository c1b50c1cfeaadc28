import { about, inVocabulary, type Check } from './check.ts'
import { baseUnit } from '../package/units.ts'

export const figuresComplete: Check = {
  name: 'figures-complete',
  holds: 'A figure has a unit, a kind, and a year or a period, not both.',
  run: ({ figures }) =>
    figures.flatMap((entry) => {
      const { year, period } = entry.value
      if (year === undefined && period === undefined) return [about(entry, 'year', 'neither a year nor a period')]
      return year !== undefined && period !== undefined
        ? [about(entry, 'year', 'a year and a period; give the one that the text gives')]
        : []
    }),
}

export const unitsMatch: Check = {
  name: 'units-match',
  holds: "A figure's unit is its indicator's, or the same base scaled by 万, 亿 or 万亿.",
  run: ({ figures, indicatorById }) =>
    figures.flatMap((entry) => {
      const indicator = indicatorById.get(entry.value.indicator)
      if (!indicator || baseUnit(indicator.unit) === baseUnit(entry.value.unit)) return []
      return [about(entry, 'unit', `${entry.value.unit}, but ${indicator.id} is counted in ${indicator.unit}`)]
    }),
}

export const unitScales: Check = {
  name: 'unit-scales',
  holds: 'A unit scaled by 万, 亿 or 万亿 has the factor that the character says.',
  run: ({ units }) =>
    units.flatMap(({ id, factor }) => {
      const scale = id.slice(0, id.length - baseUnit(id).length)
      const expected = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }[scale]
      return expected === undefined || expected === factor
        ? []
        : [inVocabulary('units', id, 'factor', `${factor}, but ${scale} is ${expected}`)]
    }),
}

export const offersHold: Check = {
  name: 'offers-hold',
  holds: 'Only an incentive has an offer, and the figures of an offer exist and belong to its record.',
  run: ({ records, figureById }) =>
    records.flatMap((entry) => {
      const { id, kind, offer } = entry.value
      if (kind !== 'incentive' && offer) return [about(entry, 'offer', `only an incentive has one, not a ${kind}`)]
      return (offer?.figures ?? []).flatMap((figure) => {
        const found = figureById.get(figure)
        if (!found) return [about(entry, 'offer.figures', `no figure "${figure}"`)]
        return found.value.record === id
          ? []
          : [about(entry, 'offer.figures', `"${figure}" belongs to ${found.value.record ?? 'no record'}`)]
      })
    }),
}
