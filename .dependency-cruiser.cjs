/** Who may import whom: the table of docs/architecture.md, a rule a room. A planted violation in test/boundaries.test.ts must fail. */
const ROOMS = ['app', 'archive', 'cli', 'components', 'core', 'db', 'exporters', 'i18n', 'importers', 'server'];

/** room → rooms it may import, beside itself. */
const MAY_IMPORT = {
  core: [],
  importers: ['core'],
  // Books and mirrors are the reader's own pages in another frame (docs/decisions/009-light-and-mirror.md).
  exporters: ['core', 'components', 'i18n'],
  db: ['core'],
  archive: ['core', 'db', 'importers', 'exporters'],
  server: ['core', 'archive'],
  i18n: ['core'],
  components: ['core', 'i18n'],
  // The command line speaks the reader's language too, so it reads the messages (docs/decisions/005-rooms.md).
  cli: ['core', 'archive', 'i18n'],
  app: ['archive', 'server', 'components', 'core', 'i18n'],
};

const roomRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports-only-its-own`,
  comment: `${room}/ may import ${[...allowed, 'itself'].join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^(${ROOMS.filter((other) => other !== room && !allowed.includes(other)).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'prisma-stays-in-db',
      comment: "Prisma, the driver and SQL are db's affair; its types never leave it",
      severity: 'error',
      from: { path: `^(${ROOMS.filter((room) => room !== 'db').join('|')})/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/(@prisma|prisma|better-sqlite3)/|^db/generated/' },
    },
    {
      name: 'core-is-pure',
      comment: 'core does no input or output and knows no framework; hashing is arithmetic',
      severity: 'error',
      from: { path: '^core/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'core-knows-no-framework',
      comment: 'core runs anywhere',
      severity: 'error',
      from: { path: '^core/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/(next|react|react-dom|next-intl|use-intl)/' },
    },
    {
      name: 'reader-components-are-pure',
      comment: "the reader's components render to text: no Next, no hooks that need a client",
      severity: 'error',
      from: { path: '^components/(reader|ui)/' },
      to: { path: 'node_modules/next(-intl)?/|^components/admin/' },
    },
    {
      name: 'exporters-render-no-desk',
      comment: "an exporter renders the reader's components, never the desk's",
      severity: 'error',
      from: { path: '^exporters/' },
      to: { path: '^components/admin/' },
    },
    {
      name: 'nobody-imports-app',
      comment: 'pages are the end of the line',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'no-circles',
      comment: 'what needs each other is one thing',
      severity: 'error',
      from: { pathNot: 'generated' },
      to: { circular: true, viaOnly: { pathNot: 'generated', dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|db/generated' },
    exclude: { path: '^(\\.next|var|node_modules/\\.cache)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
