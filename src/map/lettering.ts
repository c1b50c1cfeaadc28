import type { LocalText } from '../base/local-text.ts'
import type { LonLat, Place } from '../domain/record/catalog.ts'
import type { Locale } from '../base/local-text.ts'

/**
 * Hand-set lettering of the overview, as a cartographer would place it. What is not listed takes a general rule, so
 * that other data still gets its names.
 */

export type Anchor = 'top' | 'bottom' | 'left' | 'right' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

/** Where the label stands seen from the glyph, in order of preference. */
export type Side = 'below' | 'above' | 'right' | 'left' | 'below-right' | 'below-left' | 'above-right' | 'above-left'

const BESIDE: readonly Side[] = [
  'right',
  'left',
  'below',
  'above',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
]
const BESIDE_LEFT: readonly Side[] = ['left', 'right', 'below', 'above', 'below-left', 'above-left', 'below-right']
const UNDER: readonly Side[] = [
  'below',
  'above',
  'below-right',
  'below-left',
  'above-left',
  'above-right',
  'right',
  'left',
]

/** On an east-west railway the list starts below or above, on a north-south one right or left. */
const SIDES: Readonly<Record<string, readonly Side[]>> = {
  410100: ['below-left', 'below-right', 'below', 'left', 'right', 'above-left', 'above-right'],
  410200: UNDER,
  410300: ['below', 'below-left', 'below-right', 'above', 'above-left', 'left'],
  410400: BESIDE_LEFT,
  410800: BESIDE_LEFT,
  411200: ['below-right', 'below', 'above', 'right', 'left'],
  411400: UNDER,
  411700: BESIDE_LEFT,
}

export function sidesOf(place: Place): readonly Side[] {
  return SIDES[place.id] ?? BESIDE
}

const ANCHORS: Readonly<Record<Side, readonly [anchor: Anchor, x: number, y: number]>> = {
  below: ['top', 0, 1],
  above: ['bottom', 0, -1],
  right: ['left', 1, 0],
  left: ['right', -1, 0],
  'below-right': ['top-left', 0.66, 0.8],
  'below-left': ['top-right', -0.66, 0.8],
  'above-right': ['bottom-left', 0.66, -0.8],
  'above-left': ['bottom-right', -0.66, -0.8],
}

/** The list in MapLibre's form: offsets in ems of the label's size. `reach` is the glyph's radius with its gap, px. */
export function variableAnchors(sides: readonly Side[], reach: number, size: number): unknown[] {
  return sides.flatMap((side) => {
    const [anchor, x, y] = ANCHORS[side]
    const em = (value: number) => Math.round((value * reach * 100) / size) / 100
    return [anchor, [em(x), em(y)]]
  })
}

/** Capital and second core are set larger than the other seats. */
export function seatSize(place: Place): { readonly size: number; readonly weight: 500 | 700 } {
  if (place.id === '410100') return { size: 17.5, weight: 700 }
  if (place.id === '410300') return { size: 15.5, weight: 700 }
  return { size: 14, weight: 500 }
}

/** A city's name as maps write it: 郑州, not 郑州市. */
export function shortName(place: Place, locale: Locale): string {
  if (locale === 'en' || place.level !== 'prefecture') return place.name[locale]
  return place.name.zh.replace(/市$/u, '')
}

/** Where a name stands: a point, or two for a name that lies along the line between them. */
export type Setting = readonly LonLat[]

/** Rivers are too crooked for their names at overview: these segments lie beside them. */
export const RIVER_LETTERING: Readonly<Record<string, readonly Setting[]>> = {
  yellow: [
    [
      [110.8, 34.93],
      [111.74, 35.3],
    ],
    [
      [115.28, 35.36],
      [116.0, 35.86],
    ],
    [
      [114.16, 35.03],
      [114.96, 35.0],
    ],
  ],
  huai: [
    [
      [114.66, 32.43],
      [115.5, 32.53],
    ],
  ],
  dan: [
    [
      [111.28, 33.25],
      [111.78, 32.84],
    ],
  ],
  bai: [
    [
      [112.555, 32.8],
      [112.43, 32.26],
    ],
  ],
  tang: [
    [
      [113.0, 32.92],
      [112.62, 32.32],
    ],
  ],
}

/** Names of elements, each with its places in order of preference: a disc may have grown over the first. */
export const ELEMENT_LETTERING: Readonly<Record<string, Readonly<Record<Locale, readonly Setting[]>>>> = {
  'belt-yellow': { zh: [[[111.02, 34.3]]], en: [[[110.98, 34.3]], [[114.62, 35.2]]] },
  'belt-huai': {
    zh: [[[115.15, 32.02]], [[115.0, 33.1]]],
    en: [[[115.12, 32.02]], [[115.0, 33.1]], [[114.95, 32.72]]],
  },
  'belt-han': { zh: [[[112.05, 33.36]]], en: [[[112.0, 33.38]]] },
  'axis-longhai': {
    zh: [
      [
        [114.78, 34.85],
        [115.45, 34.54],
      ],
      [
        [111.42, 34.8],
        [112.2, 34.75],
      ],
    ],
    en: [
      [
        [114.66, 34.92],
        [115.48, 34.56],
      ],
      [
        [111.38, 34.8],
        [112.25, 34.74],
      ],
      [[111.79, 34.77]],
    ],
  },
  'axis-jingguang': {
    zh: [[[114.04, 32.52]], [[114.36, 33.13]], [[114.28, 32.5]]],
    en: [[[114.19, 32.74]], [[114.22, 33.3]]],
  },
}

/** The railways, by the names that maps use. */
export const RAILWAY_LETTERING: Readonly<
  Record<string, { readonly name: LocalText; readonly at: Readonly<Record<Locale, readonly Setting[]>> }>
> = {
  longhai: {
    name: { zh: '陇海线', en: 'Longhai Rly' },
    at: {
      zh: [
        [
          [114.9, 34.86],
          [115.38, 34.64],
        ],
      ],
      en: [
        [
          [114.84, 34.91],
          [115.56, 34.59],
        ],
      ],
    },
  },
  jingguang: {
    name: { zh: '京广线', en: 'Jingguang Rly' },
    at: { zh: [[[113.95, 32.52]], [[114.14, 33.27]], [[114.16, 32.55]]], en: [[[114.1, 33.3]], [[114.12, 32.6]]] },
  },
}
