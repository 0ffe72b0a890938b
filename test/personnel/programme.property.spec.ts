import fc from 'fast-check';
import { MemoryLog, type EventLog } from '@zhudian/log';
import { Refusal, wordsOf, commonRefusals } from '@zhudian/framework';
import { CommandHandler, type CommandResult, type CommandEnvelope } from '@zhudian/framework/service';
import { addDays } from '@zhudian/programme';
import * as invariants from './programme.invariants';
import { asides, candidacies, evaluated, prelude, way } from './programme.steps';
import { world } from '../support/world';
import { trials } from '../support/trials';

const allowed = () => Promise.resolve(undefined);

/** A log whose reads and appends happen in the order that the scheduler finds. */
const scheduled = (log: EventLog, scheduler: fc.Scheduler): EventLog => ({
  readStream: scheduler.scheduleFunction(log.readStream.bind(log)),
  append: scheduler.scheduleFunction(log.append.bind(log)),
  head: log.head.bind(log),
  follow: log.follow.bind(log),
  close: log.close.bind(log),
});

/** Time goes on from batch to batch. */
const FIRST_DAY = '2016-02-17';
const DAYS_A_BATCH = 2;

interface Choice {
  readonly stand: number;
  readonly aside: number | null;
  readonly hand: string;
  /** How many days a command is dated back. */
  readonly back: number;
  readonly instance: number;
  readonly twice: boolean;
}
const choice: fc.Arbitrary<Choice> = fc.record({
  stand: fc.nat(candidacies.length - 1),
  aside: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(asides.length - 1) }),
  hand: fc.constantFrom('ping', 'qing', 'rong', 'wei'),
  back: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(9) }),
  instance: fc.nat(1),
  twice: fc.boolean(),
});
const batches = fc.array(fc.array(choice, { minLength: 1, maxLength: 6 }), { minLength: 15, maxLength: 25 });

interface Answer {
  readonly envelope: CommandEnvelope;
  readonly outcome: CommandResult | Refusal;
}

/** The step that a candidacy needs next, told from the log. */
const nextStep = ({ facts }: MemoryLog, { roundId, personId }: (typeof candidacies)[number]) => {
  const streams = [`Candidacy-${roundId}.${personId}`, `Posting-${roundId}.${personId}`];
  const done = facts.filter(
    ({ stream, type }) => streams.includes(stream) && !type.startsWith('Objection') && type !== 'PostingStarted',
  );
  return way[done.length];
};

/** Carries out the choices: batch after batch, each batch at once, by two instances of the service. */
const play = async (log: MemoryLog, scheduler: fc.Scheduler, plan: readonly (readonly Choice[])[]) => {
  const handlers = [0, 1].map(() => new CommandHandler(scheduled(log, scheduler), allowed));
  const answers: Answer[] = [];
  for (const [number, batch] of plan.entries()) {
    const sent = batch.flatMap(({ stand, aside, instance, twice, hand, back }, index) => {
      const candidate = candidacies[stand];
      const step = candidate && (aside === null ? nextStep(log, candidate) : asides[aside]);
      if (!step) return [];
      const day = addDays(FIRST_DAY, number * DAYS_A_BATCH - back);
      const envelope = step({ stand: candidate, id: `${number}/${index}`, hand, day });
      return (twice ? [instance, 1 - instance] : [instance]).map((handler) => ({
        envelope,
        handler: handlers[handler],
      }));
    });
    const running = sent.map(async ({ envelope, handler }) => {
      if (handler) answers.push({ envelope, outcome: await handler.handle(envelope) });
    });
    await scheduler.waitFor(Promise.all(running));
  }
  return answers;
};

const accepted = (answers: readonly Answer[]) =>
  answers.flatMap(({ envelope, outcome }) => (outcome instanceof Refusal ? [] : [{ envelope, done: outcome }]));

const refusalsAreWordedAndAppendNothing = ({ facts }: MemoryLog, answers: readonly Answer[]) => {
  const carriedOut = new Set(accepted(answers).map(({ envelope }) => envelope.metadata.commandId));
  for (const { envelope, outcome } of answers) {
    const { commandId } = envelope.metadata;
    const told = facts.some(({ metadata }) => metadata.commandId === commandId);
    expect(told).toBe(carriedOut.has(commandId));
    if (!(outcome instanceof Refusal) || outcome.code === 'VERSION_CONFLICT') continue;
    const text = { ...commonRefusals, ...envelope.aggregate.refusals }[outcome.code];
    expect(text && Object.values(wordsOf(text, outcome.details)).join()).not.toMatch(/\{|undefined/);
  }
};

/** Given again after all, to an instance that remembers nothing. */
const repetitionsAreAnsweredAsBefore = async (log: MemoryLog, answers: readonly Answer[]) => {
  const before = log.facts.length;
  const another = new CommandHandler(log, allowed);
  for (const { envelope, done } of accepted(answers)) {
    expect(await another.handle(envelope)).toStrictEqual({ ...done, replayed: true });
    expect(log.facts[done.position]?.metadata.commandId).toBe(envelope.metadata.commandId);
  }
  expect(log.facts.slice(before)).toStrictEqual([]);
  return accepted(answers).length;
};

describe('The programme, whoever acts and in whatever order', () => {
  const read = new Map<string, number>();
  const count = (what: string) => read.set(what, (read.get(what) ?? 0) + 1);

  it('keeps its rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), batches, async (scheduler, plan) => {
        const log = new MemoryLog();
        for (const append of world()) await log.append([append]);
        const opening = new CommandHandler(log, allowed);
        for (const envelope of prelude()) expect(await opening.handle(envelope)).not.toBeInstanceOf(Refusal);
        await log.append(evaluated());
        const answers = await play(log, scheduler, plan);

        for (const holds of Object.values(invariants)) holds(log.facts);
        refusalsAreWordedAndAppendNothing(log, answers);
        if ((await repetitionsAreAnsweredAsBefore(log, answers)) > 0) count('repetitions');
        log.facts.forEach(({ type }) => count(type));
        answers.forEach(({ outcome }) =>
          count(outcome instanceof Refusal ? outcome.code : `replayed ${outcome.replayed}`),
        );
      }),
      trials('programme', { test: 60, soak: 100_000 }),
    );
  });

  it.each([
    'PostingStarted',
    'PostingEnded',
    'PostingRecalled',
    'PERSON_ALREADY_POSTED',
    'STATION_OCCUPIED',
    'DATED_BEFORE_STEP',
    'STATION_ANNOUNCED',
    'SEGREGATION_OF_DUTIES',
    'STEP_OUT_OF_ORDER',
    'NOTICE_TOO_SHORT',
    'replayed true',
    'repetitions',
  ])('has been through %s to show it', (what) => {
    expect(read.get(what)).toBeGreaterThan(0);
  });
});
