/** Words of the panel of the years: typing them, and how the time of what is shown is known. */
export const timeline = {
  label: '年份与时间依据',
  typed: '年份',
  example: (from: number, to: number) => `如 ${from} 或 ${from}-${to}，不填为全部`,
  apply: '应用',
  unreadable: '请写四位数的年份，如 2023 或 2022-2025。',
  outside: (from: number, to: number) => `数据里只有 ${from} 年到 ${to} 年。`,
  bases: (count: number) => `所示 ${count} 条的时间依据`,
  basis: '依据',
  meaning: '含义',
  records: '条目',
  meanings: {
    'plan-period': '文件规划的年限',
    'target-year': '文件定的目标年份',
    'as-of': '文件说到这一年为止的情况',
    validity: '政策的有效期',
    undated: '文件没有写年份，不推定',
  },
  counting: '时间跨几年的条目，在这几年里各计一次，所以各年之和多于总数。',
}
