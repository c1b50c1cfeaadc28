import { overview, type Overview, type PlacedName, type Rectangle, type SeatLabel } from '../overview.ts'
import type { Scene } from '../scene.ts'
import { placed, type PictureFrame } from './frame.ts'
import { drawGlyph, drawSelected } from './glyph.ts'
import { element, layerGroup, tenth, type PictureNode } from './node.ts'
import { lettered, RISE } from './text.ts'

/** The overview's names, then its glyphs: what the map draws over itself below z8, and where it draws it. */
export function drawOverview(scene: Scene, frame: PictureFrame): { nodes: readonly PictureNode[]; view: Overview } {
  const { width, height, measure } = frame
  const { tokens } = scene
  const view = overview(scene, (at) => placed(frame, at), measure, [width, height])
  const labels = view.labels.filter((label) => isWhole(labelRoom(label, frame), frame))
  const glyphs = view.glyphs.filter(({ drawn, x, y }) => {
    const reach = drawn.reach[0] + EDGE
    return x > -reach && y > -reach && x < width + reach && y < height + reach
  })
  const nodes = [
    ...layerGroup(
      'names',
      view.names.map((name) => drawName(name, scene)),
    ),
    ...layerGroup(
      'labels',
      labels.map((label) => drawLabel(label, scene)),
    ),
    ...layerGroup(
      'glyphs',
      glyphs.flatMap(({ drawn, x, y }) => drawGlyph(drawn.image, tokens, [x, y], measure) ?? []),
    ),
    ...layerGroup(
      'selected',
      glyphs.flatMap(({ drawn, x, y }) =>
        drawn.selected
          ? drawSelected('disc', drawn.image.form === 'disc' && drawn.image.core, [x, y], drawn.reach, tokens)
          : [],
      ),
    ),
  ]
  return { nodes, view }
}

/** Px that a core's rings reach beyond its disc. */
const EDGE = 16

function labelRoom({ text, second, size, secondSize, weight, x, y, align }: SeatLabel, { measure }: PictureFrame) {
  const width = Math.max(measure(text, size, weight), second ? measure(second, secondSize, weight) : 0)
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size, bottom: y + (second ? secondSize * 1.3 : size * 0.25) }
}

function isWhole({ left, right, top, bottom }: Rectangle, { width, height }: PictureFrame): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

function drawName({ name, x, y, turn, letters }: PlacedName, { tokens, locale }: Scene): PictureNode {
  const base = RISE * name.size
  const text =
    letters.length > 0
      ? letters.map((letter) =>
          element('text', { x: tenth(letter.x), y: tenth(letter.y + base), 'text-anchor': 'middle' }, [letter.text]),
        )
      : [
          element(
            'text',
            {
              x: name.align === 'middle' ? tenth((name.spacing * name.size) / 2) : 0,
              y: tenth(base),
              'text-anchor': name.align,
              'letter-spacing': name.spacing === 0 ? null : tenth(name.spacing * name.size),
              transform: `translate(${tenth(x)} ${tenth(y)})${turn === 0 ? '' : ` rotate(${turn})`}`,
            },
            [name.text],
          ),
        ]
  return lettered({ ...name, water: name.part === 'water' }, tokens, locale, text)
}

function drawLabel(label: SeatLabel, { tokens, locale }: Scene): PictureNode {
  const { text, second, size, secondSize, weight, x, y, align, tone } = label
  const at = { x: tenth(x), 'text-anchor': align }
  return lettered(
    {
      size,
      weight,
      colour: tone === 'quiet' ? tokens.textSecondary : tokens.text,
      halo: tokens.halo,
      opacity: tone === 'faded' ? 0.55 : 1,
      water: false,
      spacing: 0,
    },
    tokens,
    locale,
    [
      element('text', { ...at, y: tenth(y) }, [text]),
      ...(second
        ? [
            element(
              'text',
              {
                ...at,
                y: tenth(y + secondSize * 1.12),
                fill: tokens.textSecondary,
                'font-size': tenth(secondSize),
                lang: locale === 'zh' ? 'en' : 'zh-CN',
              },
              [second],
            ),
          ]
        : []),
    ],
  )
}
