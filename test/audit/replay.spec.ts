import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { IssuedRuleSet, RecordedFact } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import { shippedRuleSets } from '@zhudian/programme';
import { factsOf, findingsText, openFolder, replay } from '@zhudian/tools';
import { patience } from '../support/patience';
import { runContext, type RunningContext } from '../support/running-context';

const OLD = join(__dirname, '../fixtures/data-folder/2026-11-28/data/log');

describe('Judged again, a log', () => {
  let facts: readonly RecordedFact[];
  let context: RunningContext | undefined;
  afterAll(() => context?.stop());
  beforeAll(async () => {
    const { log, close } = await openFolder(OLD);
    const all: RecordedFact[] = [];
    for await (const fact of factsOf(log)) all.push(fact);
    facts = all;
    await close();
  }, patience(60_000));

  const judged = (given: readonly RecordedFact[], rules?: string) =>
    replay({
      facts: async function* () {
        yield* given;
      },
      rules,
    });
  const codesOf = async (given: readonly RecordedFact[], rules?: string) =>
    (await judged(given, rules)).findings.map(({ code, factId }) => `${code} ${factId}`);
  const foundIn = async (given: readonly RecordedFact[]) => {
    const before = await codesOf(facts);
    return (await codesOf(given)).filter((one) => !before.includes(one));
  };
  const changed = (fact: RecordedFact, change: object): readonly RecordedFact[] =>
    facts.map((one) => (one === fact ? ({ ...one, ...change } as RecordedFact) : one));
  const the = (is: (fact: RecordedFact) => boolean): RecordedFact => {
    const found = facts.find(is);
    if (!found) throw new Error('The old log has no such fact.');
    return found;
  };
  const issued = (set: IssuedRuleSet): RecordedFact => {
    const last = the(({ id }) => id === facts.at(-1)?.id);
    const metadata = { ...last.metadata, commandId: randomUUID() };
    return { ...last, id: randomUUID(), stream: 'RuleSet-programme', type: 'RuleSetIssued', data: set, metadata };
  };

  it('of today’s code is faultless: what it records it would record again', async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
    const told = context.facts().length;
    const station = { type: 'STATION', parentId: 'wuming', name: '新所', divisionCode: '450100' };
    await context.does('ADMINISTRATOR', 'RegisterOrgUnit', { orgUnitId: 'new', ...station, occurredOn: '2016-02-01' });
    await context.does('ADMINISTRATOR', 'RenameOrgUnit', {
      orgUnitId: 'new',
      name: '新村所',
      occurredOn: '2016-02-02',
    });
    const all = context.facts();
    const own = new Set(all.slice(told).map(({ id }) => id));
    const { findings, judged: count } = await judged(all);
    expect(own.size).toBe(2);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(findings.filter(({ factId }) => own.has(factId))).toStrictEqual([]);
  });

  it('of an older version is found to have what is refused and warned of today, in words, and what nobody can judge', async () => {
    const replayed = await judged(facts);
    expect(replayed.judged).toBeGreaterThan(facts.length / 2);
    const late = replayed.findings.filter(({ code }) => code === 'APPEAL_LATE');
    expect(late).toMatchObject([{ severity: 'BLOCK', command: 'AppealDeduction', actorRole: 'FIRST_SECRETARY' }, {}]);
    expect(replayed.findings.some(({ severity }) => severity === 'WARN')).toBe(true);
    expect(replayed.untraced.get('ScoreSubmitted')).toBeGreaterThan(0);
    const text = findingsText(replayed, undefined);
    expect(text).toContain(`[应予拒绝 APPEAL_LATE] ${late[0]?.occurredOn}`);
    expect(text).toMatch(/ScoreSubmitted .* \d+\n/);
  });

  it('tells who went on without the reason that a warning asks for', async () => {
    const explained = the(({ metadata: { reasons = '{}' } }) => reasons !== '{}');
    const [code] = Object.keys(JSON.parse(explained.metadata.reasons ?? '{}') as object);
    const { reasons: _, ...metadata } = explained.metadata;
    expect(await foundIn(changed(explained, { metadata }))).toStrictEqual([`${code} ${explained.id}`]);
  });

  it('tells a step that does not follow, an act in the own case, and one on what is not there', async () => {
    const moved = the(({ type }) => type === 'PersonTransferred');
    const elsewhere = { stream: 'Person-nobody', revision: 0 };
    expect(await foundIn(changed(moved, elsewhere))).toStrictEqual([expect.stringContaining(moved.id)]);
    const ended = the(({ type }) => type === 'PostingExtended');
    const { personId } = the(({ type, stream }) => type === 'PostingStarted' && stream === ended.stream).data as {
      readonly personId: string;
    };
    const own = await foundIn(changed(ended, { metadata: { ...ended.metadata, actorId: personId } }));
    expect(own).toStrictEqual([`OWN_CASE ${ended.id}`]);
    const early = { metadata: { ...ended.metadata, occurredOn: '2016-01-01' } };
    expect(await foundIn(changed(ended, early))).toContainEqual(`DATED_BEFORE_STEP ${ended.id}`);
  });

  it('is judged by a set of rules that is chosen, on every day, and by none that there is not', async () => {
    const [base] = shippedRuleSets;
    const rules = (base?.rules ?? []).map((one) => (one.rule === 'termMinMonths' ? { ...one, value: 600 } : one));
    const strict = { ...base, source: 'spec', version: 'strict', from: '2040-01-01', rules } as IssuedRuleSet;
    const all = [...facts, issued(strict)];
    const opened = facts.filter(({ type }) => type === 'RoundOpened').map(({ id }) => `TERM_OUT_OF_RANGE ${id}`);
    expect((await codesOf(all)).filter((one) => opened.includes(one))).toStrictEqual([]);
    expect((await codesOf(all, 'strict')).filter((one) => opened.includes(one))).toStrictEqual(opened);
    await expect(judged(all, 'nowhere')).rejects.toThrow('No rule set is called');
  });
});
