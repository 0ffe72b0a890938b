import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePosition, type RecordedFact } from '@zhudian/facts';
import type { RequestContext, RunningSubgraph } from '@zhudian/framework/service';
import { CLASS_MODELS, openReader, openReadModels, type Claimed, type Reader } from '@zhudian/projections';
import type { Asker } from '../../kernel/framework/src/running/asker';
import { nothingRead } from '../../kernel/framework/src/running/reads';
import { SharedParts } from '../../kernel/framework/src/running/shared-parts';
import { ask as askAt, MODELS, paths, registered, span, startTold, type Reading } from './told.support';

const KEYS = [...CLASS_MODELS, 'clue.101'];
const MEI: Claimed = { personId: 'mei', roles: ['STAFF'], unit: 'u1' };
const asking = { who: MEI };
let folder: string;
let store: Awaited<ReturnType<typeof openReadModels>>;
let reader: Reader;
let subgraph: RunningSubgraph;
let position = 0;
let made = 0;

const fold = async (fact: (position: number) => RecordedFact) => {
  position += 1;
  await store.fold({ facts: [fact(position)], checkpoint: { commit: position, prepare: position } });
};
const nothing = (at: number): RecordedFact => ({ ...registered(at), type: 'RoundScheduled', stream: 'Round-r1' });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-shared-'));
  const options = { url: `sqlite:${folder}`, context: 'organization', models: MODELS } as const;
  store = await openReadModels(options);
  [position, made, asking.who] = [6, 0, MEI];
  await fold(registered);
  reader = await openReader(options);
  subgraph = await startTold({ reader }, () => asking.who);
});
afterEach(async () => {
  await subgraph.stop();
  await reader.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const looking = (look: (context: RequestContext) => Promise<unknown>, name = 'units'): Reading => {
  const make = async (own: RequestContext) => {
    made += 1;
    return [String(await look(own))];
  };
  return (context) => context.shared(name, make);
};
const counted = looking(async ({ snapshot }) => snapshot.count(paths));
const ask = (reading: Reading, who = MEI, at = position) => {
  asking.who = who;
  return askAt(subgraph.url, reading, { 'x-zhudian-position': encodePosition(at) });
};
const words = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).data;

describe('A part of an answer that is shared', () => {
  it('is made once for all who see the same, and every answer says what it was made from', async () => {
    const first = await ask(counted);
    const again = await ask(counted, { ...MEI, personId: 'lan' });
    expect(first.data).toStrictEqual({ told: { words: '1' } });
    expect(again).toStrictEqual(first);
    expect(first.extensions).toMatchObject({ reads: ['org_unit_path.103', 'holding.103'] });
    expect(made).toBe(1);
  });

  it('stays while other read models change, and is made anew once one changes of which it is made', async () => {
    await ask(counted);
    await fold(nothing);
    expect(await words(counted)).toStrictEqual({ told: { words: '1' } });
    expect(made).toBe(1);
    await fold((at) => registered(at, 'u2'));
    expect(await words(counted)).toStrictEqual({ told: { words: '2' } });
    expect(made).toBe(2);
  });

  it('is of its moment: what was asked before a change and after it keep apart', async () => {
    await fold((at) => registered(at, 'u2'));
    expect(await words(counted, MEI, 7)).toStrictEqual({ told: { words: '1' } });
    expect(await words(counted)).toStrictEqual({ told: { words: '2' } });
    expect(await words(counted, MEI, 7)).toStrictEqual({ told: { words: '1' } });
  });

  it('is made for each name and for each class of those who ask', async () => {
    await ask(counted);
    await ask(looking(() => Promise.resolve('other'), 'others'));
    await ask(counted, { ...MEI, roles: ['AUDITOR'] });
    await ask(counted, { ...MEI, unit: 'u2' });
    expect(made).toBe(4);
  });

  it('is made for each person when it looks at who asks', async () => {
    const own = looking(({ actor }) => Promise.resolve(actor.personId));
    const lan = { ...MEI, personId: 'lan' };
    expect(await words(own)).toStrictEqual({ told: { words: 'mei' } });
    expect(await words(own, lan)).toStrictEqual({ told: { words: 'lan' } });
    expect(await words(own)).toStrictEqual({ told: { words: 'mei' } });
    expect(made).toBe(2);
    expect((await ask(own)).extensions).toMatchObject({ own: true });
  });

  it.each<[string, (context: RequestContext) => Promise<unknown>]>([
    ['the day', ({ ports }) => Promise.resolve(ports.today())],
    ['facts', async (context) => (await context.factsOf('OrgUnit-u1')).length],
    ['what is not in the log', ({ ports }) => Promise.resolve(ports.readings)],
  ])('is not kept when it is made from %s', async (_, look) => {
    await ask(looking(look));
    await ask(looking(look));
    expect(made).toBe(2);
  });

  it('tells of the day that it looked at', async () => {
    const { extensions } = await ask(looking(({ ports }) => Promise.resolve(ports.today())));
    expect(extensions).toMatchObject({ day: [span.from, span.until] });
  });
});

describe('A part of which the rows depend on who is named in them', () => {
  const asker = (personId: string, grounds: readonly string[]) =>
    ({ viewer: { personId, isOfDay: false, seats: [] }, seenBy: { key: 'staff', grounds } }) as unknown as Asker;
  const clues = { ...nothingRead(), models: new Set(['clue.101']), grounds: new Set(['Clue']) };
  const makers: string[] = [];
  beforeEach(() => makers.splice(0));
  const getter = (changedAt = new Map(KEYS.map((key) => [key, 5]))) => {
    const reader = { changes: () => Promise.resolve({ position: 9, changedAt, changedIn: new Map() }) };
    const parts = new SharedParts();
    return async (personId: string, grounds: readonly string[] = []) => {
      const asked = { name: 'clues', asker: asker(personId, grounds), position: 9, reader };
      const { made: told } = await parts.get<string>(asked, () => {
        makers.push(personId);
        return Promise.resolve({ made: [personId], from: clues });
      });
      return told[0];
    };
  };

  it('is shared by those whom it does not concern, and by nobody else', async () => {
    const get = getter();
    expect(await get('mei')).toBe('mei');
    expect(await get('lan')).toBe('mei');
    expect(await get('bo', ['Meeting'])).toBe('mei');
    expect(await get('zhu', ['Clue'])).toBe('zhu');
    expect(await get('lan')).toBe('mei');
  });

  it('is kept for one alone when it concerns whoever made it', async () => {
    const get = getter();
    expect(await get('zhu', ['Clue'])).toBe('zhu');
    expect(await get('mei')).toBe('mei');
    expect(await get('zhu', ['Clue'])).toBe('zhu');
    expect(await get('fang', ['Clue'])).toBe('fang');
  });

  it('is made anew for one alone once offices change, and for all once the tree of units does', async () => {
    const changedAt = new Map(KEYS.map((key) => [key, 5]));
    const get = getter(changedAt);
    await get('mei');
    await get('zhu', ['Clue']);
    changedAt.set('holding.103', 20);
    expect(await get('lan')).toBe('mei');
    await get('zhu', ['Clue']);
    changedAt.set('org_unit_path.103', 20);
    expect(await get('lan')).toBe('lan');
    expect(makers).toStrictEqual(['mei', 'zhu', 'zhu', 'lan']);
  });
});
