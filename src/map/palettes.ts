import type { MapTheme } from './look.ts'

type Ground = Exclude<MapTheme, 'print' | 'print-black'>

/** The palettes: what a lens colours, by code. `branch` stands for the industry lens inside one family. */
export type Palette = 'kind' | 'industry' | 'branch' | 'status' | 'document'

/**
 * Searched, not picked: any two of a palette differ by ΔE00 ≥ 15 in normal and simulated colour vision, each keeps
 * 3:1 on land and on the disc's paper and stays ΔE00 ≥ 15 away from the selection's cinnabar. Held by
 * `tests/unit/map/tokens.test.ts`. Codes of documents are slots, bound in `lens.ts`. Paper takes the light colours: white
 * ground only makes them stronger.
 */
const PALETTES: Readonly<Record<Palette, Readonly<Record<Ground, Readonly<Record<string, string>>>>>> = {
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
    projector: {
      zone: '#327cd9',
      park: '#006744',
      project: '#922500',
      platform: '#5f2284',
      infrastructure: '#a37800',
      policy: '#590028',
      neutral: '#777d83',
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
    projector: {
      materials: '#7b5700',
      equipment: '#00848f',
      electronics: '#2a1c8b',
      consumer: '#5b0030',
      energy: '#00390b',
      health: '#bb635a',
      neutral: '#494f54',
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
    projector: {
      'branch-1': '#272b8d',
      'branch-2': '#a25ec2',
      'branch-3': '#006652',
      'branch-4': '#a97500',
      'branch-5': '#570033',
      'branch-6': '#8e2a00',
      neutral: '#787e84',
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
    projector: {
      existing: '#17028c',
      'under-construction': '#005970',
      planned: '#008a5a',
      ambition: '#a77600',
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
    projector: {
      d2020: '#2980db',
      d2022: '#501a00',
      zz2022: '#cb4d7b',
      reply2023: '#005c47',
      zmd2023: '#7b6100',
    },
  },
}

/** Where no colour of a palette fits: several families, another document, other industries. */
export const NEUTRAL = 'neutral'

/** On a page without colour each class has a fill of its own, in ring order, so that neighbours never look alike. */
const INKS: readonly string[] = [
  '#000000',
  '#ffffff',
  'url(#yutu-ink-hatch)',
  '#7a7a7a',
  'url(#yutu-ink-dots)',
  '#cfcfcf',
]
const NEUTRAL_INK = 'url(#yutu-ink-lines)'

/** The colours of a palette by code. In black and white some are fills of `picture/fills.ts`, which only SVG can draw. */
export function paletteOf(theme: MapTheme, palette: Palette): Readonly<Record<string, string>> {
  if (theme === 'print') return PALETTES[palette].light
  if (theme !== 'print-black') return PALETTES[palette][theme]
  const codes = Object.keys(PALETTES[palette].light).filter((code) => code !== NEUTRAL)
  return Object.fromEntries([...codes.map((code, at) => [code, INKS[at] ?? NEUTRAL_INK]), [NEUTRAL, NEUTRAL_INK]])
}
