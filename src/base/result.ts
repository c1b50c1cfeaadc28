import type { Problem } from './problem.ts'

/** Either a value or a Problem. Expected faults travel this way and are never thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail<T = never>(problem: Problem): Result<T> {
  return { ok: false, problem }
}
