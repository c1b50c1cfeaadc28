/** One SVG element as a plain value: no DOM, so that it can be drawn on a page, written to a file and compared. */
export interface PictureNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (PictureNode | string)[]
}

/** What an element may be given: an attribute that is null stays away. */
export type Attributes = Readonly<Record<string, string | number | null>>

export function element(
  tag: string,
  attributes: Attributes,
  children: readonly (PictureNode | string)[] = [],
): PictureNode {
  const given = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== null)
  return { tag, attributes: Object.fromEntries(given), children }
}

/** A layer's nodes together, under its name: what a reader of the file finds, and what tests ask. */
export function layerGroup(name: string, children: readonly PictureNode[]): readonly PictureNode[] {
  return children.length > 0 ? [element('g', { 'data-layer': name }, children)] : []
}

/** Px with one decimal: finer than any screen or printer shows. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** The node and all beneath it as SVG text. Equal nodes give equal text; whatever a text holds is escaped. */
export function svgText(node: PictureNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(valueText(value))}"`)
  const inside = node.children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)))
  const opening = `<${node.tag}${attributes.join('')}`
  return inside.length > 0 ? `${opening}>${inside.join('')}</${node.tag}>` : `${opening}/>`
}

/** Widths, opacities and angles need three decimals at most. */
function valueText(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 1000) / 1000 + 0)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML allows no control characters but tab and line ends, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''))
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? '')
}
