import type { Theme } from '../domain/view/view.ts'

/** Flat values of the map's look. Colours are hex; opacities 0–1. Nothing outside the map room knows them. */
export interface MapTokens {
  readonly land: string
  readonly neighbour: string
  readonly neighbourLine: string
  readonly neighbourText: string
  readonly countyLine: string
  readonly prefectureLine: string
  readonly provinceLine: string
  readonly casing: string
  readonly casingOpacity: number
  readonly yellowRiver: string
  readonly huaiRiver: string
  readonly nanyangRivers: string
  readonly waterText: string
  readonly rail: string
  readonly railText: string
  readonly text: string
  readonly textSecondary: string
  readonly textCounty: string
  readonly halo: string
  readonly paper: string
  readonly ink: string
  readonly zoneTint: string
  readonly zoneOpacity: number
  readonly countyTint: string
  readonly countyTintOpacity: number
  readonly yellowBelt: string
  readonly huaiBelt: string
  readonly hanBelt: string
  readonly beltOpacity: number
  readonly beltText: string
  readonly axis: string
  readonly axisWashLand: number
  readonly axisWash: number
  readonly axisEdgeOpacity: number
  readonly axisText: string
  readonly core: string
  readonly coreFill: number
  readonly coreUrban: number
  readonly selection: string
}

/** Measured on the plates; the cores are violet, because cinnabar means the selection and nothing else. */
export const MAP_TOKENS: Readonly<Record<Theme, MapTokens>> = {
  light: {
    land: '#f8f4e9',
    neighbour: '#ebeeee',
    neighbourLine: '#c3c9ca',
    neighbourText: '#626a6d',
    countyLine: '#d8cfba',
    prefectureLine: '#918669',
    provinceLine: '#75684f',
    casing: '#d8caa6',
    casingOpacity: 0.75,
    yellowRiver: '#2b76ae',
    huaiRiver: '#3d84b8',
    nanyangRivers: '#4a8cbd',
    waterText: '#1d5c8b',
    rail: '#5c6065',
    railText: '#565a5f',
    text: '#1d2126',
    textSecondary: '#4d5257',
    textCounty: '#666b70',
    halo: '#f8f4e9',
    paper: '#fffefb',
    ink: '#22262b',
    zoneTint: '#3f6f98',
    zoneOpacity: 0.19,
    countyTint: '#d5e3ec',
    countyTintOpacity: 0.8,
    yellowBelt: '#e6c65f',
    huaiBelt: '#8ccabf',
    hanBelt: '#b4cc80',
    beltOpacity: 0.42,
    beltText: '#4a4a1e',
    axis: '#7d4a86',
    axisWashLand: 0.78,
    axisWash: 0.17,
    axisEdgeOpacity: 0.75,
    axisText: '#5c2766',
    core: '#6b2d8f',
    coreFill: 0.06,
    coreUrban: 0.12,
    selection: '#b4301c',
  },
  dark: {
    land: '#222932',
    neighbour: '#161b20',
    neighbourLine: '#2e363e',
    neighbourText: '#88939d',
    countyLine: '#364250',
    prefectureLine: '#6c7a88',
    provinceLine: '#a7b2bd',
    casing: '#0b0e11',
    casingOpacity: 0.68,
    yellowRiver: '#4a97cb',
    huaiRiver: '#3f82b0',
    nanyangRivers: '#417ea9',
    waterText: '#8fc9f0',
    rail: '#98a1aa',
    railText: '#a3acb5',
    text: '#f1f4f7',
    textSecondary: '#b9c2cb',
    textCounty: '#9ba6b0',
    halo: '#1a2027',
    paper: '#161b21',
    ink: '#f4f6f8',
    zoneTint: '#9cc4e6',
    zoneOpacity: 0.2,
    countyTint: '#33495c',
    countyTintOpacity: 0.75,
    yellowBelt: '#8a7226',
    huaiBelt: '#2b7468',
    hanBelt: '#5b7630',
    beltOpacity: 0.42,
    beltText: '#d9e2c9',
    axis: '#c79bd1',
    axisWashLand: 0.78,
    axisWash: 0.14,
    axisEdgeOpacity: 0.75,
    axisText: '#e8cdef',
    core: '#d0a6ff',
    coreFill: 0.06,
    coreUrban: 0.14,
    selection: '#f4785c',
  },
}

/** The palettes: what a lens colours, by code. `branch` stands for the industry lens inside one family. */
export type Palette = 'kind' | 'industry' | 'branch' | 'status' | 'document'

/**
 * Searched, not picked: any two of a palette differ by ΔE00 ≥ 15 in normal and simulated colour vision, each keeps
 * 3:1 on land and on the disc's paper and stays ΔE00 ≥ 15 away from the selection's cinnabar. Held by
 * `tests/unit/map/tokens.test.ts`. Codes of documents are slots, bound in `lens.ts`.
 */
export const PALETTES: Readonly<Record<Palette, Readonly<Record<Theme, Readonly<Record<string, string>>>>>> = {
  kind: {
    light: {
      zone: '#1f539c',
      park: '#008457',
      project: '#8b4900',
      platform: '#9f72c4',
      infrastructure: '#a68118',
      policy: '#63244c',
      neutral: '#7f858b',
    },
    dark: {
      zone: '#89bbff',
      park: '#1d9f71',
      project: '#b6622e',
      platform: '#9c6cbb',
      infrastructure: '#b8a43e',
      policy: '#ff7d93',
      neutral: '#c2c8cf',
    },
  },
  industry: {
    light: {
      materials: '#b57c00',
      equipment: '#0093aa',
      electronics: '#3c388b',
      consumer: '#4e3246',
      energy: '#377344',
      health: '#6b2700',
      neutral: '#666c72',
    },
    dark: {
      materials: '#e1c368',
      equipment: '#00a5a8',
      electronics: '#8c9cfa',
      consumer: '#b65a7b',
      energy: '#50852b',
      health: '#ea1647',
      neutral: '#c2c8cf',
    },
  },
  branch: {
    light: {
      'branch-1': '#424ca6',
      'branch-2': '#a570c1',
      'branch-3': '#006f5d',
      'branch-4': '#5f5000',
      'branch-5': '#880028',
      'branch-6': '#c96c47',
      neutral: '#80868c',
    },
    dark: {
      'branch-1': '#6274c9',
      'branch-2': '#ce9eea',
      'branch-3': '#17ad90',
      'branch-4': '#f1be6b',
      'branch-5': '#ad646d',
      'branch-6': '#de7000',
      neutral: '#c2c8cf',
    },
  },
  status: {
    light: {
      existing: '#013292',
      'under-construction': '#056a6a',
      planned: '#546936',
      ambition: '#aa7f00',
    },
    dark: {
      existing: '#a4bbff',
      'under-construction': '#00b1b1',
      planned: '#609562',
      ambition: '#957300',
    },
  },
  document: {
    light: {
      d2020: '#4988d3',
      d2022: '#7a3c01',
      zz2022: '#c86381',
      reply2023: '#00684f',
      zmd2023: '#837b00',
    },
    dark: {
      d2020: '#417abf',
      d2022: '#b26435',
      zz2022: '#fd97b7',
      reply2023: '#13ae89',
      zmd2023: '#b0a338',
    },
  },
}

/** Where no colour of a palette fits: several families, another document, other industries. */
export const NEUTRAL = 'neutral'

/** The colour of a code under a lens. A code that the palette does not know takes the lens's grey. */
export function lensColour(theme: Theme, palette: Palette, code: string): string {
  const colours = PALETTES[palette][theme]
  return colours[code] ?? colours[NEUTRAL] ?? PALETTES.kind[theme][NEUTRAL] ?? MAP_TOKENS[theme].textSecondary
}
