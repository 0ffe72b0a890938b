import { idOfStream, type RecordedFact } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { Refusal, type Aggregate } from '@zhudian/framework';
import { monthsOverlapping, ruleSetOn } from '@zhudian/programme';
import { CommandHandler, withHashedSecrets, type Consequence, type CommandEnvelope } from '@zhudian/framework/service';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { programme } from '@zhudian/tools';
import { demoActors } from '../../tools/src/demo/actors';
import { commandIdOf, type Step } from '../../tools/src/demo/step';
import { commandIdOf as commandedBy } from '../support/wishes';

// covers: M07, M08, M11, M16, N05, N16, I18

const services = [personnel, organization, integrityPerformance];
const aggregates = services.flatMap((service) => service.aggregates);
const aggregateOf = (command: string): Aggregate => {
  const aggregate = aggregates.find(({ commands }) => Object.hasOwn(commands, command));
  if (!aggregate) throw new Error(`Nobody knows ${command}.`);
  return aggregate;
};
const rolesOf = new Map(demoActors().map(({ id, roles }) => [id, roles]));

const metadataOf = (commandId: string, on: string) => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  ruleSet: ruleSetOn(on).version,
  evidence: [],
});

/** As the graph makes it of an input, in the first role of the actor that may. */
const commandOf = (step: Step) => {
  const { reasons = [], ...data } = step.data as { reasons?: readonly { code: string; reason: string }[] };
  const aggregate = aggregateOf(step.command);
  const spec = aggregate.commands[step.command];
  const role = rolesOf.get(step.as)?.find((one) => spec?.roles.includes(one));
  if (!spec || !role) throw new Error(`${step.as} may not ${step.command}.`);
  const commandId = commandIdOf(step);
  return {
    aggregate,
    type: step.command,
    data: withHashedSecrets(spec.input, spec.input.parse(data)),
    act: {
      by: step.as,
      role,
      unit: 'demo',
      on: step.on,
      reasons: Object.fromEntries(reasons.map(({ code, reason }) => [code, reason])),
    },
    metadata: metadataOf(commandId, step.on),
  };
};

type Consequences = (fact: RecordedFact) => readonly Consequence[];

/** What the policies wish because of a fact, as they wish it. */
const consequencesOf = (fact: RecordedFact): readonly CommandEnvelope[] =>
  services
    .flatMap(({ policies }) => policies)
    .flatMap(({ name, on }) =>
      ((on[fact.type] as Consequences | undefined)?.(fact) ?? []).map((consequence, index) => ({
        ...consequence,
        act: {
          by: `policy:${name}`,
          role: 'POLICY' as const,
          unit: 'programme',
          on: fact.metadata.occurredOn,
          reasons: {},
        },
        metadata: metadataOf(commandedBy(`${name}/${fact.id}/${index}`), fact.metadata.occurredOn),
      })),
    );

interface Deducted {
  readonly deductionId: string;
}
interface Asked {
  readonly phase: string;
  readonly postingId?: string;
  readonly minResponses: number;
}
interface Closed {
  readonly responses: number;
  readonly results?: object;
}

describe('The demonstration, carried out with its policies', () => {
  const log = new MemoryLog();
  const steps = programme().flat();
  const of = (type: string): readonly RecordedFact[] => log.facts.filter((fact) => fact.type === type);
  const dataOf = (type: string) => of(type).map(({ data }) => data as Readonly<Record<string, unknown>>);

  beforeAll(async () => {
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    const waiting: CommandEnvelope[] = [];
    const execute = async (wish: CommandEnvelope) => {
      const before = log.facts.length;
      const done = await handler.handle(wish);
      if (done instanceof Refusal)
        throw new Error(`${wish.type} ${JSON.stringify(wish)}: ${done.code} ${JSON.stringify(done.details)}`);
      waiting.push(...log.facts.slice(before).flatMap(consequencesOf));
    };
    for (const step of steps) {
      await execute(commandOf(step));
      for (let wish = waiting.shift(); wish; wish = waiting.shift()) await execute(wish);
    }
  });

  /** The postings of the round that has run its course, which the demonstration follows to their end. */
  const followed = () =>
    dataOf('PostingStarted').flatMap(({ candidacyId, startOn }) =>
      String(startOn) < '2025-01-01' ? [{ id: String(candidacyId), startOn: String(startOn) }] : [],
    );
  const sorted = (texts: readonly string[]) => texts.toSorted();
  const measured = () => of('SatisfactionMeasured').map(({ stream }) => idOfStream(stream));

  it('takes no step in vain, and none twice', () => {
    const carriedOut = log.facts.map(({ metadata }) => metadata.commandId);
    const wished = steps.map(commandIdOf);
    expect(wished.filter((id, at) => !carriedOut.includes(id) || wished.indexOf(id) !== at)).toStrictEqual([]);
  });

  it('evaluates every month of the postings that it follows, and the term of those that were surveyed at their end', () => {
    const finals = dataOf('EvaluationFinalised');
    const idsOf = (kind: string) =>
      sorted(
        finals.filter((one) => one['kind'] === kind).map(({ postingId, month = '' }) => [postingId, month].join(' ')),
      );
    const months = followed().flatMap(({ id, startOn }) =>
      monthsOverlapping(startOn, '2025-12-31').map((month) => `${id} ${month}`),
    );
    expect(idsOf('MONTHLY')).toStrictEqual(sorted(months));
    expect(idsOf('TERM')).toStrictEqual(sorted(measured().map((id) => `${id} `)));
    expect(new Set(finals.map(({ grade }) => grade))).toStrictEqual(
      new Set(['EXCELLENT', 'GOOD', 'COMPETENT', 'POOR']),
    );
  });

  it('has deductions of every kind of end', () => {
    const named = (type: string) => of(type).map(({ stream, data }) => `${stream} ${(data as Deducted).deductionId}`);
    const [appealed, upheld, revoked] = ['DeductionAppealed', 'DeductionUpheld', 'DeductionRevoked'].map(named);
    const endOf = (one: string) =>
      upheld?.includes(one)
        ? 'UPHELD'
        : revoked?.includes(one)
          ? 'REVOKED'
          : appealed?.includes(one)
            ? 'OPEN'
            : 'ACCEPTED';
    expect(new Set(named('DeductionApplied').map(endOf))).toStrictEqual(new Set(['UPHELD', 'REVOKED', 'ACCEPTED']));
  });

  it('ends a posting that leaves nothing open, and commends on good terms', () => {
    const [ended, ...others] = of('PostingEnded').map(({ stream }) => stream);
    expect(others).toStrictEqual([]);
    expect(followed().map(({ id }) => `Posting-${id}`)).toContain(ended);
    expect(of('ClueReassigned')).not.toStrictEqual([]);
    const purposes = dataOf('StandingRelied').map(({ purpose }) => purpose);
    expect(purposes.toSorted()).toStrictEqual(['AWARD', 'AWARD', 'AWARD', 'ENDING', 'PROMOTION']);
  });

  it('surveys before and after, and withholds what too few answered', () => {
    const asked = new Map(of('SurveyOpened').map(({ stream, data }) => [stream, data as Asked]));
    const closed = of('SurveyClosed').map(({ stream, data }) => ({ ...(data as Closed), asked: asked.get(stream) }));
    expect(sorted(of('SurveyClosed').map(({ stream }) => stream))).toStrictEqual(sorted([...asked.keys()]));
    const withheld = closed.filter(({ results }) => results === undefined);
    expect(withheld).not.toStrictEqual([]);
    expect(withheld).toStrictEqual(
      closed.filter(({ responses, asked: { minResponses = 0 } = {} }) => responses < minResponses),
    );
    const surveyed = (phase: string) =>
      sorted([...asked.values()].flatMap((one) => (one.phase === phase ? [one.postingId ?? ''] : [])));
    expect(surveyed('BASELINE')).toStrictEqual(sorted(followed().map(({ id }) => id)));
    const told = closed.flatMap(({ results, asked: one }) =>
      results && one?.phase === 'END' ? [one.postingId ?? ''] : [],
    );
    expect(sorted(measured())).toStrictEqual(sorted(told));
  });

  it('cites breaches that were found', () => {
    const breaches = new Set(of('BreachDetected').map(({ id }) => id));
    const cited = dataOf('ClueOpened').flatMap(({ breachEventId }) => (breachEventId ? [breachEventId as string] : []));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !breaches.has(id))).toStrictEqual([]);
  });
});
