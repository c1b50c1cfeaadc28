import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { serve } from '../../scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, ending in a slash. */
    readonly address: string
  }
}

/** Serves the production build for the end-to-end tests; a missing build is a plain failure, not a skipped test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serve({ dir: fileURLToPath(new URL('../../dist', import.meta.url)), port: 4390 })
  project.provide('address', url)
  return close
}
