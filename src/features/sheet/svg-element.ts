import type { PictureNode } from '../../map/picture.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The drawing as elements of the page. An atlas has tens of thousands: they are made in one go, since none ever changes. */
export function svgElement({ tag, attributes, children }: PictureNode): SVGElement {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') made.setAttribute(name, String(value))
  made.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))))
  return made
}
