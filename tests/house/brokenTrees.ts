/** Source files of a tiny tree, by path. */
export type Tree = Readonly<Record<string, string>>

const file = 'export const here = 1\n'
const sfc = (script: string): string => `<script setup lang="ts">\n${script}\n</script>\n<template><p /></template>\n`

/** For each layer rule, a tree that breaks this rule and no other. */
export const brokenTrees: Readonly<Record<string, Tree>> = {
  'core-imports-only-core': {
    'electron/core/figure.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
  },
  'core-takes-only-types-from-the-schema': {
    'electron/core/report.ts': "import { schema } from '../packs/schema'\nexport const again = schema\n",
    'electron/packs/schema/index.ts': 'export const schema = {}\n',
  },
  'packs-import-core-node-and-libraries': {
    'electron/packs/read.ts': "import type { App } from '../main/app'\nexport type Mine = App\n",
    'electron/main/app.ts': 'export interface App { readonly name: string }\n',
  },
  'workbook-imports-core-packs-node-and-libraries': {
    'electron/workbook/open.ts': "import type { App } from '../main/app'\nexport type Mine = App\n",
    'electron/main/app.ts': 'export interface App { readonly name: string }\n',
  },
  'export-imports-core-packs-workbook-node-and-libraries': {
    'electron/export/csv.ts': "import type { App } from '../main/app'\nexport type Mine = App\n",
    'electron/main/app.ts': 'export interface App { readonly name: string }\n',
  },
  'control-imports-core-node-and-libraries': {
    'electron/control/index.ts': "import type { App } from '../main/app'\nexport type Mine = App\n",
    'electron/main/app.ts': 'export interface App { readonly name: string }\n',
  },
  'cli-imports-packs-and-workbook': {
    'electron/cli/program.ts': "import type { App } from '../main/app'\nexport type Mine = App\n",
    'electron/main/app.ts': 'export interface App { readonly name: string }\n',
  },
  'packs-run-without-electron': {
    'electron/packs/read.ts': "import { app } from 'electron'\nexport const name = app\n",
  },
  'main-imports-core-packs-electron-node': {
    'electron/main/app.ts': "import { here } from '../../src/charts/theme'\nexport const there = here\n",
    'src/charts/theme.ts': file,
  },
  'the-tool-in-main-runs-the-pack-tool': {
    'electron/main/tool/start.ts': "import { here } from '../../../src/charts/theme'\nexport const there = here\n",
    'src/charts/theme.ts': file,
  },
  'preload-imports-core-and-electron': {
    'electron/preload/index.ts': "import { z } from 'zod'\nexport const check = z\n",
  },
  'src-sees-only-core-of-electron': {
    'src/stage/useReport.ts': "import type { Pack } from '../../electron/packs/read'\nexport type Mine = Pack\n",
    'electron/packs/read.ts': 'export interface Pack { readonly id: string }\n',
  },
  'src-runs-without-node': {
    'src/scenes/map/MapScene.vue': sfc("import { join } from 'node:path'\njoin('a', 'b')"),
  },
  'src-runs-without-electron-and-validators': {
    'src/scenes/map/model.ts': "import { z } from 'zod'\nexport const check = z\n",
  },
  'services-import-only-core': {
    'src/services/kiosk.ts': "import { ref } from 'vue'\nexport const state = ref\n",
  },
  'stores-import-services-and-core': {
    'src/stores/tour.ts': "import { here } from '../composables/useStage'\nexport const there = here\n",
    'src/composables/useStage.ts': file,
  },
  'the-judge-looks-at-pictures': {
    'src/judge/judge.ts': "import { here } from '../i18n/words'\nexport const there = here\n",
    'src/i18n/words.ts': file,
  },
  'composables-are-primitives': {
    'src/composables/useTour.ts': "import { here } from '../stores/tour'\nexport const there = here\n",
    'src/stores/tour.ts': file,
  },
  'drawing-imports-drawing-and-core': {
    'src/charts/bars.ts': "import { here } from '../i18n/words'\nexport const there = here\n",
    'src/i18n/words.ts': file,
  },
  'drawings-are-plain-data': {
    'src/drawings/index.ts': "import { here } from '../composables/useStage'\nexport const there = here\n",
    'src/composables/useStage.ts': file,
  },
  'pictures-are-plain-data': {
    'src/picture/measure.ts': "import { here } from '../charts/theme'\nexport const there = here\n",
    'src/charts/theme.ts': file,
  },
  'the-painter-draws-what-it-is-given': {
    'src/painter/ground.ts': "import { here } from '../i18n/words'\nexport const there = here\n",
    'src/i18n/words.ts': file,
  },
  'views-are-pictures-without-vue': {
    'src/scenes/map/view.ts': "import { there } from './model'\nexport const again = there\n",
    'src/scenes/map/model.ts': "import { ref } from 'vue'\nexport const there = ref\n",
  },
  'components-know-no-store-or-scene': {
    'src/components/SourceCard.vue': sfc(
      "import type { Anchor } from '../stores/cards'\ndefineProps<{ anchor: Anchor }>()",
    ),
    'src/stores/cards.ts': 'export interface Anchor { readonly x: number }\n',
  },
  'figures-are-drawn-by-marks': {
    'src/scenes/projects/ProjectsScene.vue': sfc(
      "import { formatFigure } from '../../../electron/core/figure'\nformatFigure()",
    ),
    'electron/core/figure.ts': 'export const formatFigure = () => 243\n',
  },
  'the-entrance-knows-no-scene': {
    'src/entrance/doors/view.ts': "import { here } from '../../scenes/map/model'\nexport const there = here\n",
    'src/scenes/map/model.ts': 'export const here = 1\n',
  },
  'scenes-know-no-other-scene': {
    'src/scenes/map/MapScene.vue': sfc("import { here } from '../outlook/model'\nhere"),
    'src/scenes/outlook/model.ts': file,
  },
  'nothing-stands-on-the-stage': {
    'src/scenes/map/model.ts': "import { here } from '../../stage/useCards'\nexport const there = here\n",
    'src/stage/useCards.ts': file,
  },
  'own-pages-share-no-stage': {
    'src/workshop/steps.ts': "import { here } from '../stores/report'\nexport const there = here\n",
    'src/stores/report.ts': file,
  },
  'other-screens-know-no-scene': {
    'src/presenter/PresenterScreen.vue': sfc("import MapScene from '../scenes/map/MapScene.vue'\nMapScene"),
    'src/scenes/map/MapScene.vue': sfc(''),
  },
  'no-circles': {
    'src/components/NoticePanel.vue': sfc("import Shell from './StageShell.vue'\nShell"),
    'src/components/StageShell.vue': sfc("import Notice from './NoticePanel.vue'\nNotice"),
  },
  'product-imports-no-test-or-build-script': {
    'src/main.ts': "import { here } from '../tests/helpers'\nexport const there = here\n",
    'tests/helpers.ts': file,
  },
  'everything-resolves': {
    'src/main.ts': "import { there } from './nowhere'\nexport const here = there\n",
  },
  'every-package-is-declared': {
    'src/main.ts': "import { stray } from 'stray'\nexport const here = stray\n",
  },
  'main-process-libraries-are-shipped': {
    'electron/packs/read.ts': "import { tool } from 'tool'\nexport const here = tool\n",
  },
}

const stub = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {}\n',
})

/** What every tree stands on: a package with a library, development tools and a package nobody declared. */
export const groundTree: Tree = {
  'package.json': JSON.stringify({
    name: 'tree',
    dependencies: { zod: '1.0.0' },
    devDependencies: { electron: '1.0.0', tool: '1.0.0', vue: '1.0.0' },
  }),
  ...stub('zod'),
  ...stub('electron'),
  ...stub('tool'),
  ...stub('vue'),
  ...stub('stray'),
}

/** A tree in which every room imports all it may. */
export const soundTree: Tree = {
  'electron/core/report.ts': "import type { Pack } from '../packs/schema'\nexport type Report = Pack\n",
  'electron/core/contract.ts': file,
  'electron/packs/schema/index.ts':
    "import { z } from 'zod'\nexport interface Pack { readonly id: string }\nexport const schema = z\n",
  'electron/packs/read.ts':
    "import { readFile } from 'node:fs/promises'\nimport { schema } from './schema'\nexport const read = [readFile, schema]\n",
  'electron/workbook/import.ts':
    "import { z } from 'zod'\nimport { read } from '../packs/read'\nexport const made = [z, read]\n",
  'electron/control/index.ts':
    "import { createSocket } from 'node:dgram'\nimport { z } from 'zod'\nimport { here } from '../core/contract'\nexport const door = [createSocket, z, here]\n",
  'electron/cli/program.ts':
    "import { read } from '../packs/read'\nimport { made } from '../workbook/import'\nexport const run = [read, made]\n",
  'electron/main/app.ts':
    "import { app } from 'electron'\nimport { join } from 'node:path'\nimport { read } from '../packs/read'\nimport { made } from '../workbook/import'\nimport { door } from '../control'\nexport const all = [app, join, read, made, door]\n",
  'electron/preload/index.ts':
    "import { contextBridge } from 'electron'\nimport { here } from '../core/contract'\nexport const all = [contextBridge, here]\n",
  'src/services/kiosk.ts':
    "import type { Report } from '../../electron/core/report'\nexport const call = (): Report | null => null\n",
  'src/stores/report.ts':
    "import { ref } from 'vue'\nimport { call } from '../services/kiosk'\nexport const report = [ref, call]\n",
  'src/composables/useStage.ts': file,
  'src/charts/bars.ts': "import { here } from '../composables/useStage'\nexport const bars = here\n",
  'src/marks/FactMark.vue': sfc("import { ref } from 'vue'\nimport { bars } from '../charts/bars'\nref(bars)"),
  'src/components/SceneTitle.vue': sfc("import FactMark from '../marks/FactMark.vue'\nFactMark"),
  'src/picture/picture.ts': "import type { Report } from '../../electron/core/report'\nexport type Picture = Report\n",
  'src/painter/PicturePainter.vue': sfc(
    "import type { Picture } from '../picture/picture'\nimport FactMark from '../marks/FactMark.vue'\ndefineProps<{ picture: Picture }>()\nFactMark",
  ),
  'src/scenes/story/view.ts':
    "import type { Picture } from '../../picture/picture'\nexport const view = (): Picture | null => null\n",
  'src/scenes/map/model.ts':
    "import type { Report } from '../../../electron/core/report'\nexport type Model = Report\n",
  'src/scenes/map/MapScene.vue': sfc(
    "import Title from '../../components/SceneTitle.vue'\nimport { report } from '../../stores/report'\nimport type { Model } from './model'\nconst shown: Model = report\nTitle",
  ),
  'src/scenes/index.ts': "export const load = () => import('./map/MapScene.vue')\n",
  'src/presenter/PresenterScreen.vue': sfc("import { load } from '../scenes'\nload()"),
  'src/stage/App.vue': sfc("import { load } from '../scenes'\nimport { report } from '../stores/report'\nload(report)"),
  'src/main.ts': "import App from './stage/App.vue'\nexport const app = App\n",
}
