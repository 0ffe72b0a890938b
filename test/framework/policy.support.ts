import { type LogPage, postingEvents } from '@zhudian/facts';
import { MemoryLog, type EventLog, type FollowOptions } from '@zhudian/log';
import { CommandHandler, definePolicy, runPolicies, type Policy, type PolicyPorts } from '@zhudian/framework/service';
import { posting } from '@zhudian/personnel';
import { foldedReader } from '../support/folded-reader';
import { factMetadata } from '../support/new-facts';
import { leaderDropped, leaderNominated, started, taskSet } from '../support/posting.story';
import { commandIdOf } from '../support/commands';
import { people } from '../support/world';
import { shippedOn } from '../support/rule-sets';
import { silent } from '../support/silent';

const postingOf = ({ stream }: { readonly stream: string }) => stream.slice('Posting-'.length);

/** Two consequences of one fact, and a third that follows from the first of them. */
const [welcome, letGo] = [
  definePolicy('welcome', postingEvents, {
    PostingStarted: (fact) => [
      {
        aggregate: posting,
        type: 'NominateLeaderCandidate',
        data: { postingId: postingOf(fact), ...leaderNominated().data },
      },
      {
        aggregate: posting,
        type: 'SetTargetTask',
        data: { postingId: postingOf(fact), ...taskSet('branch', { dueOn: '2016-12-30' }).data },
      },
    ],
  }),
  definePolicy('let-go', postingEvents, {
    LeaderCandidateNominated: (fact) => [
      {
        aggregate: posting,
        type: 'DropLeaderCandidate',
        data: { postingId: postingOf(fact), ...leaderDropped().data },
      },
    ],
  }),
];
export const policies: readonly Policy[] = [welcome, letGo];
export const alone: readonly Policy[] = [welcome];

/** A log on which two postings have started. */
export const twoPostings = async (): Promise<MemoryLog> => {
  const log = new MemoryLog();
  for (const id of ['r1.wei', 'r1.lan']) {
    const metadata = factMetadata({ commandId: commandIdOf(id), $correlationId: commandIdOf(`story of ${id}`) });
    const facts = [{ id: commandIdOf(`start ${id}`), ...started, metadata }];
    await log.append([{ stream: `Posting-${id}`, expected: 'no_stream', facts }]);
  }
  for (const append of people(leaderNominated().data.personId)) await log.append([append]);
  return log;
};

export const typesOf = ({ facts }: MemoryLog, id: string): string[] =>
  facts.filter(({ stream }) => stream === `Posting-${id}`).map(({ type }) => type);

/** The log, telling from where it was followed. */
export const watched = (log: MemoryLog) => {
  const followed: FollowOptions['after'][] = [];
  const { readStream, append, head, close, notes } = log;
  const told: EventLog = {
    readStream: readStream.bind(log),
    append: append.bind(log),
    head: head.bind(log),
    close: close.bind(log),
    notes,
    follow: (options = {}) => {
      followed.push(options.after);
      return log.follow(options);
    },
  };
  return { followed, log: told };
};

export interface Running {
  /** What the policies speak to; the facts themselves are in `facts`. */
  readonly log?: EventLog;
  readonly handle?: PolicyPorts['handle'];
  readonly logger?: PolicyPorts['logger'];
  readonly behind?: number;
  readonly noteEvery?: number;
  readonly leaving?: AbortController;
  readonly who?: readonly Policy[];
}

/** Runs the policies until they have seen everything that there is, then lets them go. */
export const untilAllIsSeen = async (
  facts: MemoryLog,
  {
    log = facts,
    logger = silent,
    handle,
    behind,
    noteEvery,
    leaving = new AbortController(),
    who = policies,
  }: Running = {},
): Promise<void> => {
  let read = -1;
  const counted: EventLog = {
    readStream: log.readStream.bind(log),
    append: log.append.bind(log),
    head: log.head.bind(log),
    close: log.close.bind(log),
    ...(log.notes && { notes: log.notes }),
    follow: async function* (options): AsyncGenerator<LogPage> {
      if (options?.after?.prepare === facts.facts.length - 1) leaving.abort();
      for await (const page of log.follow({ ...options, pageSize: 2 })) {
        read = page.checkpoint.commit;
        yield page;
      }
    },
  };
  const handler = new CommandHandler(counted, () => Promise.resolve(undefined));
  const ports: PolicyPorts = {
    logger,
    log: counted,
    reader: foldedReader(facts, behind),
    context: 'personnel',
    ruleSetOn: shippedOn,
    today: () => '2031-01-01',
    dayAt: (instant) => instant.slice(0, 10),
    handle: handle ?? handler.handle.bind(handler),
    ...(noteEvery !== undefined && { noteEvery }),
    signal: leaving.signal,
  };
  await runPolicies(who, ports, () => {
    if (read === facts.facts.length - 1) leaving.abort();
  });
};
