import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..');

interface Planted {
  readonly file: string;
  readonly code: string;
}

/** A file that breaks each rule, put where it would hurt. */
const planted: Readonly<Record<string, Planted>> = {
  'facts-know-nobody': {
    file: 'events/facts/src/personnel/planted.ts',
    code: "import { connectLog } from '@zhudian/log';\nexport const planted = connectLog;\n",
  },
  'the-log-knows-facts-only': {
    file: 'events/log/src/planted.ts',
    code: "import { personnel } from '@zhudian/personnel';\nexport const planted = personnel;\n",
  },
  'the-store-stands-alone': {
    file: 'events/embedded-store/src/planted.ts',
    code: "import { z } from 'zod';\nexport const planted = z;\n",
  },
  'deciders-are-pure': {
    file: 'services/personnel/src/posting/planted.decider.ts',
    code: "import { randomUUID } from 'node:crypto';\nexport const planted = randomUUID;\n",
  },
  'decisions-reach-no-machine': {
    file: 'kernel/framework/src/decision/planted.ts',
    code: "import { CommandHandler } from '../commands/command-handler';\nexport const planted = CommandHandler;\n",
  },
  'the-framework-knows-no-programme': {
    file: 'kernel/framework/src/planted.ts',
    code: "import { ruleSetOn } from '@zhudian/programme';\nexport const planted = ruleSetOn;\n",
  },
  'services-do-not-meet': {
    file: 'services/organization/src/planted.ts',
    code: "import { personnel } from '@zhudian/personnel';\nexport const planted = personnel;\n",
  },
  'projections-only-listen': {
    file: 'projections/src/planted.ts',
    code: "import { personnel } from '@zhudian/personnel';\nexport const planted = personnel;\n",
  },
  'the-gateway-knows-schemas-only': {
    file: 'gateway/src/planted.ts',
    code: "import { refuse } from '@zhudian/framework';\nexport const planted = refuse;\n",
  },
  'the-front-door': {
    file: 'tools/src/planted.ts',
    code: "import { roundDecider } from '../../services/personnel/src/round/round.decider';\nexport const planted = roundDecider;\n",
  },
  'no-cycles': {
    file: 'tools/src/planted.ts',
    code: "import { other } from './planted-other';\nexport const planted = () => other;\n",
  },
  'tests-are-leaves': {
    file: 'projections/src/planted.ts',
    code: "import { measure } from '../../test/bench/harness';\nexport const planted = measure;\n",
  },
};
const OTHER = {
  file: 'tools/src/planted-other.ts',
  code: "import { planted } from './planted';\nexport const other = () => planted;\n",
};

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const cruise = (files: readonly string[]): Report => {
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...files],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Report;
};

/** The rules that a file breaks once it is there. */
const brokenBy = ({ file, code }: Planted): readonly string[] => {
  const files = [{ file, code }, ...(file.startsWith('tools/') ? [OTHER] : [])];
  try {
    for (const one of files) {
      mkdirSync(dirname(join(ROOT, one.file)), { recursive: true });
      writeFileSync(join(ROOT, one.file), one.code);
    }
    const { summary } = cruise(files.map((one) => one.file));
    return summary.violations.filter(({ from }) => files.some((one) => one.file === from)).map(({ rule }) => rule.name);
  } finally {
    for (const one of files) rmSync(join(ROOT, one.file), { force: true });
  }
};

describe('The architecture', () => {
  const rules = (
    jest.requireActual('../.dependency-cruiser.cjs') as { forbidden: readonly { name: string }[] }
  ).forbidden.map(({ name }) => name);

  it('has a planted violation for every rule', () =>
    expect(Object.keys(planted).toSorted()).toStrictEqual(rules.toSorted()));

  it.each(Object.entries(planted))('%s goes red', (rule, file) => expect(brokenBy(file)).toContain(rule));
});
