const BRACKETS = /[[\]{}〔〕【】〖〗〈〉《》「」『』]/g
const OPENING = '[{〔【〖〈《「『'
const DASHES = /[‐‑‒–—―−]/g
const DOTS = /[‧・•∙⋅]/g
const SINGLE_QUOTES = /[‘’‚′]/g
const DOUBLE_QUOTES = /[“”„″]/g

/**
 * A text as it is compared: full and half width, letter case, kinds of brackets, quotes and dashes no longer matter,
 * and runs of blanks are one space. People type 豫政(2023)17号 for 豫政〔2023〕17号, and an input method gives ＡＩ for AI.
 * Both sides of a comparison go through it.
 */
export function normalise(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Lower case can leave letters and their marks apart again.
      .normalize('NFKC')
      .replace(BRACKETS, (bracket) => (OPENING.includes(bracket) ? '(' : ')'))
      .replace(DASHES, '-')
      .replace(DOTS, '·')
      .replace(SINGLE_QUOTES, "'")
      .replace(DOUBLE_QUOTES, '"')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}
