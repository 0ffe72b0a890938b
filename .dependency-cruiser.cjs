/** The architecture of docs/adr, executable. test/architecture.spec.ts shows each rule red. */
const service = '^services/(personnel|organization|integrity-performance)/';

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
          '^node:',
          '^(events|timers|timers/promises)$',
        ],
      },
    },
    {
      name: 'the-store-stands-alone',
      comment: 'The embedded store is useful to strangers: it takes nothing but Node.',
      severity: 'error',
      from: { path: '^events/embedded-store/src/' },
      to: { dependencyTypesNot: ['core', 'local', 'undetermined'], pathNot: '^events/embedded-store/' },
    },
    {
      name: 'deciders-are-pure',
      comment:
        'No clock, no chance, no I/O, by reachability: a decider reaches facts, decisions and the programme only.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/.*\\.decider\\.ts$' },
      to: {
        reachable: true,
        pathNot: [
          '^events/facts/src/',
          '^kernel/framework/src/(index\\.ts$|decision/)',
          '^kernel/programme/src/(?!service/)',
          '^services/[^/]+/src/(?!.*\\.(resolver|types)\\.ts$|graph/|vault/|main\\.ts|context\\.ts)',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'decisions-reach-no-machine',
      comment: 'What deciders import of the framework and the programme reaches no machine.',
      severity: 'error',
      from: { path: '^kernel/(framework/src/decision/|programme/src/(?!service/))' },
      to: {
        path: [
          '^kernel/framework/src/(service\\.ts$|commands/|graph/|policies/|running/)',
          '^kernel/programme/src/service/',
          '^kernel/hops/',
          '^projections/',
          '^events/log/',
          'node_modules/(?!zod/)',
          '^node:',
        ],
      },
    },
    {
      name: 'the-framework-knows-no-programme',
      comment: 'Deciders, command handling, policies and graph building serve any programme.',
      severity: 'error',
      from: { path: '^kernel/(framework|hops)/src/' },
      to: { path: ['^kernel/programme/', '^services/'] },
    },
    {
      name: 'services-do-not-meet',
      comment: 'Contexts speak through facts and policies, never through code.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: service, pathNot: '^services/$1/' },
    },
    {
      name: 'projections-only-listen',
      comment: 'Read models are folds of facts: they know no service and no kernel.',
      severity: 'error',
      from: { path: '^projections/src/' },
      to: { path: '^(kernel|services|gateway|tools|test)/' },
    },
    {
      name: 'the-gateway-knows-schemas-only',
      comment: 'The gateway composes graphs: it imports no service, no read model.',
      severity: 'error',
      from: { path: '^gateway/src/' },
      to: { path: '^(services|projections|tools|test)/|^kernel/(?!hops/)' },
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
    {
      name: 'no-cycles',
      comment: 'One idea each, one way.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing that ships depends on a test.',
      severity: 'error',
      from: { path: '^(events|kernel|projections|services|gateway|tools)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default'], exportsFields: ['exports'] },
    tsConfig: { fileName: 'tools/architecture.tsconfig.json' },
  },
};
