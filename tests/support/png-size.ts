/** What the head of a PNG says of its pixels; an error for anything else. */
export function pngSize(bytes: Buffer): readonly [width: number, height: number] {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('this is no PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
