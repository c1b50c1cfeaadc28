/** Chosen values by facet, in words, for the sentence that says what is seen. */
export interface SentenceParts {
  readonly count: number
  readonly place: readonly string[]
  readonly industry: readonly string[]
  readonly kind: readonly string[]
  readonly status: readonly string[]
  readonly precision: readonly string[]
  readonly document: readonly string[]
  readonly pattern: readonly string[]
  readonly text: string
  /** As `yearRange` writes it; empty: any year. */
  readonly years: string
  /** False: undated records are left out. */
  readonly undated: boolean
  /** True: only what lies in the area that is drawn on the map. */
  readonly area: boolean
}

/** So many names are written out before the rest is counted. */
const NAMED = 2

function named(names: readonly string[], measure: string): string {
  if (names.length <= NAMED) return names.join('、')
  return `${names.slice(0, NAMED).join('、')}等 ${names.length} ${measure}`
}

/** Words of the filters, the years, the shelves, the sentence of the result and the list. */
export const filters = {
  search: {
    label: '查找',
    placeholder: '名称、拼音、文号、地点',
    clear: '清空文字',
    close: '关闭查找',
    failed: '查找列表没有载入；按 Enter 可按名称筛选条目。',
  },
  chips: {
    label: '已选条件',
    chip: (facet: string, values: string) => `${facet}：${values}`,
    remove: (chip: string) => `移除条件 ${chip}`,
    text: '文字',
    quoted: (text: string) => `“${text}”`,
    years: '年份',
    undated: '不含未载年份的条目',
    policy: '含政策条目',
    clear: '清除',
    clearAll: '清除全部条件',
  },
  facets: {
    chosen: (count: number) => `已选 ${count} 项`,
    size: {
      industry: (count: number) => `${count} 组`,
      kind: (count: number) => `${count} 类`,
      place: (count: number) => `${count} 市`,
      status: (count: number) => `${count} 种`,
      document: (count: number) => `${count} 份`,
      precision: (count: number) => `${count} 级`,
      pattern: (count: number) => `${count} 项`,
    },
    more: (count: number) => `再显示 ${count} 项`,
    row: (name: string, count: number) => `${name}，${count} 条`,
  },
  policy: {
    group: '政策',
    explain: '行动、激励、活动：列表和检索里始终都有，默认不上图',
    show: '计入政策条目',
    aside: (count: number) => `另有 ${count} 条政策旁列`,
    included: '已计入政策条目',
    bringIn: '计入',
    setAside: '移到旁列',
  },
  relax: {
    title: '去掉其中一项就有结果：',
    without: (facet: string) => `不限${facet}`,
    withUndated: '含未载年份',
    text: '文字',
    area: '区域',
    years: '年份',
  },
  area: '所选区域',
  result: {
    sentence: (parts: SentenceParts) => {
      const scope = [
        parts.place.length > 0 ? named(parts.place, '地') : '河南省',
        named(parts.pattern, '项'),
        named(parts.industry, '个产业'),
        named(parts.kind, '类'),
        named(parts.status, '种'),
        named(parts.precision, '级'),
        named(parts.document, '份文件'),
        parts.area ? '所选区域内' : '',
        parts.text === '' ? '' : `“${parts.text}”`,
        parts.years,
        parts.undated ? '' : '不含未载年份',
      ]
      const result = parts.count === 0 ? '没有条目' : `共 ${parts.count} 条`
      return `${scope.filter((part) => part !== '').join(' · ')}：${result}`
    },
    split: (onMap: number, province: number, unplaced: number) =>
      `图上 ${onMap}，全省 ${province}，位置未载 ${unplaced}`,
    undatedIncluded: (count: number) => `其中 ${count} 条未载年份`,
    waiting: '正在载入数据…',
  },
  timeline: {
    label: '年份',
    any: '全部年份',
    start: '起始年份',
    end: '结束年份',
    value: (range: string, count: number) => `${range}，共 ${count} 条`,
    year: (year: number) => `${year}年`,
    years: (from: number, to: number) => (from === to ? `${from}年` : `${from}–${to}年`),
    column: (year: string, all: number, shown: number) => `${year}：${all} 条，显示 ${shown} 条`,
    columns: '各年条目数',
    undated: '未载年份',
    includeUndated: (count: number) => `含未载年份的 ${count} 条`,
    clear: '全部年份',
    hint: '点一年只看该年，拖动选一段，拖两端调整',
    more: (range: string) => `${range}，键入年份，看时间依据`,
    play: '逐年播放',
    pause: '暂停播放',
    back: '退一年',
    forward: '进一年',
  },
  shelves: {
    province: '全省',
    unplaced: '位置未载',
    open: (shelf: string, count: number) => `${shelf} ${count} 条，展开列表`,
    close: (shelf: string, count: number) => `${shelf} ${count} 条，收起列表`,
    explainProvince: '文件写明面向全省，不落在某一个点上。',
    explainUnplaced: '文件没有写明位置：企业未写所在地，单个项目未写地点，或只给了数量。因此不上图，原因见各条。',
    empty: '当前条件下没有这样的条目。',
    policyAside: (count: number) => `另有 ${count} 条政策旁列，计入后在此列出。`,
  },
  list: {
    label: '结果列表',
    order: '依文件、段落排列',
    orderPlace: (place: string) => `${place}在前，其余依文件、段落排列`,
    elsewhere: '其他地点',
    group: (name: string, count: number) => `${name} · ${count} 条`,
    aside: '政策，旁列',
    asideExplain: '符合条件，但没有计入结果，也不上图。',
    empty: '没有符合条件的条目',
    inferred: '推断',
    andOthers: (names: string) => `${names}等`,
  },
}
