import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import { builtinRules } from 'eslint/use-at-your-own-risk'
import tseslint from 'typescript-eslint'

/** ESLint's own recommended set; the package that spells it out would be one more dependency. */
const recommended = Object.fromEntries(
  [...builtinRules].filter(([, rule]) => rule.meta?.docs?.recommended).map(([name]) => [name, 'error']),
)
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']))
const node = readonly([
  'AbortController',
  'AbortSignal',
  'Buffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebSocket',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
])
/** Main's tsconfig knows the DOM because tests of components share it; the process does not have one. */
const dom = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location', 'requestAnimationFrame']
const kioskOnly = 'Only src/services/kiosk.ts reads window.kiosk: call main through it.'
const leaveOnly = 'Only electron/main/recovery/leave.ts ends main.'

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'coverage/**', '.cache/**', 'resources/**', 'tests/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: recommended },
  {
    files: ['**/*.{ts,vue}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
    rules: {
      // The compiler knows all names, and the DOM's too.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `() => store.close()` is the clearest way to write an event handler.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Code points are what is meant: one Chinese character each.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  vue.configs['flat/recommended'],
  {
    // vue-tsc checks these; the linter's type service takes every imported component for `any`.
    files: ['**/*.vue', 'src/main.ts', 'src/presenter/main.ts', 'src/workshop/main.ts', 'src/scenes/index.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      // `defineProps<…>()` with an optional prop under exactOptionalPropertyTypes says what absence means.
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['electron/**/*.ts', 'src/**/*.{ts,vue}'],
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      'max-lines': ['warn', { max: 300 }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      // A switch over an action's type is one decision, however many actions there are.
      complexity: ['warn', { max: 16, variant: 'modified' }],
    },
  },
  {
    // A stand-in keeps the promise's shape without having anything to wait for.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['electron/{core,packs,main}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...dom] },
  },
  {
    // An end that is meant must say so, or it counts as a death of main.
    files: ['electron/main/**/*.ts'],
    ignores: ['electron/main/recovery/leave.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['exit', 'quit', 'relaunch'].map((property) => ({ object: 'app', property, message: leaveOnly })),
        { object: 'process', property: 'exit', message: leaveOnly },
      ],
    },
  },
  {
    // Electron's types bring Node's along; a sandboxed preload has next to nothing of it.
    files: ['electron/preload/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'global', '__dirname'] },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/services/kiosk.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'kiosk', message: kioskOnly },
        { object: 'globalThis', property: 'kiosk', message: kioskOnly },
        { object: 'self', property: 'kiosk', message: kioskOnly },
      ],
      'no-restricted-globals': ['error', { name: 'kiosk', message: kioskOnly }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module', globals: node },
    rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.cjs', 'build/launcher/*.js'],
    languageOptions: { globals: readonly(['__dirname', 'module', 'require']) },
  },
  {
    // These drive a page: what they hand to `evaluate` runs there.
    files: ['tests/**/*.{js,mjs,cjs}', 'build/**/*.mjs'],
    languageOptions: { globals: readonly(dom) },
  },
  prettier,
)
