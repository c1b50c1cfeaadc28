import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'
import { contentSecurityPolicy, readConfig } from './scripts/security-headers.mjs'
import { BROWSER_FLAGS, findBrowser } from './scripts/find-browser.mjs'

const browserPath = process.env['CHROMIUM_PATH'] ?? findBrowser()

/** The policy for hosts that cannot send headers. Only in the build: the development server needs inline styles. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: contentSecurityPolicy(readConfig(fileURLToPath(new URL('public', import.meta.url))), {
          framing: false,
        }),
      },
    },
  ],
}

/** The map's own program is fetched beside the shell, after what the shell needs, and runs once that has painted. */
const mapPreloaded: Plugin = {
  name: 'map-preloaded',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /^assets\/(adapter|maplibre)-(?!gl-worker).*\.js$/.test(file))
        .map((file) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'modulepreload', href: `./${file}`, fetchpriority: 'low' },
        })),
  },
}

export default defineConfig({
  base: './',
  plugins: [
    policyInPage,
    mapPreloaded,
    svelte({
      compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
    }),
  ],
  build: {
    target: 'es2022',
    // A worker or an icon inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // MapLibre by its name, so that what is ours can be weighed apart from it.
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            // What the first route needs in one file: it is packed better, and asked for once.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,property,contract}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Bundled before the first page: found later, they would reload it under a running test.
        optimizeDeps: { include: ['fflate', 'uqr'] },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(browserPath ? { executablePath: browserPath } : {}), args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/serve-dist.ts'],
          // One browser at a time: drawing by software, it has both processors to itself. Two gained a tenth, and made waits fail.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
