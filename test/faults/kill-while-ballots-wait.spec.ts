import { createHash, randomInt, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedFact } from '@zhudian/facts';
import { connectLog } from '@zhudian/log';
import { newBallot } from '../../tools/voting/ballot.mjs';
import { ballotWithCode, cast, readPaper } from '../../tools/voting/voter.mjs';
import { patience, until } from '../support/patience';
import { BUREAU, STATION } from '../scenario/support/programme';
import { codeOf, startSystem, TODAY, type System } from '../scenario/support/system';

// covers: N05

jest.setTimeout(patience(300_000));

const VOTERS = 48;
const SURVEY = 'survey-of-the-killed';
const VICTIMS = ['integrity-performance subgraph', 'log', 'integrity-performance subgraph', 'gateway'];

/** Refusals of what cannot be reached just now, and answers that are no answers. */
const PASSING = new Set<unknown>([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'LOG_UNAVAILABLE',
  'FACTS_UNAVAILABLE',
  'POSITION_NOT_REACHED',
  'RECORDED_NOT_SHOWN',
  'TOO_MANY_REQUESTS',
  'OPERATION_OVERDUE',
  undefined,
]);

/** The same again until an answer comes, as a voter does who does not know whether the last one was heard. */
const insisted = async <T>(ask: () => Promise<T>): Promise<T> => {
  let answer: T | undefined;
  await until(async () => {
    try {
      answer = await ask();
      return true;
    } catch (error) {
      if (!PASSING.has((error as { readonly code?: unknown }).code)) throw error;
      return false;
    }
  });
  return answer as T;
};

/** How alike two orders are: the coefficient of Spearman. */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  const place = new Map(other.map((item, at) => [item, at]));
  const squares = one.reduce((sum, item, at) => sum + (at - (place.get(item) ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
};

describe('Whatever process is killed while ballots wait and while they are told', () => {
  let system: System;
  let facts: readonly RecordedFact[];
  /** The ballots whose answers were acknowledged, in that order. */
  const acknowledged: string[] = [];

  const kill = (name: string): void => {
    const pid = system.pids().get(name);
    if (!pid) throw new Error(`${name} does not run`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };

  const voteBy = async (code: string, ballotKey: string, answer: number) => {
    const made = await newBallot(ballotKey);
    const given = { surveyId: SURVEY, ballotKey, code, ballot: made };
    const ballot = await insisted(() => ballotWithCode(system.url, given));
    await insisted(() => cast(system.url, { surveyId: SURVEY, ballot, answers: [answer] }));
    acknowledged.push(ballot.ballot);
  };

  beforeAll(async () => {
    system = await startSystem({ apart: true });
    const administrator = system.as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], BUREAU);
    for (const unit of [
      { orgUnitId: BUREAU, type: 'BUREAU', name: '局', divisionCode: '450100' },
      { orgUnitId: 'county-1', type: 'COUNTY_ENTERPRISE', parentId: BUREAU, name: '县企一' },
      { orgUnitId: STATION, type: 'STATION', parentId: 'county-1', name: '一所', divisionCode: '450181101' },
    ])
      await administrator.does('RegisterOrgUnit', TODAY, unit);
    await administrator.does('OpenSurvey', TODAY, {
      surveyId: SURVEY,
      stationId: STATION,
      audience: 'CUSTOMERS',
      phase: 'REGULAR',
      questions: ['工作作风'],
    });
    const codes = Array.from({ length: VOTERS }, () => randomUUID());
    const tokenHashes = codes.map((code) => createHash('sha256').update(code).digest('hex'));
    await administrator.does('IssueBallots', TODAY, { surveyId: SURVEY, tokenHashes });
    const { ballotKey } = await readPaper(system.url, SURVEY);

    const waiting = [...codes.entries()];
    const voting = Array.from({ length: 6 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await voteBy(next[1], ballotKey, 1 + (next[0] % 5));
    });
    const voters = Promise.all(voting);
    for (const [at, victim] of VICTIMS.entries()) {
      await Promise.race([voters, until(() => acknowledged.length >= 2 + at * 6)]);
      await sleep(randomInt(50));
      kill(victim);
    }
    await voters;

    const commandId = randomUUID();
    const close = () => administrator.send('CloseSurvey', TODAY, { surveyId: SURVEY }, commandId);
    const closing = insisted(async () => {
      const answer = await close().catch((): undefined => undefined);
      const code = answer && codeOf(answer);
      if (answer?.data?.['closeSurvey']) return;
      throw Object.assign(new Error(JSON.stringify(answer)), { code });
    });
    await sleep(randomInt(40));
    kill('integrity-performance subgraph');
    kill('log');
    await closing;
    await close();
    const log = connectLog(system.eventStore);
    facts = await log.readStream(`Survey-${SURVEY}`);
    await log.close();
  });
  afterAll(() => system.stop());

  const told = () => facts.filter(({ type }) => type === 'BallotCast');
  const ballotsTold = () => told().map(({ data }) => String((data as { readonly ballot: string }).ballot));

  it('nothing that was acknowledged is lost, and nothing is counted twice', () => {
    expect(acknowledged).toHaveLength(VOTERS);
    expect(ballotsTold().toSorted()).toStrictEqual(acknowledged.toSorted());
    expect(facts.filter(({ type }) => type === 'CodeRedeemed')).toHaveLength(VOTERS);
    const closings = facts.filter(({ type }) => type === 'SurveyClosed');
    expect(closings.map(({ data }) => (data as { readonly responses: number }).responses)).toStrictEqual([VOTERS]);
  });

  it('all are told at once, as nobody’s, in no order', () => {
    const kinds = facts.map(({ type }) => type);
    expect(kinds.slice(kinds.indexOf('BallotCast'))).toStrictEqual([...told().map(({ type }) => type), 'SurveyClosed']);
    // What is the same of all tells nothing of one. Ids derive from the ballot, and the rest counts down by the place.
    const apart = new Set(['commandId', '$correlationId', '$causationId', 'followedBy']);
    const shared = told().map(({ metadata }) => Object.entries(metadata).filter(([name]) => !apart.has(name)));
    expect(new Set(shared.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(Object.fromEntries(shared[0] ?? [])).toMatchObject({ actorId: 'anonymous', actorUnit: 'anonymous' });
    const sorted = ballotsTold().toSorted();
    const unlike = [acknowledged, sorted].map((order) => Math.abs(likeness(order, ballotsTold())));
    // Five deviations of what chance gives.
    expect(Math.max(...unlike)).toBeLessThan(5 / Math.sqrt(VOTERS - 1));
    expect(likeness(sorted, sorted)).toBe(1);
  });

  it('the box is empty once they were told', () => {
    const own = join(system.folder, 'data', 'own', 'integrity-performance');
    expect(['ballots', 'ballot-keys'].map((part) => readdirSync(join(own, part)))).toStrictEqual([[], []]);
  });
});
