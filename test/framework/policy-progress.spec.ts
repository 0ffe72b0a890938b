import { passingOver, type EventLog, type MemoryLog } from '@zhudian/log';
import { SET_ASIDE_STREAM, postingEvents } from '@zhudian/facts';
import { createLogger } from '@zhudian/runtime';
import { CommandHandler, definePolicy, type CommandEnvelope, type Policy } from '@zhudian/framework/service';
import { commandIdOf } from '../support/commands';
import { factMetadata, numbered } from '../support/new-facts';
import { alone, twoPostings, typesOf, untilAllIsSeen, watched, type Running } from './policy.support';

const ALL = ['PostingStarted', 'LeaderCandidateNominated', 'TargetTaskSet', 'LeaderCandidateDropped'];
const idle: readonly Policy[] = [definePolicy('idle', postingEvents, { PostingStarted: () => [] })];

/** Runs the policies again: from where, and what they commanded. */
const again = async (facts: MemoryLog, running: Running = {}) => {
  const { log, followed } = watched(facts);
  const handler = new CommandHandler(facts, () => Promise.resolve(undefined));
  const commanded: string[] = [];
  const handle = (command: CommandEnvelope) => {
    commanded.push(command.type);
    return handler.handle(command);
  };
  await untilAllIsSeen(facts, { log, handle, noteEvery: 1, ...running });
  return { after: followed[0]?.commit, commanded };
};

describe('How far policies came', () => {
  it('is noted, so that they go on there and command nothing again', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { noteEvery: 1 });
    expect(await again(log)).toStrictEqual({ after: log.facts.length - 1, commanded: [] });
  });

  it('is noted though they caused nothing, once ten thousand facts are read', async () => {
    const log = await twoPostings();
    await log.append([{ stream: 'Many-1', expected: 'no_stream', facts: numbered(9_990) }]);
    await untilAllIsSeen(log, { who: idle });
    expect((await again(log, { who: idle })).after).toBeUndefined();
    await log.append([{ stream: 'Many-2', expected: 'no_stream', facts: numbered(20) }]);
    await untilAllIsSeen(log, { who: idle });
    const { after } = await again(log, { who: idle });
    expect(after).toBeGreaterThanOrEqual(9_990);
    expect(after).toBeLessThan(log.facts.length);
  });

  it('is noted once a hundred commands are given', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { noteEvery: 401 });
    expect((await again(log)).after).toBe(1);
  });

  it('is that of each: a new one begins at the first fact, and the others do nothing again', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { who: alone, noteEvery: 1 });
    const dropped = ['DropLeaderCandidate', 'DropLeaderCandidate'];
    expect(await again(log)).toStrictEqual({ after: undefined, commanded: dropped });
    expect(await again(log)).toStrictEqual({ after: log.facts.length - 1, commanded: [] });
  });

  it('stays where it was for the others while a new one catches up', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { who: alone, noteEvery: 1 });
    const leaving = new AbortController();
    await untilAllIsSeen(log, { noteEvery: 1, leaving, log: leavingAfter(log, leaving, 1) });
    expect((await again(log)).commanded).not.toContain('NominateLeaderCandidate');
  });

  it('counts for nothing once one follows facts of another type', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { who: idle, noteEvery: 1 });
    const more = definePolicy('idle', postingEvents, { PostingStarted: () => [], TargetTaskSet: () => [] });
    expect((await again(log, { who: [more] })).after).toBeUndefined();
    const fewer = definePolicy('idle', postingEvents, { TargetTaskSet: () => [] });
    expect((await again(log, { who: [fewer] })).after).toBe(log.facts.length - 1);
  });

  it('that nobody can read is as if it was not noted', async () => {
    const log = await twoPostings();
    await log.notes.write('policies-personnel', { welcome: 'everything' });
    expect((await again(log)).after).toBeUndefined();
    expect(typesOf(log, 'r1.wei')).toStrictEqual(ALL);
  });

  it('that cannot be noted stops nothing, and is told', async () => {
    const facts = await twoPostings();
    const lines: string[] = [];
    const logger = createLogger('service', { write: (line) => void lines.push(line) });
    const log: EventLog = {
      ...watched(facts).log,
      notes: { ...facts.notes, write: () => Promise.reject(new Error('Not allowed.')) },
    };
    await untilAllIsSeen(facts, { log, logger, noteEvery: 100 });
    expect(typesOf(facts, 'r1.lan')).toStrictEqual(ALL);
    expect(lines[0]).toContain('How far the policies came could not be noted');
  });

  it('in a log that takes no notes is nowhere: it is gone through again', async () => {
    const facts = await twoPostings();
    const { notes: _, ...log } = watched(facts).log;
    await untilAllIsSeen(facts, { log, noteEvery: 1 });
    await untilAllIsSeen(facts, { log, noteEvery: 1 });
    expect(typesOf(facts, 'r1.lan')).toStrictEqual(ALL);
  });
});

/** A log whose follower leaves after so many pages. */
const leavingAfter = (facts: MemoryLog, leaving: AbortController, pages: number): EventLog => {
  const { log } = watched(facts);
  return {
    ...log,
    async *follow(options) {
      let left = pages;
      for await (const page of log.follow(options)) {
        yield page;
        if (--left === 0) leaving.abort();
        if (left === 0) return;
      }
    },
  };
};

const told = (type: string, place: number, factId: string) => {
  const data = { factId, factType: 'PostingStarted', path: 'Posting-r1.wei@0', position: 0, basis: '工单 1' };
  const metadata = factMetadata({ commandId: commandIdOf(type), occurredOn: '2016-03-01' });
  const facts = [{ id: commandIdOf(`told ${type}`), type, data, metadata }];
  return { stream: SET_ASIDE_STREAM, expected: place < 0 ? ('no_stream' as const) : place, facts };
};

describe('A fact that is set aside', () => {
  it('causes nothing, and causes what follows from it once it is taken up again', async () => {
    const facts = await twoPostings();
    const factId = facts.facts[0]?.id ?? '';
    await facts.append([told('FactSetAside', -1, factId)]);
    await untilAllIsSeen(facts, { log: passingOver(facts), who: alone, noteEvery: 1 });
    expect(typesOf(facts, 'r1.wei')).toStrictEqual(['PostingStarted']);
    await facts.append([told('FactTakenUp', 0, factId)]);
    await untilAllIsSeen(facts, { log: passingOver(facts), who: alone, noteEvery: 1 });
    expect(typesOf(facts, 'r1.wei')).toStrictEqual(['PostingStarted', 'LeaderCandidateNominated', 'TargetTaskSet']);
  });
});
