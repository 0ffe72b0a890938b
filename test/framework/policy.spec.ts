import type { FactMetadata } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { refuse } from '@zhudian/framework';
import { CommandHandler, runPolicies, unitBehind, type CommandEnvelope } from '@zhudian/framework/service';
import { createLogger } from '@zhudian/runtime';
import { foldedReader } from '../support/folded-reader';
import { commandIdOf } from '../support/commands';
import { twoPostings, typesOf, untilAllIsSeen, watched } from './policy.support';
import { shippedOn } from '../support/rule-sets';
import { silent } from '../support/silent';

const ALL = ['PostingStarted', 'LeaderCandidateNominated', 'TargetTaskSet', 'LeaderCandidateDropped'];

describe('Policies', () => {
  it('carry out the consequences of every fact, and of those in turn', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log);
    expect(typesOf(log, 'r1.wei')).toStrictEqual(ALL);
    expect(typesOf(log, 'r1.lan')).toStrictEqual(ALL);
  });

  it('act for the programme, on the day of the cause, in its story, and name the place before it', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log);
    const [cause, named] = (await log.readStream('Posting-r1.lan')) ?? [];
    expect(named?.metadata).toStrictEqual({
      actorId: 'policy:welcome',
      actorRole: 'POLICY',
      actorUnit: 'programme',
      occurredOn: cause?.metadata.occurredOn,
      commandId: named?.metadata.commandId,
      $correlationId: commandIdOf('story of r1.lan'),
      $causationId: cause?.id,
      ruleSet: 'programme-2015.1',
      schemaVersion: '1',
      reads: 'Person-hua@0 Posting-r1.lan@0',
      resumeAfter: '0/0',
    });
  });

  it('do nothing twice when they are run again from the first fact', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log);
    const { length } = log.facts;
    await untilAllIsSeen(log);
    expect(log.facts).toHaveLength(length);
  });

  it('follow nothing when there are none', async () => {
    const { log, followed } = watched(new MemoryLog());
    const handle = () => Promise.reject(new Error('nothing to handle'));
    const signal = new AbortController().signal;
    await runPolicies([], {
      log,
      logger: silent,
      reader: foldedReader(new MemoryLog()),
      context: 'personnel',
      ruleSetOn: shippedOn,
      today: () => '2031-01-01',
      dayAt: (instant) => instant.slice(0, 10),
      handle,
      signal,
    });
    expect(followed).toStrictEqual([]);
  });
});

describe('A consequence', () => {
  it('that is refused is told once and kept as work, and the others go on', async () => {
    const lines: string[] = [];
    const logger = createLogger('service', { write: (line) => void lines.push(line) });
    const log = await twoPostings();
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    const handle = (envelope: CommandEnvelope) =>
      envelope.type === 'NominateLeaderCandidate'
        ? Promise.resolve(refuse('NOT_FOUND', { id: 'hua' }))
        : handler.handle(envelope);
    await untilAllIsSeen(log, { handle, logger });
    await untilAllIsSeen(log, { handle, logger });
    expect(typesOf(log, 'r1.wei')).toStrictEqual(['PostingStarted', 'TargetTaskSet']);
    const refused = log.facts.filter(({ type }) => type === 'ConsequenceRefused');
    expect(refused.map(({ data }) => data)).toStrictEqual(
      ['r1.wei', 'r1.lan'].map((id) => ({
        policy: 'welcome',
        causeId: commandIdOf(`start ${id}`),
        causeType: 'PostingStarted',
        causeStream: `Posting-${id}`,
        command: 'NominateLeaderCandidate',
        unitId: refused[0]?.metadata.actorUnit === 'programme' ? 'bureau' : '',
        refusal: 'NOT_FOUND',
        details: [{ name: 'id', value: 'hua' }],
      })),
    );
    expect(lines.map((line) => JSON.parse(line) as unknown)).toStrictEqual(
      ['r1.wei', 'r1.lan'].map((id) => ({
        time: expect.any(String),
        level: 'warn',
        process: 'service',
        message: 'A consequence was refused',
        policy: 'welcome',
        fact: commandIdOf(`start ${id}`),
        type: 'PostingStarted',
        refused: 'NOT_FOUND',
        details: { id: 'hua' },
      })),
    );
  });

  it('that follows from another one and is refused is work of the unit behind them all', async () => {
    const log = await twoPostings();
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    const handle = (envelope: CommandEnvelope) =>
      envelope.type === 'DropLeaderCandidate'
        ? Promise.resolve(refuse('NOT_FOUND', { id: 'hua' }))
        : handler.handle(envelope);
    await untilAllIsSeen(log, { handle });
    const refused = log.facts.filter(({ type }) => type === 'ConsequenceRefused');
    expect(refused.map(({ data }) => data)).toMatchObject(
      ['r1.wei', 'r1.lan'].map((id) => ({
        causeType: 'LeaderCandidateNominated',
        causeStream: `Posting-${id}`,
        unitId: 'bureau',
      })),
    );
  });

  it.each([
    ['whose place is named', ({ resumeAfter }: FactMetadata) => ({ resumeAfter }), 'bureau'],
    ['that was tried again, and names no place', () => ({ resumeAfter: undefined }), 'bureau'],
    ['of nothing that is in the log', () => ({ $causationId: commandIdOf('nothing') }), 'programme'],
  ])('%s: its unit', async (_, changed, unit) => {
    const log = await twoPostings();
    await untilAllIsSeen(log);
    const told = log.facts.find(({ type }) => type === 'LeaderCandidateNominated');
    if (!told) throw new Error('Nobody was nominated.');
    expect(
      await unitBehind({ ...told, metadata: { ...told.metadata, ...changed(told.metadata) } as FactMetadata }, log),
    ).toBe(unit);
  });

  it('that others were faster than is tried until it is done', async () => {
    const lines: string[] = [];
    const logger = createLogger('service', { write: (line) => void lines.push(line) });
    const log = await twoPostings();
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    let conflicts = 3;
    const handle = (envelope: CommandEnvelope) =>
      conflicts-- > 0
        ? Promise.resolve(refuse('VERSION_CONFLICT', { stream: 'Posting-r1.wei' }))
        : handler.handle(envelope);
    await untilAllIsSeen(log, { handle, logger });
    expect(typesOf(log, 'r1.wei')).toStrictEqual(ALL);
    expect(lines).toStrictEqual([]);
  });

  it('is not begun once the signal has aborted', async () => {
    const log = await twoPostings();
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    const leaving = new AbortController();
    const handle = (envelope: CommandEnvelope) => {
      leaving.abort();
      return handler.handle(envelope);
    };
    await untilAllIsSeen(log, { handle, leaving });
    expect(typesOf(log, 'r1.wei')).toStrictEqual(['PostingStarted', 'LeaderCandidateNominated']);
    expect(typesOf(log, 'r1.lan')).toStrictEqual(['PostingStarted']);
  });
});
