/** What was last brought into view, for each owner: the map itself comes and goes with the page. */
const brought = new WeakMap<object, unknown>()

/** Whether this thing has not been brought into view for its owner yet; from now on it has. */
export function firstSight(owner: object, thing: object): boolean {
  if (brought.get(owner) === thing) return false
  brought.set(owner, thing)
  return true
}
