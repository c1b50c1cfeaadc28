import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { openScene } from '../../src/map/scene.ts'
import { drawPicture } from '../../src/map/picture/draw.ts'
import { element, svgText } from '../../src/map/picture/node.ts'
import { homeCamera } from '../../src/map/projection.ts'
import { textMeasure } from '../../src/map/text-measure.ts'
import { loadCatalog, loadGeometry } from '../../src/data/load.ts'
import SvgTree from '../../src/ui/SvgTree.svelte'

const SVG = 'http://www.w3.org/2000/svg'

async function aMap() {
  const base = new URL('/', location.href).href
  const [loaded, lines] = [await loadCatalog(base), await loadGeometry(base)]
  if (!loaded.ok || !lines.ok) throw new Error('the published data are missing')
  const [catalog, geometry] = [loaded.value, lines.value]
  const scene = openScene({
    catalog,
    geometry,
    shown: catalog.records.map((_, at) => at),
    lens: 'kind',
    industries: [],
    hidden: [],
    pattern: catalog.pattern.elements.map(({ id }) => id),
    selected: null,
    theme: 'print-black',
    locale: 'zh',
    base: null,
    near: false,
    compact: false,
  })
  const [width, height] = [640, 420]
  const frame = { width, height, camera: homeCamera(width, height), measure: textMeasure('zh'), near: false }
  return element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` }, [drawPicture(scene, frame)])
}

test('a tree becomes the very elements that its text says', async () => {
  const picture = await aMap()
  const { container } = await render(SvgTree, { node: picture })
  const drawn = [...container.querySelectorAll('*')]
  const said = [...new DOMParser().parseFromString(svgText(picture), 'image/svg+xml').querySelectorAll('*')]
  expect(said.length).toBeGreaterThan(200)
  expect(drawn.map(({ localName }) => localName)).toEqual(said.map(({ localName }) => localName))
  expect(drawn.filter(({ namespaceURI }) => namespaceURI !== SVG)).toEqual([])
  expect(container.textContent).toBe(said[0]?.textContent)
  // The page's policy allows no style that is written into elements.
  expect(drawn.filter((one) => one.hasAttribute('style') || one.hasAttribute('class'))).toEqual([])
})

test('what is drawn is seen: the clip has its size, the patterns are found', async () => {
  const { container } = await render(SvgTree, { node: await aMap() })
  const clip = container.querySelector<SVGSVGElement>('svg svg')!
  expect([clip.width.baseVal.value, clip.height.baseVal.value]).toEqual([640, 420])
  expect(getComputedStyle(clip).overflow).toBe('hidden')
  const ids = [...container.querySelectorAll('*')].flatMap((one) =>
    ['fill', 'stroke'].flatMap((name) => /^url\(#(.+)\)$/u.exec(one.getAttribute(name) ?? '')?.[1] ?? []),
  )
  expect(ids.length).toBeGreaterThan(5)
  for (const id of ids) expect(container.querySelector(`[id="${id}"]`)).not.toBeNull()
})

test('text stays text', async () => {
  const { container } = await render(SvgTree, {
    node: element('text', {}, ['<b>&', element('tspan', { dx: 7 }, ['12'])]),
  })
  expect(container.textContent).toBe('<b>&12')
  expect(container.querySelector('b')).toBeNull()
})
