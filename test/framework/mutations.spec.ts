import { MemoryLog } from '@zhudian/log';
import { refuse } from '@zhudian/framework';
import { refusalError, type Authorise } from '@zhudian/framework/service';
import { commandIdOf } from '../support/commands';
import { sending } from './mutations.support';

const publishedOn = (facts: MemoryLog['facts']) => facts.map(({ metadata }) => metadata.occurredOn);

describe('A command that is accepted', () => {
  it('shows its entity at the position that it reached', async () => {
    const { answer, facts } = await sending();
    expect(answer).toEqual({ id: 'p1', position: 1 });
    expect(facts).toHaveLength(2);
  });

  it('may name a business day in the past; without one it is today', async () => {
    expect(publishedOn((await sending()).facts)).toStrictEqual(['2016-03-10', '2016-03-10']);
    expect(publishedOn((await sending({ occurredOn: '2016-02-29' })).facts)).toStrictEqual([
      '2016-02-29',
      '2016-02-29',
    ]);
  });

  it('tells an absent field and a null one alike', async () => {
    expect((await sending({ occurredOn: null, reasons: null, evidence: null })).answer).toEqual({
      id: 'p1',
      position: 1,
    });
  });

  it('is recorded in the role that allows it', async () => {
    const actor = { personId: 'mei', roles: ['AUDITOR', 'STATION', 'STAFF'], unit: 'luobo' } as const;
    const [fact] = (await sending({}, { actor })).facts;
    expect(fact?.metadata).toMatchObject({ actorId: 'mei', actorRole: 'STATION', actorUnit: 'luobo' });
  });

  it('carries its evidence', async () => {
    const evidence = [{ sha256: 'b'.repeat(64), name: '承诺书.pdf', mime: 'application/pdf', size: 2048 }];
    const [fact] = (await sending({ evidence })).facts;
    expect(JSON.parse(fact?.metadata.evidence ?? '')).toStrictEqual(evidence);
  });

  it('that is sent again shows the same', async () => {
    const log = new MemoryLog();
    const first = await sending({}, { log });
    expect((await sending({}, { log })).answer).toEqual(first.answer);
    expect(log.facts).toHaveLength(2);
  });

  it('is told to be recorded, and where, when the read models do not follow', async () => {
    const { error, facts } = await sending({}, { keepsUp: false });
    expect(error?.extensions).toMatchObject({ code: 'RECORDED_NOT_SHOWN', details: { position: 'p2', reached: 'p0' } });
    expect(facts).toHaveLength(2);
  });
});

describe('A command is refused, and nothing happens,', () => {
  const refusedFor = async (...command: Parameters<typeof sending>) => {
    const { error, facts } = await sending(...command);
    expect(facts).toStrictEqual([]);
    return error?.extensions;
  };

  it('with code, words in both languages, rule, source and details', async () => {
    const actor = { personId: 'an', roles: ['AUDITOR'], unit: 'luobo' } as const;
    expect(await refusedFor({}, { actor: { ...actor, roles: [...actor.roles] } })).toStrictEqual({
      code: 'NOT_AUTHORISED_ROLE',
      messages: {
        zh: '此项由职工、供电所办理，您的账号没有此权限。请联系职工、供电所；如权限设置有误，请联系系统管理员。',
        en: 'This is carried out by staff, the station; your account does not have this role. Contact staff, the station, or the administrator if your roles are wrong.',
      },
      rule: 'Each act belongs to named roles',
      source: 'M13-M15, S07-S10: each body acts at its own level only',
      severity: 'BLOCK',
      details: { roles: ['STAFF', 'STATION'] },
    });
  });

  it.each([
    [{ promise: '   ' }, 'promise', '“输入内容”不能为空', 'must not be empty'],
    [{ commandId: 'one' }, 'commandId', '“指令编号”须为通用唯一识别码', 'is a UUID'],
    [{ pledgeId: '../p1' }, 'pledgeId', '“公开承诺编号”格式不正确', 'an id: letters, digits, dot, dash, underscore'],
    [
      { reasons: [{ code: 'PLEDGE_VAGUE', reason: '' }] },
      'reasons.0.reason',
      '“对警告的说明第1项理由”不能为空',
      'must not be empty',
    ],
  ])('for input such as %p', async (input, path, zh, en) => {
    const problems = [{ path, zh, en: `${path}: ${en}` }];
    expect(await refusedFor(input)).toMatchObject({ code: 'INVALID_INPUT', details: { problems } });
  });

  it('for all faults of an input at once, each named in words', async () => {
    expect(await refusedFor({ commandId: 'one', promise: ' ' })).toMatchObject({
      messages: {
        zh: expect.stringMatching(/^填写内容有误：“指令编号”须为[^；]+；“输入内容”不能为空。请改正后重新提交。$/),
      },
      details: { problems: [{ path: 'commandId' }, { path: 'promise' }] },
    });
  });

  it.each([
    ['content', { promise: '三小时到场' }, {}],
    ['business day', { occurredOn: '2016-03-09' }, {}],
    ['actor', {}, { actor: { personId: 'an', roles: ['STAFF'], unit: 'luobo' } }],
  ])('when its id was used for another %s', async (_, input, given) => {
    const log = new MemoryLog();
    await sending({}, { log });
    const { error, facts } = await sending(input, { log, ...given });
    expect(error?.extensions).toMatchObject({ code: 'COMMAND_ID_REUSED', details: { commandId: commandIdOf('one') } });
    expect(facts).toHaveLength(2);
  });

  it('for a business day after today', async () => {
    expect(await refusedFor({ occurredOn: '2016-03-11' })).toMatchObject({
      code: 'OCCURRED_IN_FUTURE',
      details: { on: '2016-03-11', today: '2016-03-10' },
    });
  });

  it('for an id that another context has carried out', async () => {
    const { error, facts } = await sending({}, { usedElsewhere: [commandIdOf('one')] });
    expect(error?.extensions['code']).toBe('COMMAND_ID_REUSED');
    expect(facts).toStrictEqual([]);
  });

  it('by the rules of its aggregate', async () => {
    const log = new MemoryLog();
    await sending({}, { log });
    const { error } = await sending({ commandId: commandIdOf('another') }, { log });
    expect(error?.extensions).toMatchObject({ code: 'PLEDGE_OPEN', messages: { en: '“p1” is open.' } });
    expect(log.facts).toHaveLength(2);
  });
});

describe('All that is wrong with an input', () => {
  const faultsOf = async (...command: Parameters<typeof sending>) => {
    const { error, facts } = await sending(...command);
    const { code, faults = [{ code }] } = (error?.extensions ?? {}) as {
      readonly code: string;
      readonly faults?: readonly { readonly code: string }[];
    };
    return [faults.map((one) => one.code), facts.length] as const;
  };
  const open = async () => {
    const log = new MemoryLog();
    await sending({}, { log });
    return { log };
  };
  const another = commandIdOf('another');

  it('is told with what its rule refuses, where words alone are wrong', async () => {
    const given = { commandId: another, promise: '\u0000' };
    expect(await faultsOf(given, await open())).toStrictEqual([['INVALID_INPUT', 'PLEDGE_OPEN'], 2]);
    expect(await faultsOf({ commandId: 'one', evidence: [] }, await open())).toStrictEqual([
      ['INVALID_INPUT', 'PLEDGE_OPEN'],
      2,
    ]);
  });

  it('is told without what would rest on the wrong part', async () => {
    // A promise that is too short asks for a reason; one that is wrong does not.
    expect(await faultsOf({ promise: '' })).toStrictEqual([['INVALID_INPUT'], 0]);
    expect(await faultsOf({ promise: '好', reasons: [{ code: 'PLEDGE_VAGUE', reason: '\u0000' }] })).toStrictEqual([
      ['INVALID_INPUT'],
      0,
    ]);
    const given = { commandId: another, pledgeId: '!', promise: '好' };
    expect(await faultsOf(given, await open())).toStrictEqual([['INVALID_INPUT'], 2]);
  });

  it('is told with a day that is yet to come', async () => {
    expect(await faultsOf({ occurredOn: '2016-03-11', promise: '' })).toStrictEqual([
      ['INVALID_INPUT', 'OCCURRED_IN_FUTURE'],
      0,
    ]);
  });

  it('is told in the role in which the least is wrong', async () => {
    const authorise: Authorise = ({ role }) =>
      Promise.resolve(role === 'STAFF' ? refuse('NOT_AUTHORISED_SCOPE', { unit: null, yours: 'x' }) : undefined);
    const actor = { personId: 'mei', roles: ['STAFF', 'STATION'], unit: 'luobo' };
    expect(await faultsOf({ promise: '' }, { actor, authorise })).toStrictEqual([['INVALID_INPUT'], 0]);
    const staff = { ...actor, roles: ['STAFF'] };
    expect(await faultsOf({ promise: '' }, { actor: staff, authorise })).toStrictEqual([
      ['INVALID_INPUT', 'NOT_AUTHORISED_SCOPE'],
      0,
    ]);
  });
});

describe('A warning', () => {
  it('asks for a reason', async () => {
    const { error, facts } = await sending({ promise: '好' });
    expect(error?.extensions).toMatchObject({ code: 'PLEDGE_VAGUE', severity: 'WARN' });
    expect(facts).toStrictEqual([]);
  });

  it('is not met by a reason for something else', async () => {
    const { error } = await sending({ promise: '好', reasons: [{ code: 'OTHER', reason: '口头承诺' }] });
    expect(error?.extensions['code']).toBe('PLEDGE_VAGUE');
  });

  it('lets the command through with a reason, which is recorded', async () => {
    const { answer, facts } = await sending({ promise: '好', reasons: [{ code: 'PLEDGE_VAGUE', reason: '口头承诺' }] });
    expect(answer).toEqual({ id: 'p1', position: 1 });
    expect(facts[0]?.metadata.reasons).toBe('{"PLEDGE_VAGUE":"口头承诺"}');
  });
});

describe('A refusal in the graph', () => {
  it('is answered with 401 where nobody is signed in', () => {
    expect(refusalError(refuse('UNAUTHENTICATED', { reason: 'no bearer token' })).extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      http: { status: 401 },
    });
  });

  it('without words is a fault of the programmer', () => {
    expect(() => refusalError(refuse('MADE_UP'))).toThrow('The refusal MADE_UP has no words.');
  });
});
