/**
 * The floors of the house (docs/architecture.md) as an allow-list: whatever is not named here is forbidden.
 * A folder imports itself, the folders listed for it, and the packages listed for it.
 */
const features = ['answers', 'agenda', 'attendance', 'privacy'];
const core = ['domain', 'danish'];
const middle = ['access', 'minutes'];
/** What is outside the core may say something to whoever runs the bot. */
const log = ['log'];

const floors = {
  domain: { folders: [], packages: ['temporal-polyfill'] },
  danish: { folders: [], packages: ['temporal-polyfill', '@orama/stemmers'] },
  access: { folders: core, packages: [] },
  minutes: { folders: core, packages: [] },
  log: { folders: [], packages: [], builtins: ['async_hooks', 'crypto', 'os', 'util'] },
  answers: { folders: [...core, ...middle], packages: [], builtins: ['util'] },
  agenda: { folders: [...core, ...middle], packages: [], builtins: ['crypto'] },
  attendance: {
    folders: [...core, ...middle],
    packages: ['ical-generator', 'timezones-ical-library', 'temporal-polyfill'],
    builtins: ['crypto'],
  },
  privacy: { folders: [...core, ...middle], packages: [], builtins: ['crypto'] },
  documents: {
    folders: [...core, ...middle, ...features, ...log],
    packages: ['fflate', 'saxes', 'unpdf'],
    builtins: ['child_process', 'crypto', 'fs', 'fs/promises', 'path', 'timers/promises', 'url', 'v8'],
  },
  'language-model': {
    folders: [...core, ...middle, ...features, ...log],
    packages: ['openai', '@azure/identity', 'zod'],
  },
  storage: {
    folders: [...core, ...middle, ...features, ...log],
    packages: ['@azure/data-tables', '@azure/identity', '@azure/storage-blob'],
    builtins: ['crypto', 'child_process', 'fs/promises', 'module', 'net', 'path', 'timers/promises'],
  },
  teams: {
    folders: [...core, ...middle, ...features, ...log],
    packages: [
      '@azure/identity',
      'botbuilder',
      'botframework-connector',
      '@microsoft/teams-ai',
      'adaptivecards-templating',
      'jose',
      'zod',
    ],
    builtins: ['crypto', 'dns/promises', 'fs', 'fs/promises', 'http', 'https', 'net', 'timers/promises'],
  },
  telemetry: {
    folders: log,
    packages: [
      '@opentelemetry/api',
      '@opentelemetry/exporter-metrics-otlp-http',
      '@opentelemetry/exporter-trace-otlp-http',
      '@opentelemetry/resources',
      '@opentelemetry/sdk-metrics',
      '@opentelemetry/sdk-trace-base',
    ],
    builtins: ['async_hooks', 'timers/promises'],
  },
  server: { folders: [...core, ...log], packages: ['restify', 'zod'], builtins: ['http', 'net', 'stream'] },
};

const anyOf = (names) => `^src/(${names.join('|')})/`;
const packagePath = (names) => `^node_modules/(${names.map((name) => name.replace('/', '\\/')).join('|')})(/|$)`;

const allowed = Object.entries(floors).flatMap(([folder, { folders, packages, builtins = [] }]) => [
  { from: { path: `^src/${folder}/` }, to: { path: anyOf([folder, ...folders]) } },
  ...(packages.length > 0 ? [{ from: { path: `^src/${folder}/` }, to: { path: packagePath(packages) } }] : []),
  ...(builtins.length > 0
    ? [{ from: { path: `^src/${folder}/` }, to: { path: `^(${builtins.join('|')})$`, dependencyTypes: ['core'] } }]
    : []),
]);

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'parsing-knows-no-import',
      comment: 'What a document says does not depend on what is stored.',
      severity: 'error',
      from: { path: '^src/minutes/parse/' },
      to: { path: '^src/minutes/(?!parse/)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    ...allowed,
    // The two entries and the command line wire everything; the platform's packages stay out of them.
    { from: { path: '^src/(cli/|wiring/|(main|start-bot)\\.ts|app\\.ts)' }, to: { path: '^src/' } },
    {
      from: { path: '^src/(cli/|wiring/|(main|start-bot)\\.ts|app\\.ts)' },
      to: { dependencyTypes: ['core'] },
    },
    { from: { path: '^src/logger\\.ts$' }, to: { path: anyOf(log) } },
    {
      from: { path: '^src/(cli/|(main|start-bot)\\.ts|app\\.ts|logger\\.ts)' },
      to: { path: packagePath(['pino']) },
    },
    { from: { path: '^src/config\\.ts$' }, to: { path: anyOf(['settings']) } },
    { from: { path: '^src/(config\\.ts|settings/)' }, to: { path: packagePath(['zod']) } },
    { from: { path: '^src/(config\\.ts|settings/)' }, to: { path: '^fs$', dependencyTypes: ['core'] } },
    { from: { path: '^src/settings/' }, to: { path: anyOf(['settings']) } },
    // A certificate that cannot be used is told at start.
    { from: { path: '^src/settings/' }, to: { path: '^src/teams/app-certificate\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
