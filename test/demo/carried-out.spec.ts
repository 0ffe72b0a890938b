import type { RecordedFact } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { Refusal, type Aggregate } from '@zhudian/framework';
import { ruleSetOn } from '@zhudian/programme';
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

  it('takes fewer than 9,000 steps, none of them refused, none in vain', () => {
    expect(steps.length).toBeLessThan(9_000);
    const carriedOut = new Set(log.facts.map(({ metadata }) => metadata.commandId));
    expect(steps.filter((step) => !carriedOut.has(commandIdOf(step)))).toStrictEqual([]);
  });

  it('evaluates every month of the eight postings, and the term of the seven that end', () => {
    const kinds = dataOf('EvaluationFinalised').map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'MONTHLY')).toHaveLength(8 * 24);
    expect(kinds.filter((kind) => kind === 'TERM')).toHaveLength(7);
    expect(new Set(dataOf('EvaluationFinalised').map(({ grade }) => grade)).size).toBeGreaterThanOrEqual(3);
  });

  it('has deductions of every kind of end', () => {
    expect(of('DeductionApplied')).toHaveLength(5);
    expect(of('DeductionUpheld')).toHaveLength(2);
    expect(of('DeductionRevoked')).toHaveLength(1);
  });

  it('ends a posting that leaves nothing open, and commends on good terms', () => {
    expect(of('PostingEnded')).toHaveLength(1);
    expect(of('ClueReassigned').length).toBeGreaterThan(0);
    const purposes = dataOf('StandingRelied').map(({ purpose }) => purpose);
    expect(purposes.toSorted()).toStrictEqual(['AWARD', 'AWARD', 'AWARD', 'ENDING', 'PROMOTION']);
  });

  it('surveys before and after, and withholds what too few answered', () => {
    const results = dataOf('SurveyClosed');
    expect(results).toHaveLength(15);
    expect(results.filter((one) => one['results'] === undefined)).toHaveLength(1);
  });

  it('cites breaches that were found', () => {
    const breaches = new Set(of('BreachDetected').map(({ id }) => id));
    const cited = dataOf('ClueOpened').flatMap(({ breachEventId }) => (breachEventId ? [breachEventId as string] : []));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !breaches.has(id))).toStrictEqual([]);
  });
});
