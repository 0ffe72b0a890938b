import { resolve } from 'node:path';
import type { CopiedSources, Cruise, LintFinding } from './copied-sources';
import { impuritiesOf, impureSources, isDecision } from './impurities';

const KINDS = ['decider', 'rules', 'guards', 'commands', 'state', 'refusals'] as const;
const FOLDER = 'services/personnel/src/posting';

const IMPURE_IMPORTS = {
  'node:crypto': "import { randomUUID } from 'node:crypto';\nexport const planted = randomUUID;\n",
  'node:crypto under another name': "import { randomUUID as planted } from 'node:crypto';\nexport { planted };\n",
  'node:crypto at run time': "export const planted = () => import('node:crypto');\n",
  'node:timers': "import { setTimeout as after } from 'node:timers';\nexport const planted = after;\n",
  'a library': "import { v4 } from 'uuid';\nexport const planted = v4;\n",
  'the log': "import { connectLog } from '@zhudian/log';\nexport const planted = connectLog;\n",
  'the running half of the framework':
    "import { CommandHandler } from '@zhudian/framework/service';\nexport const planted = CommandHandler;\n",
  'a resolver': "import { PostingResolver } from './posting.resolver';\nexport const planted = PostingResolver;\n",
};
const CLOCK_OR_CHANCE = [
  'Date.now()',
  'new Date()',
  '(({ now } = Date) => now())()',
  'new Intl.DateTimeFormat().format()',
  'performance.now()',
  'process.hrtime()',
  'globalThis.Date.now()',
  '(({ Date: Clock } = globalThis) => Clock.now())()',
  'setTimeout(() => 1, 1)',
  'Math.random()',
  "Math['random']()",
  '(({ random } = Math) => random())()',
  'crypto.randomUUID()',
  '(({ randomUUID: id } = crypto) => id())()',
  "Reflect.get(Math, 'random')()",
  "(() => 1).constructor('return Date.now()')()",
  "['b', 'a'].sort((one, other) => one.localeCompare(other))",
  "fetch('http://localhost')",
];
/** What the linter would let pass, or be told to let pass. */
const UNSEEN = {
  'lint turned off': [
    '// oxlint-disable-next-line no-restricted-globals\nDate.now();',
    'Date.now(); // eslint-disable-line',
    '/* oxlint-disable */\nDate.now();',
  ],
  'Math as a value': [
    'const { random: chance } = Math;',
    'const M = Math;\nM.random();',
    "const key = 'random';\nMath[key]();",
  ],
  'Intl as a value': ['const { DateTimeFormat: Format } = Intl;'],
  'import()': ["const name = 'node:crypto';\nvoid import(name);"],
  'import.meta': ['import.meta.url;'],
} as const;

/** Planted before the sources are cruised. */
export const impureImports = KINDS.flatMap((kind) =>
  Object.entries(IMPURE_IMPORTS).map(([what, code], at) => ({
    kind,
    what,
    code,
    file: `${FOLDER}/planted-${at}.${kind}.ts`,
  })),
);
const calling = (kind: string) => `${FOLDER}/planted-calls.${kind}.ts`;

/** Every file that a decider reaches through imports, of types too. */
const reachedFrom = (starts: readonly string[], { modules }: Cruise): readonly string[] => {
  const dependencies = new Map(modules.map(({ source, dependencies: all }) => [source, all]));
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file) || !dependencies.has(file)) return;
    reached.add(file);
    for (const { resolved } of dependencies.get(file) ?? []) visit(resolved);
  };
  starts.forEach(visit);
  return [...reached].filter((file) => file.endsWith('.ts') && !file.includes('node_modules'));
};

/**
 * What deciders reach, by its imports and by the linter.
 * @param shipped the sources before anything was planted in them.
 */
export const puritySpecs = (sources: CopiedSources, shipped: readonly string[], cruise: () => Cruise): void =>
  describe('What deciders reach', () => {
    let found: readonly LintFinding[];
    let reached: readonly string[];
    beforeAll(() => {
      const deciders = shipped.filter((file) => file.endsWith('.decider.ts'));
      const calls = CLOCK_OR_CHANCE.map((call, at) => `export const planted${at} = () => ${call};\n`).join('');
      for (const kind of KINDS) sources.plant(calling(kind), calls);
      reached = reachedFrom(deciders, cruise());
      for (const file of reached)
        sources.append(file, '\nexport const plantedAtTheEnd = () => Date.now() + Math.random();\n');
      found = sources.lint('services', 'kernel', 'events');
    });

    it.each(impureImports)('imports nothing impure: $what in a file of $kind', ({ file }) => {
      const broken = cruise()
        .summary.violations.filter(({ from }) => from === file)
        .map(({ rule }) => rule.name);
      expect(broken.filter((rule) => rule === 'deciders-are-pure' || rule === 'rules-are-pure')).not.toStrictEqual([]);
    });

    it.each(KINDS.flatMap((kind) => CLOCK_OR_CHANCE.map((call, at) => ({ kind, call, line: at + 1 }))))(
      'asks neither clock nor chance nor machine: $call in a file of $kind',
      ({ kind, line }) => {
        const here = found.filter((finding) => finding.file === calling(kind) && finding.line === line);
        expect(here.map(({ rule }) => rule).join()).toMatch(/no-restricted-(globals|properties)/);
      },
    );

    it.each(
      KINDS.flatMap((kind) =>
        Object.entries(UNSEEN).flatMap(([what, codes]) => codes.map((code) => ({ kind, what, code }))),
      ),
    )('does not get past the linter by $what in a file of $kind: $code', ({ kind, what, code }) =>
      expect(impuritiesOf(`${FOLDER}/planted.${kind}.ts`, code)).toContain(what),
    );

    it('uses Math and Intl member by member', () =>
      expect(
        impuritiesOf(
          `${FOLDER}/pure.rules.ts`,
          'export const pure = (order: Intl.Collator) => Math.max(1, order.compare("a", "b"));',
        ),
      ).toStrictEqual([]));

    it('does so nowhere in what ships', () => {
      expect(impureSources(resolve(__dirname, '../..'))).toStrictEqual([]);
      expect(reached.filter((file) => !isDecision(file))).toStrictEqual([]);
    });

    it('is guarded by the linter in every file', () => {
      const guarded = (rule: string) =>
        new Set(found.filter((finding) => finding.rule.includes(rule)).map(({ file }) => file));
      const [globals, properties] = [guarded('no-restricted-globals'), guarded('no-restricted-properties')];
      expect(reached.length).toBeGreaterThan(100);
      expect(reached.filter((file) => !globals.has(file) || !properties.has(file))).toStrictEqual([]);
    });
  });
