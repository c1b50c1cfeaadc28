import { objects } from '../../engine/objects.ts'
import { yutu } from '../../engine/yutu.ts'
import type { EngineMaker } from '../../engine/workload.ts'
import { arquero } from './arquero.ts'
import { crossfilterOfArrays, crossfilterOfSets } from './crossfilter.ts'
import { itemsjsEngine } from './itemsjs.ts'

/** Every engine by the name that the results give it; `ENGINES` of `results/result.ts` says what each is. */
export const MAKERS: Readonly<Record<string, EngineMaker>> = {
  yutu,
  crossfilter2: crossfilterOfArrays,
  'crossfilter2-sets': crossfilterOfSets,
  arquero,
  itemsjs: itemsjsEngine,
  objects,
}
