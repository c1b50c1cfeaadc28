/** The map as a pure SVG picture: for the printed sheet, files, small maps beside texts. */
export { drawPicture } from './picture/draw.ts'
export { pictureZoom, type PictureFrame } from './picture/frame.ts'
export { element, svgText, type PictureNode } from './picture/node.ts'
export { legendOf } from './legend.ts'
export { fitBox, type MapCamera } from './projection.ts'
export { openScene, type Scene, type SceneInput } from './scene.ts'
export { textMeasure } from './text-measure.ts'
