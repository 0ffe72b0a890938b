/** The architecture of docs/adr, executable. test/architecture.spec.ts shows each rule red. */
const service = '^services/(personnel|organization|integrity-performance)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'events-know-nobody',
      comment: 'Facts outlive everything else: they depend on zod and the log client only.',
      severity: 'error',
      from: { path: '^events/src/' },
      to: { pathNot: ['^events/src/', 'node_modules/(zod|@kurrent)/', '^node:', '^(events|timers|timers/promises)$'] },
    },
    {
      name: 'facts-are-plain',
      comment: 'Event schemas do not know how the log is spoken to.',
      severity: 'error',
      from: { path: '^events/src/(personnel|organization|integrity-performance)/' },
      to: {
        pathNot: [
          '^events/src/(define-events|shapes)',
          '^events/src/(personnel|organization|integrity-performance)/',
          'node_modules/zod/',
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
      comment: 'No clock, no chance, no I/O: deciders see facts, the light kernel and their own folder.',
      severity: 'error',
      from: { path: '\\.(decider|state|refusals)\\.ts$' },
      to: {
        pathNot: [
          '^events/src/',
          '^services/kernel/src/(?!server|graphql)',
          '^services/[^/]+/src/(?!graph/|vault/|main|context)',
        ],
      },
    },
    {
      name: 'the-light-kernel-is-pure',
      comment: 'What deciders import reaches no machine.',
      severity: 'error',
      from: { path: '^services/kernel/src/(?!server/|graphql/)' },
      to: { path: ['^services/kernel/src/(server|graphql)/', 'node_modules/(?!zod/)', '^node:'] },
    },
    {
      name: 'services-do-not-meet',
      comment: 'Contexts speak through facts and policies, never through code.',
      severity: 'error',
      from: { path: '^services/(?!kernel/)([^/]+)/' },
      to: { path: service, pathNot: '^services/$1/' },
    },
    {
      name: 'projections-only-listen',
      comment: 'Read models are folds of facts: they know no service.',
      severity: 'error',
      from: { path: '^projections/src/' },
      to: { path: '^(services|gateway|tools|test)/' },
    },
    {
      name: 'the-gateway-knows-schemas-only',
      comment: 'The gateway composes graphs: it imports no service, no read model.',
      severity: 'error',
      from: { path: '^gateway/src/' },
      to: { path: '^(services|projections|tools|test)/' },
    },
    {
      name: 'the-front-door',
      comment: 'Packages are entered through their index.',
      severity: 'error',
      from: { path: '^(events|projections|services/[^/]+|gateway|tools)/', pathNot: '^events/embedded-store/' },
      to: {
        path: '^(events|events/embedded-store|projections|gateway|services/[^/]+)/src/',
        pathNot: ['^$1/', '/src/index\\.ts$', '^services/kernel/src/server/index\\.ts$'],
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
      from: { path: '^(events|projections|services|gateway|tools)/' },
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
