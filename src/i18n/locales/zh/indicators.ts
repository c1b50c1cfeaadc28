const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** How many of a group are written: 六大. */
function numeral(count: number): string {
  return NUMERALS[count] ?? String(count)
}

/** Words of the indicators page: plan against outcome, series, the table of all figures. */
export const indicators = {
  faces: { label: '指标的三个侧面', outcomes: '计划与结果', series: '指标序列', pattern: '空间格局' },
  filter: {
    place: '地点',
    year: '年份',
    province: '全省',
    kind: '性质',
    nature: '指标类型',
    document: '文件',
    industry: '产业',
    text: '在指标中查找',
    placeholder: '指标、地点、产业、原文用词',
    more: '更多筛选',
    several: (count: number) => `已选 ${count} 项`,
    elsewhere: (names: string) => `${names}的筛选只作用于条目，这里不用。`,
  },
  outcomes: {
    title: '计划与结果',
    /** What the documents say of plans and what came of them. */
    sentence: (n: {
      years: string
      pairs: number
      comparable: number
      reached: number
      missed: number
      unanswered: number
    }) =>
      [
        `${n.years === '' ? '' : `${n.years}：`}${n.pairs === 0 ? '没有目标与统计并列' : `${n.pairs} 组目标与统计并列`}`,
        ...(n.pairs === 0
          ? []
          : n.comparable === 0
            ? ['没有可比的']
            : [
                `${n.comparable} 组可比，其中 ${n.reached} 组达到目标${n.missed === 0 ? '' : `、${n.missed} 组未达到`}`,
              ]),
        ...(n.pairs === n.comparable ? [] : [`${n.pairs - n.comparable} 组口径、时段或单位不同`]),
        `${n.pairs === 0 ? '' : '另'}有 ${n.unanswered} 个目标结果未公布`,
      ].join('；') + '。',
    none: '这些条件下没有目标与统计并列。',
    key: { target: '目标', statistic: '结果（统计）', apart: '口径不同，只并列' },
    columns: {
      indicator: '指标',
      target: '目标',
      bar: '每行单独标尺，从零起',
      statistic: '结果',
      ratio: '结果 ÷ 目标',
    },
    comparable: '可比',
    comparableNote: '同一指标、同一地区、同一年份',
    different: '口径、时段或单位不同',
    differentNote: '只并列，不算比率',
    unanswered: '结果未公布',
    unansweredNote: (documents: number) => `${numeral(documents)}份文件中没有对应的统计数`,
    notPublished: '结果：未公布',
  },
  block: {
    title: (group: string, indicator: string, count: number) => `${numeral(count)}大${group}：${indicator}目标`,
    scale: (place: string, years: string, end: string) => `${place}，${years}；同一标尺，0 至 ${end}`,
    asTable: '看表格',
    onlyTargets: (count: number) => `${numeral(count)}项都是目标。实际规模未公布，因此不画结果。`,
    withStatistics: '虚线连目标，实线连统计，两者不相连。',
  },
  series: {
    title: '指标序列',
    sentence: (n: { series: number; targets: number; statistics: number; contradicted: number }) =>
      `${n.series} 个序列：${n.targets} 个目标，${n.statistics} 个统计数${n.contradicted === 0 ? '' : `；${n.contradicted} 个数值文件说法不一`}。`,
    scale: '每图单独标尺，从零起；只有一个数的只标时间。',
    key: { target: '目标，虚线相连', statistic: '统计，实线相连', period: '横线：这段时期的数' },
    as: '显示方式',
    charts: '小图',
    table: '表格',
    none: '没有符合这些条件的数值。',
    rows: { kind: '性质', time: '年份', value: '数值', evidence: '依据' },
    differ: '文件说法不一',
    rest: (count: number) => `另有 ${count} 个门槛、补助和奖励数值，不成序列，`,
    seeTable: '看表格',
    noteOf: (years: string, note: string) => `${years}：${note}`,
  },
  natures: {
    total: '总量',
    addition: '新增',
    rate: '比率',
    share: '占比',
    threshold: '门槛',
    money: '金额',
  },
  table: {
    caption: '全部数值',
    count: (shown: number, total: number) => (shown === total ? `${total} 个数值` : `${total} 个数值中的 ${shown} 个`),
    columns: {
      indicator: '指标',
      value: '数值',
      comparator: '比较',
      aim: '力争',
      unit: '单位',
      time: '年份',
      kind: '性质',
      nature: '指标类型',
      place: '地点',
      industry: '产业',
      record: '条目',
      note: '说明',
      document: '文件',
      paragraph: '段落',
      mention: '原文用词',
      id: '编号',
    },
    sort: (column: string) => `按${column}排序`,
    aim: '力争',
    copy: '复制到表格软件',
    copied: '已复制，可粘贴到表格软件',
    download: '下载 CSV',
    downloaded: '已存为 CSV 文件',
    scroll: '表格可左右滚动',
  },
}
