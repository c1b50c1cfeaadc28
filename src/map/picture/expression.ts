/** What an expression of the plan may ask: the feature's properties and the zoom. */
export interface Asked {
  readonly properties: Readonly<Record<string, unknown>>
  /** The zoom at which steps switch. */
  readonly zoom: number
  /** The zoom by which widths and lengths on the ground grow. */
  readonly scaleZoom: number
}

type Rule = (given: readonly unknown[], asked: Asked) => unknown

/** The words of the style language that the layers use, in its own meaning. */
const RULES: Readonly<Record<string, Rule>> = {
  literal: ([value]) => value,
  get: ([property, of], asked) => {
    const from = of === undefined ? asked.properties : answer(of, asked)
    return (from as Readonly<Record<string, unknown>> | null | undefined)?.[String(property)] ?? null
  },
  '==': ([a, b], asked) => answer(a, asked) === answer(b, asked),
  '!=': ([a, b], asked) => answer(a, asked) !== answer(b, asked),
  all: (tests, asked) => tests.every((test) => answer(test, asked) === true),
  in: ([part, whole], asked) => {
    const [sought, within] = [answer(part, asked), answer(whole, asked)]
    return Array.isArray(within) ? within.includes(sought) : String(within).includes(String(sought))
  },
  case: (given, asked) => {
    for (let at = 0; at + 1 < given.length; at += 2) {
      if (answer(given[at], asked) === true) return answer(given[at + 1], asked)
    }
    return answer(given.at(-1), asked)
  },
  match: ([input, ...given], asked) => {
    const value = answer(input, asked)
    for (let at = 0; at + 1 < given.length; at += 2) {
      const label = given[at]
      if (Array.isArray(label) ? label.includes(value) : label === value) return answer(given[at + 1], asked)
    }
    return answer(given.at(-1), asked)
  },
  step: ([input, first, ...stops], asked) => {
    const value = isZoom(input) ? asked.zoom : Number(answer(input, asked))
    let found = first
    for (let at = 0; at + 1 < stops.length; at += 2) if (value >= Number(stops[at])) found = stops[at + 1]
    return answer(found, asked)
  },
  interpolate: ([way, input, ...stops], asked) => {
    const base = Array.isArray(way) && way[0] === 'exponential' ? Number(way[1]) : 1
    const value = isZoom(input) ? asked.scaleZoom : Number(answer(input, asked))
    return between(base, value, stops, asked)
  },
  '*': (given, asked) => given.reduce<number>((product, each) => product * Number(answer(each, asked)), 1),
  '-': ([a, b], asked) => Number(answer(a, asked)) - Number(answer(b, asked)),
}

/**
 * The value of an expression of a layer, as MapLibre would work it out; a plain value is its own.
 * @throws Error on a word that no rule knows: then a layer uses more of the style language than the picture can draw.
 */
export function answer(expression: unknown, asked: Asked): unknown {
  if (!Array.isArray(expression) || typeof expression[0] !== 'string') return expression
  const [word, ...given] = expression as [string, ...unknown[]]
  const rule = RULES[word]
  if (!rule) throw new Error(`no rule for “${word}” in the picture`)
  return rule(given, asked)
}

/** Whether an array is an expression; else it is a plain list, as fonts and anchors are. */
export function isExpression(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && value[0] in RULES
}

function isZoom(input: unknown): boolean {
  return Array.isArray(input) && input[0] === 'zoom'
}

function between(base: number, value: number, stops: readonly unknown[], asked: Asked): number {
  const pairs = Array.from({ length: stops.length / 2 }, (_, at) => [Number(stops[2 * at]), stops[2 * at + 1]] as const)
  const next = pairs.findIndex(([from]) => value < from)
  const [after, before] = [pairs[next], pairs[next - 1]]
  const own = (pair: (typeof pairs)[number] | undefined) => Number(answer(pair?.[1], asked))
  if (!after) return own(pairs.at(-1))
  if (!before) return own(after)
  const room = after[0] - before[0]
  const share = base === 1 ? (value - before[0]) / room : (base ** (value - before[0]) - 1) / (base ** room - 1)
  return own(before) + (own(after) - own(before)) * share
}
