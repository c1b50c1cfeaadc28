import { drawPicture } from '../../src/map/picture/draw.ts'
import type { PictureFrame } from '../../src/map/picture/frame.ts'
import type { PictureNode } from '../../src/map/picture/node.ts'
import { homeCamera, type MapCamera } from '../../src/map/projection.ts'
import type { SceneInput } from '../../src/map/scene.ts'
import { aScene } from './map-scene.ts'

/** Full-width letters are one size wide, others a bit over half: near enough to the fonts. */
export function measure(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + (letter > '⺀' ? size : size * 0.56), 0)
}

export function aFrame(part: Partial<PictureFrame> = {}): PictureFrame {
  const { width = 1080, height = 650 } = part
  return { width, height, camera: homeCamera(width, height), measure, near: false, ...part }
}

export const ZHENGZHOU: MapCamera = { lon: 113.66, lat: 34.75, zoom: 9.5 }

export function aPicture(part: Partial<SceneInput> = {}, frame: Partial<PictureFrame> = {}): PictureNode {
  return drawPicture(aScene(part), aFrame(frame))
}

/** The node and every node beneath it. */
export function everyNode(node: PictureNode): readonly PictureNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyNode(child)))]
}

/** The layers of a picture by name: those that have something drawn. */
export function layersOf(picture: PictureNode): ReadonlyMap<string, PictureNode> {
  return new Map(
    everyNode(picture).flatMap((node) => {
      const name = node.attributes['data-layer']
      return typeof name === 'string' ? [[name, node] as const] : []
    }),
  )
}

/** What a node says, its parts as they stand in it. */
export function textOf(node: PictureNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** Every text of a picture; letters that stand one by one are one text. */
export function textsOf(node: PictureNode): readonly string[] {
  const texts = everyNode(node).filter(({ tag }) => tag === 'text')
  return texts.map(textOf)
}

/** Every value that one attribute has somewhere in a picture. */
export function valuesOf(node: PictureNode, ...names: readonly string[]): readonly (string | number)[] {
  return everyNode(node).flatMap(({ attributes }) => names.flatMap((name) => attributes[name] ?? []))
}
