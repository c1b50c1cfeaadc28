import { measure, type Measured, type Task } from '../../engine/measure.ts'
import { makeRows, makeScript } from '../../engine/workload.ts'
import { MAKERS } from './makers.ts'

/** Runs one engine over its own copy of the rows: the same code in Node and in the browser. */
export function ask(engine: string, task: Task): Measured {
  const make = MAKERS[engine]
  if (!make) throw new Error(`No engine is called ${engine}`)
  return measure(make, makeRows(task.rows), makeScript(), task)
}
