import { chrome } from './chrome.ts'
import { common } from './common.ts'
import { filters } from './filters.ts'
import { map } from './map.ts'
import { problems } from './problems.ts'

export const zh = { chrome, common, filters, map, problems }
