// Who may import whom (docs/architecture.md). Each rule is shown red by a small tree in tests/house/layers.test.ts;
// a rule without such a tree fails that test. Type imports count like any other unless a rule says otherwise.

const electron = ['^electron$', 'node_modules/electron/']
const npm = 'node_modules/'
/** Rooms that draw what they are given. */
const drawing = '^src/(charts|marks|map|gestures)/'
/** What a picture is, for everyone who draws or judges one. */
const picture = '^src/picture/'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rooms = [
  {
    name: 'core-imports-only-core',
    comment: 'core is pure TypeScript for every environment: no library, no Node, no Electron, no other room.',
    from: { path: '^electron/core/' },
    to: { pathNot: ['^electron/core/', '^electron/packs/schema/'] },
  },
  {
    name: 'core-takes-only-types-from-the-schema',
    comment:
      'Report types are inferred from the schema and re-exported by core; the validator itself never leaves main.',
    from: { path: '^electron/core/' },
    to: { path: '^electron/packs/schema/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'packs-import-core-node-and-libraries',
    comment: 'packs is a plain library; workbook, cli and main use it, never the other way round.',
    from: { path: '^electron/packs/' },
    to: { pathNot: ['^electron/(core|packs)/', npm], dependencyTypesNot: ['core'] },
  },
  {
    name: 'workbook-imports-core-packs-node-and-libraries',
    comment: 'workbook makes packs of spreadsheets: it knows packs, and packs know nothing of it.',
    from: { path: '^electron/workbook/' },
    to: { pathNot: ['^electron/(core|packs|workbook)/', npm], dependencyTypesNot: ['core'] },
  },
  {
    name: 'export-imports-core-packs-workbook-node-and-libraries',
    comment:
      'export writes what a pack says in other forms: it reads reports and their pictures, and nothing it reads knows of it.',
    from: { path: '^electron/export/' },
    to: {
      pathNot: ['^electron/(core|packs|workbook|export)/', '^src/(judge|picture|drawings)/', npm],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'control-imports-core-node-and-libraries',
    comment:
      'control listens to a hall’s other machines: sockets and what may come through them. It knows what it is asked, and nobody who does it.',
    from: { path: '^electron/control/' },
    to: { pathNot: ['^electron/(core|control)/', npm], dependencyTypesNot: ['core'] },
  },
  {
    name: 'cli-imports-packs-and-workbook',
    comment: 'The command line stands on packs, workbook, export and the judge of pictures; nothing stands on it.',
    from: { path: '^electron/cli/' },
    to: { pathNot: ['^electron/(core|packs|workbook|export|cli)/', '^src/judge/', npm], dependencyTypesNot: ['core'] },
  },
  {
    name: 'packs-run-without-electron',
    comment: 'The pack tools also run from the command line and in tests, on plain Node.',
    from: { path: '^electron/(packs|workbook|export|control|cli)/' },
    to: { path: electron },
  },
  {
    name: 'main-imports-core-packs-electron-node',
    comment:
      'main switches and wires; work that needs a library of its own belongs to packs or workbook. It judges pictures as the pack tools do. Its windows bear the icon, its log and its settings are kept by libraries.',
    from: { path: '^electron/main/', pathNot: '^electron/main/tool/' },
    to: {
      pathNot: [
        '^electron/(core|packs|workbook|control|main)/',
        '^src/judge/',
        '^build/icons/',
        'node_modules/(zod|electron-log)/',
        // A font is a file that is copied, no library.
        '\\.ttf$',
        ...electron,
      ],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'the-tool-in-main-runs-the-pack-tool',
    comment: 'An installed program has no Node beside it: one folder of main runs the verbs of the command line.',
    from: { path: '^electron/main/tool/' },
    to: { pathNot: ['^electron/(core|packs|cli|export|main)/', ...electron], dependencyTypesNot: ['core'] },
  },
  {
    name: 'preload-imports-core-and-electron',
    comment: 'A sandboxed preload has neither Node nor libraries; its API is derived from the contract in core.',
    from: { path: '^electron/preload/' },
    to: { pathNot: ['^electron/(core|preload)/', ...electron] },
  },
  {
    name: 'src-sees-only-core-of-electron',
    comment: 'The renderer knows main by the contract in core alone.',
    from: { path: '^src/' },
    to: { path: '^electron/', pathNot: '^electron/core/' },
  },
  {
    name: 'src-runs-without-node',
    comment: 'The renderer is a sandboxed web page.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'src-runs-without-electron-and-validators',
    comment: 'What reaches the renderer has been validated; the validator would only make the first paint later.',
    from: { path: '^src/' },
    to: { path: [...electron, 'node_modules/zod/'] },
  },
  {
    name: 'services-import-only-core',
    comment: 'services are the thin edge to main: they know the contract and nothing of the stage.',
    from: { path: '^src/services/' },
    to: { pathNot: ['^electron/core/', '^src/services/'] },
  },
  {
    name: 'stores-import-services-and-core',
    comment: 'Data goes one way: services → stores → scenes.',
    from: { path: '^src/stores/' },
    to: { pathNot: ['^electron/core/', '^src/(services|stores)/', 'node_modules/(pinia|vue|@vue)/'] },
  },
  {
    name: 'composables-are-primitives',
    comment:
      'One concern each, of the page and its pictures: what knows stores, services or components belongs to the stage. So whatever draws reaches no store through them.',
    from: { path: '^src/composables/' },
    to: { pathNot: ['^electron/core/', picture, '^src/composables/', 'node_modules/(vue|@vue)/'] },
  },
  {
    name: 'drawing-imports-drawing-and-core',
    comment: 'charts, marks, map and gestures: core, one another, pictures, composables and their libraries.',
    from: { path: drawing },
    to: { path: '^src/', pathNot: [drawing, picture, '^src/(composables|drawings)/'] },
  },
  {
    name: 'drawings-are-plain-data',
    comment: 'The box of line drawings is data for whoever draws, on a stage or into a file: core and itself.',
    from: { path: '^src/drawings/' },
    to: { pathNot: ['^electron/core/', '^src/drawings/'] },
  },
  {
    name: 'pictures-are-plain-data',
    comment:
      'A picture is composed and judged without a browser, in Node as in the page: core and itself, no library, no Vue.',
    from: { path: picture },
    to: { pathNot: ['^electron/core/', picture] },
  },
  {
    name: 'the-painter-draws-what-it-is-given',
    comment:
      'One painter for all pictures: it knows pictures, drawings, charts, marks and components, and decides nothing.',
    from: { path: '^src/painter/' },
    to: { path: '^src/', pathNot: [drawing, picture, '^src/(painter|drawings|components|composables)/'] },
  },
  {
    name: 'views-are-pictures-without-vue',
    comment:
      'What a scene kind shows is data: its view runs in tests, in the pack tools and in a preview as it does on the stage.',
    from: { path: '^src/(scenes/([^/]+/view|views)|entrance/[^/]+/view)\\.ts$' },
    to: { path: ['node_modules/(vue|@vue|pinia|echarts)/', '^src/(stores|services|painter)/'], reachable: true },
  },
  {
    name: 'the-judge-looks-at-pictures',
    comment:
      'Whether a report fits is found from its pictures alone: core, pictures and the views of scene kinds and of the entrance.',
    from: { path: '^src/judge/' },
    to: { pathNot: ['^electron/core/', picture, '^src/judge/', '^src/(scenes/views|entrance/[^/]+/view)\\.ts$'] },
  },
  {
    name: 'components-know-no-store-or-scene',
    comment: 'Presentational: props in, events out; neither itself nor through anything it imports.',
    from: { path: '^src/components/' },
    to: { path: '^src/(stores|services|scenes|staff|presenter|workshop)/', reachable: true },
  },
  {
    name: 'figures-are-drawn-by-marks',
    comment:
      'What is drawn cannot write a figure itself: it takes FactFigure or FactLine, which carry the fact id. Models may measure one; the audit of every step finds what is written past this.',
    from: { path: '^src/.*\\.vue$', pathNot: '^src/marks/' },
    to: { path: '^electron/core/figure\\.ts$' },
  },
  {
    name: 'nothing-stands-on-the-stage',
    comment: 'The stage puts together what visitors see; what others need of it belongs to the room below.',
    from: { path: '^src/', pathNot: '^src/(stage/|main\\.ts$)' },
    to: { path: '^src/stage/' },
  },
  {
    name: 'own-pages-share-no-stage',
    comment: 'Workshop and poster are pages of their own: they share neither stores nor the stage with the tour.',
    from: { path: '^src/(workshop|poster)/' },
    to: { path: '^src/(stores/|main\\.ts)' },
  },
  {
    name: 'the-entrance-knows-no-scene',
    comment: 'The first screen and the doors stand before the tour: whatever is told in it is no business of theirs.',
    from: { path: '^src/entrance/' },
    to: { path: '^src/(scenes/[^/]+/|staff|presenter|workshop)' },
  },
  {
    name: 'scenes-know-no-other-scene',
    comment: 'A scene kind is one folder; what two of them share moves to components, marks or charts.',
    from: { path: '^src/scenes/([^/]+)/' },
    to: { path: '^src/scenes/[^/]+/', pathNot: '^src/scenes/$1/' },
  },
  {
    name: 'other-screens-know-no-scene',
    comment: 'Their screens show the tour by the registry and the stores, like a scene does.',
    from: { path: '^src/(staff|presenter|workshop|poster)/' },
    to: { path: '^src/(scenes/[^/]+|staff|presenter|workshop)/', pathNot: '^src/$1/' },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const hygiene = [
  {
    name: 'no-circles',
    comment: 'Two files that need one another are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'product-imports-no-test-or-build-script',
    comment: 'What ships never depends on what checks or packages it.',
    from: { path: '^src/' },
    to: { path: '^(tests|build)/' },
  },
  {
    name: 'everything-resolves',
    comment: 'A path that leads nowhere would slip past every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'every-package-is-declared',
    comment: 'A package that is there only because another one needs it can vanish with an update.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'main-process-libraries-are-shipped',
    comment:
      'The libraries of main, packs, workbook, control and cli stay outside the bundle: they must be dependencies, not devDependencies.',
    from: { path: '^electron/(main|packs|workbook|export|control|cli)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['\\.ttf$', ...electron] },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [...rooms, ...hygiene].map((rule) => ({ ...rule, severity: 'error' }))

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mts', '.vue', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'module', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
