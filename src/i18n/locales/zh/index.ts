import { chrome } from './chrome.ts'
import { common } from './common.ts'
import { detail } from './detail.ts'
import { filters } from './filters.ts'
import { map } from './map.ts'
import { problems } from './problems.ts'

export const zh = { chrome, common, detail, filters, map, problems }
