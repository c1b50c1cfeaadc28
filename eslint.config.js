import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import rooms from './tests/contract/rooms.cjs'

const { ROOMS } = rooms

/**
 * Sees type imports in `.svelte` files, which the other fence does not.
 * @type {import('eslint').Linter.Config}
 */
const fences = {
  files: ['src/**', 'seeds/**', 'geo/**'],
  plugins: { boundaries },
  settings: {
    'boundaries/elements': Object.entries(ROOMS).map(([type, { path }]) => ({
      type,
      pattern: path,
      partialMatch: false,
    })),
    'boundaries/include': ['src/**', 'seeds/**', 'geo/**'],
    'import/resolver': { node: { extensions: ['.ts', '.svelte', '.js', '.json'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        policies: Object.entries(ROOMS).map(([type, { may }]) => ({
          from: { element: { types: type } },
          allow: { to: { element: { types: [type, ...may] } } },
        })),
      },
    ],
  },
}

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'public/', 'tests/contract/planted/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      // One page whose address is the View: there is no router to resolve links with.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style']",
          message: 'The content security policy refuses it: use a class or a style: directive.',
        },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Strings are never parsed as HTML.' },
        { selector: "CallExpression[callee.property.name='setHTML']", message: 'Use setText or DOM nodes.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // With noUncheckedIndexedAccess this is how a loop over typed arrays says that its index is inside.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'max-depth': ['error', 4],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  fences,
)
