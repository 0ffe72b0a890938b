/** The architecture of docs/adr, executable; test/architecture shows each rule red. */
const PAGES_NEED = '@types/react|antd|csv-parse|dayjs|echarts|graphql-sse|react(-dom)?|read-excel-file|urql';

/** What neither knows a clock nor chance, and reads and writes nothing. */
const PURE = [
  '^events/facts/src/',
  '^kernel/framework/src/(index\\.ts$|decision/)',
  '^kernel/programme/src/(?!service/)',
  '^services/[^/]+/src/(?!.*\\.(resolver|types|args)\\.ts$|graph/|vault/|main\\.ts|context\\.ts)',
  'node_modules/zod/',
  // The Hungarian method, pure arithmetic.
  'node_modules/munkres/',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'facts-know-nobody',
      comment: 'Facts outlive everything else: their schemas depend on zod and on each other.',
      severity: 'error',
      from: { path: '^events/facts/src/' },
      to: { pathNot: ['^events/facts/src/', 'node_modules/zod/'] },
    },
    {
      name: 'the-log-knows-facts-only',
      comment: 'The client of the log knows facts, the official client and Node.',
      severity: 'error',
      from: { path: '^events/log/src/' },
      to: {
        pathNot: [
          '^events/log/src/',
          '^events/facts/src/index\\.ts$',
          'node_modules/(zod|@kurrent)/',
          '^(node:|(events|util|timers|timers/promises)$)',
        ],
      },
    },
    {
      name: 'the-store-stands-alone',
      comment: 'The embedded store and the proofs are useful to strangers: they take nothing but Node.',
      severity: 'error',
      from: { path: '^events/(embedded-store|proofs)/src/' },
      to: { dependencyTypesNot: ['core', 'local', 'undetermined'], pathNot: '^events/$1/' },
    },
    {
      name: 'deciders-are-pure',
      comment:
        'No clock, no chance, no I/O, by reachability: what decides reaches facts, decisions and the programme only.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/.*\\.(decider|amendments)\\.ts$' },
      to: { reachable: true, pathNot: PURE },
    },
    {
      name: 'rules-are-pure',
      comment: 'What deciders are made of is pure also where none of them reaches it yet.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/.*\\.(rules|guards|commands|state|refusals)\\.ts$' },
      to: { pathNot: PURE },
    },
    {
      name: 'decisions-reach-no-machine',
      comment: 'What deciders import of the framework and the programme reaches no machine.',
      severity: 'error',
      from: { path: '^kernel/(framework/src/decision/|programme/src/(?!service/))' },
      to: {
        path: [
          '^kernel/(framework/src/(service\\.ts$|commands/|graph/|policies/|running/)|programme/src/service/)',
          '^(kernel/(hops|clock|runtime|settings)|projections|events/log)/|^node:|node_modules/(?!zod/)',
        ],
      },
    },
    {
      name: 'the-runtime-knows-nobody',
      comment: 'What serves every process takes nothing but Node, pino and what tells spans.',
      severity: 'error',
      from: { path: '^kernel/runtime/src/' },
      to: { pathNot: '^kernel/runtime/src/|/(pino|@opentelemetry)/|^node:|^(timers/promises|async_hooks)$' },
    },
    {
      name: 'the-framework-knows-no-programme',
      comment: 'Deciders, command handling, policies and graph building serve any programme.',
      severity: 'error',
      from: { path: '^kernel/(framework|hops|clock)/src/' },
      to: { path: ['^kernel/programme/', '^services/'] },
    },
    {
      name: 'services-do-not-meet',
      comment: 'Contexts speak through facts and policies, never through code.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'projections-only-listen',
      comment: 'Read models are folds of facts: of the kernel they know runtime and settings only, and no service.',
      severity: 'error',
      from: { path: '^projections/src/' },
      to: { path: '^(services|gateway|tools|test)/|^kernel/(?!(runtime|settings)/)' },
    },
    {
      name: 'the-gateway-knows-schemas-only',
      comment: 'The gateway composes graphs: it imports no service, no read model.',
      severity: 'error',
      from: { path: '^gateway/src/' },
      to: { path: '^(services|projections|tools|test)/|^kernel/(?!(hops|clock|evidence|runtime|settings)/)' },
    },
    {
      name: 'the-pages-know-the-graph-only',
      comment:
        'The pages ask the gateway over the network: of ours they import the client of blind ballots alone, of others what pages need.',
      severity: 'error',
      from: { path: '^dashboard/src/' },
      to: { pathNot: `^dashboard/src/|^tools/voting/|node_modules/(${PAGES_NEED})/` },
    },
    {
      name: 'the-front-door',
      comment: 'Packages are entered through their index.',
      severity: 'error',
      from: { path: '^(events/[^/]+|kernel/[^/]+|projections|services/[^/]+|gateway|tools)/' },
      to: {
        path: '^(events/[^/]+|kernel/[^/]+|projections|gateway|services/[^/]+)/src/',
        pathNot: [
          '^$1/',
          '/src/index\\.ts$',
          '^kernel/framework/src/service\\.ts$',
          '^kernel/programme/src/service/index\\.ts$',
        ],
      },
    },
    { name: 'no-cycles', comment: 'One idea each, one way.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycles-of-folders',
      comment: 'A folder is one idea too: of two, one is the one that knows the other. A folder holds all below it.',
      severity: 'error',
      scope: 'folder',
      // Node's module `events` bears the name of a folder of ours.
      from: { pathNot: '^events$' },
      to: { circular: true },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing that ships depends on a test.',
      severity: 'error',
      from: { path: '^(events|kernel|projections|services|gateway|dashboard|tools)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Ours alone: libraries in a `dist` of theirs are to be seen.
    exclude: { path: '^((events|kernel|services)/[^/]+|projections|gateway|dashboard|tools|test)/dist/' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default'], exportsFields: ['exports'] },
    tsConfig: { fileName: 'tools/architecture.tsconfig.json' },
  },
};
