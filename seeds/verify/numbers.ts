/** A number in a paragraph: a run of Arabic digits with decimals and %. */
export interface NumberAt {
  readonly text: string
  readonly value: number
  readonly percent: boolean
  readonly from: number
  readonly to: number
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?%?|\d+(?:\.\d+)?%?/g

/** Every number of a paragraph, with its place. */
export function numbersIn(paragraph: string): NumberAt[] {
  return [...paragraph.matchAll(NUMBER)].map((match) => ({
    text: match[0],
    value: Number(match[0].replace(/[,%]/g, '')),
    percent: match[0].endsWith('%'),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Everywhere a piece of text stands in a paragraph. */
function occurrences(paragraph: string, piece: string): Span[] {
  const spans: Span[] = []
  for (let at = paragraph.indexOf(piece); piece !== '' && at >= 0; at = paragraph.indexOf(piece, at + 1)) {
    spans.push({ from: at, to: at + piece.length })
  }
  return spans
}

/** Heading and list marks at the start, such as 12. (3) 5、, and bracketed or circled marks further on. */
const MARKS = [/^[(（]?\d{1,2}(?:[)）.、．:：]|\s)/g, /[(（]\d{1,2}[)）]/g]

/** Digits that are part of a technical word and count nothing. */
const WORDS_WITH_DIGITS = /(?<![\dA-Za-z])(?:F?[2-6]G|[48]K|[23]D|IPv[46]|[BCO]2[BCO]|PM2\.5|PM10)(?![\dA-Za-z])/g

/** What is known of a paragraph. */
export interface ParagraphFacts {
  /** Mentions that cite it. */
  readonly mentions: readonly string[]
  /** The writer's explanations of numbers. */
  readonly explained: readonly string[]
  /** Values, already in the base unit, of the figures that cite it. */
  readonly amounts: readonly number[]
  /** Years of figures and records that cite it. */
  readonly years: ReadonlySet<number>
}

/** 1, 千, 万, 百万, 亿, 十亿, 万亿: what a text may write beside its digits in either language. */
const SCALES = [1, 1e3, 1e4, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

function isAmount(value: number, amounts: readonly number[]): boolean {
  return amounts.some((amount) =>
    SCALES.some((scale) => Math.abs(value * scale - amount) <= 1e-9 * Math.max(1, Math.abs(amount))),
  )
}

/** The numbers of a paragraph that no figure carries and nothing explains. */
export function unexplainedNumbers(paragraph: string, facts: ParagraphFacts): NumberAt[] {
  const spans = [
    ...[...facts.mentions, ...facts.explained].flatMap((piece) => occurrences(paragraph, piece)),
    ...[...MARKS, WORDS_WITH_DIGITS].flatMap((pattern) =>
      [...paragraph.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
    ),
  ]
  return numbersIn(paragraph).filter(
    (number) =>
      !spans.some(({ from, to }) => from <= number.from && number.to <= to) &&
      !isAmount(number.value, facts.amounts) &&
      !(facts.years.has(number.value) && !number.percent),
  )
}
