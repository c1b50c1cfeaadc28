/** A unit without its scale: 万个 and 个 count the same thing. 万元 and 元 too; 个百分点 is no scaled 百分点. */
export function baseUnit(unit: string): string {
  return unit.replace(/^(?:万亿|亿|万)(?=.)/u, '')
}
