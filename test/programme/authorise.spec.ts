import { MemoryLog } from '@zhudian/log';
import { Refusal, refuse, type Act } from '@zhudian/framework';
import { CommandHandler, type Authorise } from '@zhudian/framework/service';
import { withinScope } from '@zhudian/programme/service';
import { type Reader, type Viewer } from '@zhudian/projections';
import { actFor } from '../../kernel/framework/src/commands/authorise';
import { Areas } from '../../projections/src/access/areas';
import { actAs } from '../support';
import { fulfil, publish } from '../framework/pledge.commands';

const anybody = () => Promise.resolve(undefined);

describe('The handler asks whether the actor may act', () => {
  it('for the org unit that the command is about', async () => {
    const asked: [Act, string | undefined][] = [];
    const handler = new CommandHandler(new MemoryLog(), (act, unit) => {
      asked.push([act, unit]);
      return Promise.resolve(undefined);
    });
    await handler.handle(publish());
    expect(asked).toStrictEqual([[publish().act, 'luobo']]);
  });

  it('for the org unit that the newest state names', async () => {
    const log = new MemoryLog();
    const asked: (string | undefined)[] = [];
    const here = new CommandHandler(log, (_, unit) => {
      asked.push(unit);
      return Promise.resolve(unit === 'luobo' && asked.length > 1 ? refuse('NOT_AUTHORISED_SCOPE') : undefined);
    });
    const there = new CommandHandler(log, anybody);
    await here.handle(publish());
    await there.handle(fulfil());
    await there.handle(publish('p1', { id: 'anew', unitId: 'fucheng' }));
    expect(await here.handle(fulfil('p1', 'anew'))).toMatchObject({ id: 'p1' });
    expect(asked).toStrictEqual(['luobo', 'luobo', 'fucheng']);
  });

  it.each([
    [
      ['luobo', 'marketing'],
      ['luobo', 'marketing'],
    ],
    [['luobo'], ['luobo']],
    [['marketing'], ['marketing']],
    [['bureau'], 'NOT_AUTHORISED_SCOPE of luobo'],
  ])('for any of several units: who may for %j acts for %j', async (mine, outcome) => {
    const authorise: Authorise = (_, unit = '') =>
      Promise.resolve(mine.includes(unit) ? undefined : refuse('NOT_AUTHORISED_SCOPE', { unit }));
    const done = await actFor(authorise, actAs('PARTY_WORK'), ['luobo', 'marketing']);
    expect(done instanceof Refusal ? `${done.code} of ${String(done.details['unit'])}` : done.actsFor).toStrictEqual(
      outcome,
    );
  });

  it('for no unit where the command is about none', async () => {
    expect(await actFor(anybody, actAs('PARTY_WORK'), undefined)).toMatchObject({ actsFor: [] });
  });

  it('and appends nothing when the answer is no', async () => {
    const log = new MemoryLog();
    const no = refuse('NOT_AUTHORISED_SCOPE', { unit: 'luobo', yours: 'fucheng' });
    expect(await new CommandHandler(log, () => Promise.resolve(no)).handle(publish())).toStrictEqual(no);
    expect(log.facts).toStrictEqual([]);
  });
});

/** Read models of the org tree that have seen so many units; the rest is known once a position is reached. */
const orgTree = (paths: Readonly<Record<string, string>>, later: Readonly<Record<string, string>> = {}) => {
  let known = paths;
  const find = (_: unknown, unit: string) => Promise.resolve(known[unit] ? { id: unit, path: known[unit] } : undefined);
  return {
    position: () => Promise.resolve(0),
    at: () => ({ find }),
    viewerOf: (claimed: Viewer, today: string) => Promise.resolve(new Areas([], []).viewerOf(claimed, today)),
    reach: () => {
      known = { ...known, ...later };
      return Promise.resolve(true);
    },
  } as unknown as Reader;
};

describe('An actor acts', () => {
  const paths = { luobo: '/bureau/wuming/luobo/', fucheng: '/bureau/wuming/fucheng/', wuming2: '/bureau/wuming2/' };
  const may = withinScope({
    reader: orgTree(paths, { late: '/bureau/wuming/late/' }),
    log: new MemoryLog(),
    context: 'personnel',
    waitMs: 0,
  });
  const of = (unit: string) => actAs('PARTY_WORK', { unit });
  const refused = (unit: string, yours: string) => refuse('NOT_AUTHORISED_SCOPE', { unit, yours });

  it.each(['bureau', 'wuming', 'luobo'])('at %s for the station below or at it', async (unit) => {
    expect(await may(of(unit), 'luobo')).toBeUndefined();
  });

  it('nowhere else', async () => {
    expect(await may(of('fucheng'), 'luobo')).toStrictEqual(refused('luobo', 'fucheng'));
    expect(await may(of('luobo'), 'wuming2')).toStrictEqual(refused('wuming2', 'luobo'));
    expect(await may(of('wuming'), 'wuming2')).toStrictEqual(refused('wuming2', 'wuming'));
  });

  it('not for a unit that nobody knows, but for one that was registered a moment ago', async () => {
    expect(await may(of('wuming'), 'nowhere')).toStrictEqual(refused('nowhere', 'wuming'));
    expect(await may(of('wuming'), 'late')).toBeUndefined();
  });

  it('without a unit where the command is about none, and anywhere as a policy', async () => {
    expect(await may(of('fucheng'), undefined)).toBeUndefined();
    expect(await may(actAs('POLICY'), 'luobo')).toBeUndefined();
  });
});

describe('A First Secretary and a branch secretary act', () => {
  const paths = { luobo: '/bureau/wuming/luobo/', fucheng: '/bureau/wuming/fucheng/' };
  const units = Object.entries(paths).map(([id, path]) => ({ id, path }));
  const posting = { kind: 'posting', thingId: 'r2016.wei', unitId: 'luobo', persons: ['wei'], over: false };
  const branch = { kind: 'branch', thingId: 'b1', unitId: 'fucheng', persons: ['mei'], over: false };

  /** Read models that hold this at first, and that once they have reached what is recorded; `false`: they never do. */
  const may = (held: readonly (typeof posting)[], later: readonly (typeof posting)[] | false = held) => {
    let known = held;
    const reader = {
      position: () => Promise.resolve(-1),
      reach: () => {
        known = later || held;
        return Promise.resolve(later !== false);
      },
      viewerOf: (claimed: Viewer, today: string) => Promise.resolve(new Areas(units, known).viewerOf(claimed, today)),
    } as unknown as Reader;
    return withinScope({ reader, log: new MemoryLog(), context: 'personnel', waitMs: 0 });
  };
  const wei = actAs('FIRST_SECRETARY', { by: 'wei', unit: 'fucheng' });
  const mei = actAs('BRANCH_SECRETARY', { by: 'mei', unit: 'luobo' });

  it('where they serve, whatever unit their tokens name', async () => {
    expect(await may([posting])(wei, 'luobo')).toBeUndefined();
    expect(await may([branch])(mei, 'fucheng')).toBeUndefined();
  });

  it('nowhere else, not even for the unit of their tokens', async () => {
    expect(await may([posting])(wei, 'fucheng')).toStrictEqual(
      refuse('NOT_AUTHORISED_SCOPE', { unit: 'fucheng', yours: ['luobo'] }),
    );
    expect(await may([branch])(mei, 'luobo')).toStrictEqual(
      refuse('NOT_AUTHORISED_SCOPE', { unit: 'luobo', yours: ['fucheng'] }),
    );
  });

  it('each by the own office: neither is a member a First Secretary, nor the other way round', async () => {
    expect(await may([posting])({ ...wei, role: 'BRANCH_SECRETARY' }, 'luobo')).toStrictEqual(
      refuse('OFFICE_NOT_HELD', { role: 'BRANCH_SECRETARY' }),
    );
    expect(await may([branch])({ ...mei, role: 'FIRST_SECRETARY' }, 'fucheng')).toStrictEqual(
      refuse('OFFICE_NOT_HELD', { role: 'FIRST_SECRETARY' }),
    );
  });

  it('from the fact on that appoints them, and until the one that ends it, also when the read models heard of neither', async () => {
    expect(await may([], [posting])(wei, 'luobo')).toBeUndefined();
    expect(await may([posting], [{ ...posting, over: true }])(wei, 'luobo')).toStrictEqual(
      refuse('OFFICE_NOT_HELD', { role: 'FIRST_SECRETARY' }),
    );
  });

  it('not while nobody knows whether they still serve', async () => {
    expect(await may([posting], false)(wei, 'luobo')).toMatchObject({ code: 'POSITION_NOT_REACHED' });
  });
});
