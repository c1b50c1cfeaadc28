import { median } from '../result.ts'
import { ANY, checksum, type Choice, type EngineMaker, type Rows } from './workload.ts'

/** What an engine is to do: plain values, since it goes to another process or a page. */
export interface Task {
  readonly rows: number
  /** The checksum of each step of the script, from the reference. */
  readonly expected: readonly number[]
  /** How often the script is timed. */
  readonly passes: number
  /** Milliseconds of answers after which an engine may stop early, both unhurried and timed. */
  readonly patience: number
}

export interface Measured {
  /** Milliseconds until the engine has answered its first question. */
  readonly build: number
  /** Milliseconds of each step of the script, as far as it came: the middle one of its passes. */
  readonly times: readonly number[]
  /** Answers held against the expected ones. */
  readonly checked: number
  /** Of those, the ones that were not equal. */
  readonly wrong: number
}

/**
 * Asks an engine the whole script: first unhurried, each answer held against the expected one; then timed; then once
 * more against the expected ones, since some engines keep state. No step is timed that was not checked.
 */
export function measure(make: EngineMaker, rows: Rows, script: readonly Choice[], task: Task): Measured {
  const begun = performance.now()
  const engine = make(rows)
  engine.answer(ANY)
  const build = performance.now() - begun

  let wrong = 0
  let checked = 0
  const check = (steps: readonly Choice[]): number => {
    let spent = 0
    let done = 0
    for (const choice of steps) {
      if (spent > task.patience) break
      const asked = performance.now()
      const outcome = engine.answer(choice)
      spent += performance.now() - asked
      if (checksum(outcome) !== task.expected[done]) wrong += 1
      checked += 1
      done += 1
    }
    return done
  }

  const steps = script.slice(0, check(script))
  const passes: number[][] = steps.map(() => [])
  let spent = 0
  for (let pass = 0; pass < task.passes && (pass === 0 || spent < task.patience); pass++) {
    for (const [step, choice] of steps.entries()) {
      const asked = performance.now()
      engine.answer(choice)
      const time = performance.now() - asked
      passes[step]!.push(time)
      spent += time
    }
  }
  check(steps)
  return { build, times: passes.map(median), checked, wrong }
}
