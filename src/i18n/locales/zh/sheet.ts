/** So many names are written out before the rest is counted. */
const NAMED = 2

function named(names: readonly string[]): string {
  return names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等 ${names.length} 项`
}

/** Words of the printed sheet and of the page that prepares it. */
export const sheet = {
  page: {
    title: '打印图纸',
    lead: '与当前视图一致的图纸，可打印、存为图片。',
    back: '回到地图',
    waiting: '正在载入数据…',
    noMap: '边界数据没有载入，无法制图。',
    paper: '纸张',
    papers: { a4: 'A4', a3: 'A3' },
    orientation: '方向',
    orientations: { landscape: '横', portrait: '竖' },
    ink: '用色',
    inks: { colour: '彩色', black: '黑白' },
    contents: '内容',
    one: '当前视图',
    atlas: '分市图集',
    titleLabel: '标题',
    titleHint: '不填则按筛选条件自动生成',
    print: '打印或存为 PDF',
    printHint: '在打印窗口里选“无页边距”、不缩放；目标选“另存为 PDF”即得 PDF。',
    png: 'PNG 图片',
    pngScale: '清晰度',
    scale: (times: number, dpi: number) => `${times}×（${dpi} dpi）`,
    svg: 'SVG 矢量图',
    save: '保存',
    cancel: '取消',
    composing: (done: number, total: number) => `正在制图：第 ${done} 幅，共 ${total} 幅`,
    drawing: (done: number, total: number) => `正在生成图片：第 ${done} 幅，共 ${total} 幅`,
    cancelled: (done: number, total: number) => `已取消，制成 ${done} 幅，共 ${total} 幅`,
    resume: '继续',
    saved: (file: string) => `已保存 ${file}`,
    tooLarge: '这台设备画不出这么大的图片，请选低一级的清晰度。',
    ready: (total: number) => (total === 1 ? '图纸已制成' : `图集已制成，共 ${total} 幅`),
    sheetOf: (at: number, total: number, title: string) => `第 ${at} 幅，共 ${total} 幅：${title}`,
    preview: '图纸预览',
  },
  brand: '豫图',
  province: '河南省',
  layout: (place: string) => `${place}产业布局图`,
  scope: (parts: readonly (readonly string[])[]) =>
    parts
      .filter((part) => part.length > 0)
      .map(named)
      .join(' · '),
  quoted: (text: string) => `“${text}”`,
  inArea: '所选区域内',
  datedOnly: '不含未载年份',
  ofCity: (title: string, city: string) => `${title}：${city}`,
  lead: (parts: { scope: string; count: number; lens: string; policy: boolean }) =>
    [
      parts.scope,
      parts.count === 0 ? '没有条目' : `共 ${parts.count} 条${parts.policy ? '，含政策条目' : ''}`,
      parts.lens,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  selected: '所选',
  area: '所选区域',
  aside: (parts: { province: number; unplaced: number; outside: number; policy: number; hidden: number }) => {
    const counts = [
      parts.province > 0 ? `全省 ${parts.province} 条` : '',
      parts.unplaced > 0 ? `位置未载 ${parts.unplaced} 条` : '',
      parts.outside > 0 ? `图幅外 ${parts.outside} 条` : '',
      parts.hidden > 0 ? `条目图层已关，${parts.hidden} 条` : '',
    ].filter((part) => part !== '')
    const missing = counts.length > 0 ? `未上图：${counts.join('，')}。` : ''
    return `${missing}${parts.policy > 0 ? `另有政策 ${parts.policy} 条旁列，未计入。` : ''}`
  },
  sources: {
    title: '图上条目出自',
    none: '图上没有条目',
    item: (parts: { title: string; issuer: string; number: string; date: string }) =>
      `《${parts.title}》，${parts.issuer}${parts.number === '' ? '' : `，${parts.number}`}，${parts.date}`,
    issued: (date: string, inferred: boolean) => (inferred ? `${date}（推定）` : `${date}成文`),
    undated: '原文未载成文日期',
    noNumber: '原文未载文号',
    more: (count: number) => `另有 ${count} 份文件，见链接`,
  },
  facts: {
    compiler: '编制单位',
    noCompiler: '未填写',
    data: '数据',
    dataText: (version: string, asOf: string) => `豫图数据 ${version}，截至 ${asOf}`,
    licences: '许可',
    licencesText: '程序 MIT；整理的数据 CC BY 4.0；界线、河流、铁路按各来源的条款；政策文件原文不随附。',
  },
  link: '扫码或打开链接，看同一视图和每条出处',
  linkOnly: '打开链接，看同一视图和每条出处',
  scale: (number: string) => `比例尺 1:${number}（图幅中部）`,
  km: (km: number) => (km < 1 ? `${km * 1000} 米` : `${km} 公里`),
  approval: (number: string) => `审图号：${number}`,
  noApproval: '未送审，仅供内部使用',
  table: {
    caption: (city: string, count: number) => `${city}的条目，${count} 条`,
    group: (place: string, count: number) => `${place}\u3000${count} 条`,
    between: '跨地廊道',
    reference: (document: string, paragraph: number) => `[${document}] 第 ${paragraph} 段`,
    more: (count: number) => `另有 ${count} 条未列出，见链接`,
  },
}
