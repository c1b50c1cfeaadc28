import type { Problem } from '../base/problem.ts'

export interface Notice {
  readonly id: number
  readonly problem: Problem
  /** What the reader can do about it; its word comes from the locale. */
  readonly action: { readonly word: 'retry'; readonly run: () => void } | null
}

/** Messages that stay until dismissed. The same problem is told once. */
export class Notices {
  items: readonly Notice[] = $state.raw([])
  #next = 1

  add(problem: Problem, action: Notice['action'] = null): void {
    const again = this.items.some(
      (item) => item.problem.code === problem.code && item.problem.detail === problem.detail,
    )
    if (!again) this.items = [...this.items, { id: this.#next++, problem, action }]
  }

  dismiss(id: number): void {
    this.items = this.items.filter((item) => item.id !== id)
  }

  /** Takes back every notice of a problem that is over, or of that one detail of it. */
  resolve(code: Problem['code'], detail?: string): void {
    const over = ({ problem }: Notice) => problem.code === code && (detail === undefined || problem.detail === detail)
    if (this.items.some(over)) this.items = this.items.filter((item) => !over(item))
  }
}
