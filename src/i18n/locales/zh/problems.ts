/** One entry for each problem code: what happened, what still works, what to do. */
export const problems = {
  'link-part-ignored': (detail: string) => `链接里有看不懂的部分，已略过：${detail}。其余照常打开。`,
  'link-newer-version': (detail: string) => `这个链接来自较新的版本（${detail}），认得的部分已打开。`,
  'config-broken': (detail: string) => `配置文件 app-config.json 有误（${detail}），已按默认设置运行。请联系部署方。`,
  'config-base-map-crs': (detail: string) =>
    `配置的底图坐标系是 ${detail}，与数据的 WGS 84 不符，叠加会错位，因此没有加载。自带底图照常使用。`,
  'base-map-failed': (detail: string) => `外接底图没有载入（${detail}）。已改用自带底图，数据照常可用。`,
  'data-missing': (detail: string) => `数据文件没有载入（${detail}）。请检查网络后重试；反复出现请联系部署方。`,
  'data-newer-schema': (detail: string) => `数据格式（${detail}）比程序新。请刷新页面取得新版程序。`,
  'geometry-missing': (detail: string) => `部分地图数据没有载入（${detail}）。列表、筛选和详情照常可用，可以重试。`,
  'no-webgl': (_detail: string) => '浏览器没有开启 WebGL，地图以简图显示。列表、筛选和详情照常可用。',
  'webgl-lost': (_detail: string) => '显卡重置，地图正在恢复。所选内容都还在。',
  'map-worker-dead': (_detail: string) =>
    '地图的后台程序没有启动，地图以简图显示。列表和详情照常可用，可以刷新页面重试。',
  'storage-refused': (_detail: string) => '浏览器不允许保存设置，语言和主题只在本页有效。',
  'clipboard-refused': (_detail: string) => '浏览器不允许写入剪贴板。请手动选中链接复制。',
  'program-part-missing': (detail: string) =>
    `程序的一部分没有载入（${detail}），可能是断网或网站刚更新。其余照常可用；刷新页面可以重试，地址里的视图不会丢。`,
  'unknown-term': (detail: string) => `没有“${detail}”这一项，已略过。`,
}
