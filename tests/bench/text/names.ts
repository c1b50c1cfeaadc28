/** Chinese names as catalogues have them, made of the same parts again and again. */
const PLACES = '郑州洛阳开封安阳鹤壁新乡焦作濮阳许昌漯河南阳商丘信阳周口济源航空港'.match(/../gu) ?? []
const INDUSTRIES = '智能装备新型材料生物医药电子信息现代物流食品加工汽车纺织服装文化旅游绿色化工'.match(/../gu) ?? []
const KINDS = ['产业园', '示范区', '基地', '建设项目', '有限公司', '研究院', '集聚区', '工程技术中心']
const ENDS = ['一期', '二期', '扩建', '技改', '总部', '分公司', '']

export const QUERIES = ['许昌', '示范区', '材料', '洛阳智能', '基地扩建', '医药研究院', '997', '没有此名'] as const

/** The same names for the same number, without any chance that a machine could draw otherwise. */
export function makeNames(count: number): string[] {
  let state = 9
  const pick = (from: readonly string[]) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return from[Math.floor((state / 2 ** 32) * from.length)] ?? ''
  }
  return Array.from(
    { length: count },
    (_, row) =>
      pick(PLACES) + pick(PLACES) + pick(INDUSTRIES) + pick(INDUSTRIES) + pick(KINDS) + pick(ENDS) + (row % 1009),
  )
}
