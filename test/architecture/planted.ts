interface Planted {
  readonly file: string;
  readonly code: string;
}

/** Files that break each rule, put where they would hurt; the first of them is the one to blame. */
export const planted: Readonly<Record<string, readonly Planted[]>> = {
  'facts-know-nobody': [
    {
      file: 'events/facts/src/personnel/planted.ts',
      code: "import { connectLog } from '@zhudian/log';\nexport const planted = connectLog;\n",
    },
  ],
  'the-log-knows-facts-only': [
    {
      file: 'events/log/src/planted.ts',
      code: "import { personnel } from '@zhudian/personnel';\nexport const planted = personnel;\n",
    },
  ],
  'the-store-stands-alone': [
    {
      file: 'events/embedded-store/src/planted.ts',
      code: "import { z } from 'zod';\nexport const planted = z;\n",
    },
  ],
  'deciders-are-pure': [
    {
      file: 'services/personnel/src/posting/planted.decider.ts',
      code: "import { planted } from './planted-helper';\nexport const decided = planted;\n",
    },
    {
      file: 'services/personnel/src/posting/planted-helper.ts',
      code: "import { randomUUID } from 'node:crypto';\nexport const planted = randomUUID;\n",
    },
  ],
  'rules-are-pure': [
    {
      file: 'services/personnel/src/posting/planted-alone.rules.ts',
      code: "import { randomUUID } from 'node:crypto';\nexport const planted = randomUUID;\n",
    },
  ],
  'decisions-reach-no-machine': [
    {
      file: 'kernel/framework/src/decision/planted.ts',
      code: "import { CommandHandler } from '../commands/command-handler';\nexport const planted = CommandHandler;\n",
    },
  ],
  'the-framework-knows-no-programme': [
    {
      file: 'kernel/framework/src/planted.ts',
      code: "import { rulesOn } from '@zhudian/programme';\nexport const planted = rulesOn;\n",
    },
  ],
  'the-runtime-knows-nobody': [
    {
      file: 'kernel/runtime/src/planted.ts',
      code: "import { Refusal } from '@zhudian/framework';\nexport const planted = Refusal;\n",
    },
  ],
  'services-do-not-meet': [
    {
      file: 'services/organization/src/planted.ts',
      code: "import { personnel } from '@zhudian/personnel';\nexport const planted = personnel;\n",
    },
  ],
  'projections-only-listen': [
    {
      file: 'projections/src/planted-service.ts',
      code: "import { personnel } from '@zhudian/personnel';\nexport const planted = personnel;\n",
    },
  ],
  'the-gateway-knows-schemas-only': [
    {
      file: 'gateway/src/planted.ts',
      code: "import { refuse } from '@zhudian/framework';\nexport const planted = refuse;\n",
    },
  ],
  'the-pages-know-the-graph-only': [
    {
      file: 'dashboard/src/due/planted.ts',
      code: "import { refuse } from '@zhudian/framework';\nexport const planted = refuse;\n",
    },
  ],
  'the-front-door': [
    {
      file: 'tools/src/planted.ts',
      code: "import { roundDecider } from '../../services/personnel/src/round/round.decider';\nexport const planted = roundDecider;\n",
    },
  ],
  'no-cycles': [
    {
      file: 'tools/src/planted-one.ts',
      code: "import type { Other } from './planted-other';\nexport type One = Other | 1;\n",
    },
    {
      file: 'tools/src/planted-other.ts',
      code: "import type { One } from './planted-one';\nexport type Other = One | 2;\n",
    },
  ],
  'no-cycles-of-folders': [
    {
      file: 'tools/src/planted-a/one.ts',
      code: "import type { Two } from '../planted-b/two';\nexport type One = Two;\n",
    },
    { file: 'tools/src/planted-a/four.ts', code: 'export type Four = 4;\n' },
    { file: 'tools/src/planted-b/two.ts', code: 'export type Two = 2;\n' },
    {
      file: 'tools/src/planted-b/three.ts',
      code: "import type { Four } from '../planted-a/four';\nexport type Three = Four;\n",
    },
  ],
  'tests-are-leaves': [
    {
      file: 'projections/src/planted-test.ts',
      code: "import { measure } from '../../test/bench/harness';\nexport const planted = measure;\n",
    },
  ],
};

/** The file or folder that a rule is to blame. */
export const blamed = (rule: string): string => {
  const file = planted[rule]?.[0]?.file ?? '';
  return rule === 'no-cycles-of-folders' ? file.slice(0, file.lastIndexOf('/')) : file;
};
