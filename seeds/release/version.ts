/** Major, minor and patch of a semantic version, `1.2.3`. */
type Version = readonly [major: number, minor: number, patch: number]

export type Step = 'none' | 'patch' | 'minor' | 'major'

const STEPS: readonly Step[] = ['none', 'patch', 'minor', 'major']

function parse(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}

/** Negative when `a` is the earlier version, for sorting. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)]
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

/** The step that leads from one version to another; `none` when the second is not later. */
export function stepBetween(from: string, to: string): Step {
  if (compareVersions(to, from) <= 0) return 'none'
  const [a, b] = [parse(from), parse(to)]
  if (a[0] !== b[0]) return 'major'
  return a[1] !== b[1] ? 'minor' : 'patch'
}

/** Whether a step is as large as what has changed asks for. */
export function isEnough(step: Step, needed: Step): boolean {
  return STEPS.indexOf(step) >= STEPS.indexOf(needed)
}

/** The version that such a step leads to. */
export function nextVersion(version: string, step: Step): string {
  const [major, minor, patch] = parse(version)
  if (step === 'major') return `${major + 1}.0.0`
  if (step === 'minor') return `${major}.${minor + 1}.0`
  return step === 'patch' ? `${major}.${minor}.${patch + 1}` : version
}
