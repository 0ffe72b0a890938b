import { createHash } from 'node:crypto';
import { modelStationCriterion, type RecordedFact } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { MemoryLog } from '@zhudian/log';
import { Refusal, type Aggregate } from '@zhudian/framework';
import {
  CommandHandler,
  NO_INDEX,
  withHashedSecrets,
  type CommandEnvelope,
  type Consequence,
  type LookUp,
} from '@zhudian/framework/service';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { branchPeople, clues } from '@zhudian/projections';
import { locatedIn } from '../../support/located-facts';
import { shippedOn } from '../../support/rule-sets';
import { demoActors, programme, storyOf } from '@zhudian/tools';
import type { DemoActor } from '../../../tools/src/demo/actors';
import { units } from '../../../tools/src/demo/places';
import type { EnteredStep } from '../../../tools/src/demo/programme';
import { commandIdOf } from '../../../tools/src/demo/step';
import { liveRows } from '../../support/live-rows';
import { commandIdOf as commandedBy } from '../../support/commands';

const services = [personnel, organization, integrityPerformance];
const aggregates = services.flatMap((service) => service.aggregates);

/** The aggregate that a command is given to. */
export const aggregateOf = (command: string): Aggregate => {
  const aggregate = aggregates.find(({ commands }) => Object.hasOwn(commands, command));
  if (!aggregate) throw new Error(`Nobody knows ${command}.`);
  return aggregate;
};

const metadataOf = (commandId: string, on: string) => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  ruleSet: shippedOn(on),
  evidence: [],
});

type ActorOf = ReadonlyMap<string, DemoActor>;

/** The units that somebody acts for, by the own one: it and all below it. */
const actsFor = new Map<string, readonly string[]>();
for (const { id } of units.toReversed()) {
  const below = units.filter(({ parentId }) => parentId === id);
  actsFor.set(id, [id, ...below.flatMap((one) => actsFor.get(one.id) ?? [])]);
}

/** As the graph makes it of an input, in the first role of the actor that may. */
const commandOf = (actorOf: ActorOf, step: EnteredStep, held: object | undefined): CommandEnvelope => {
  const { reasons = [], ...data } = step.data as { reasons?: readonly { code: string; reason: string }[] };
  const aggregate = aggregateOf(step.command);
  const spec = aggregate.commands[step.command];
  const { roles, unit = 'demo' }: Partial<DemoActor> = actorOf.get(step.as) ?? {};
  const role = spec?.roles.find((one) => roles?.some((own) => own === one));
  if (!spec || !role) throw new Error(`${step.as} may not ${step.command}.`);
  return {
    aggregate,
    type: step.command,
    data: withHashedSecrets(spec.input, spec.input.parse(data)),
    act: {
      by: step.as,
      role,
      unit,
      actsFor: actsFor.get(unit) ?? [],
      on: step.on,
      recordedOn: step.enteredOn,
      reasons: Object.fromEntries(reasons.map(({ code, reason }) => [code, reason])),
    },
    metadata: metadataOf(commandIdOf(step), step.on),
    ...(held ? { held } : {}),
  };
};

type PolicyCommand = CommandEnvelope & { readonly lookUp: LookUp | undefined; readonly fact: RecordedFact };
type Consequences = (fact: RecordedFact) => readonly Consequence[];

/** What the policies do because of a fact, as they do it. */
const consequencesOf = (fact: RecordedFact): readonly PolicyCommand[] =>
  services
    .flatMap(({ policies }) => policies)
    .flatMap(({ name, on, lookUp }) =>
      ((on[fact.type] as Consequences | undefined)?.(fact) ?? []).map((consequence, index) => ({
        ...consequence,
        lookUp,
        fact,
        act: {
          by: `policy:${name}`,
          role: 'POLICY' as const,
          unit: 'programme',
          on: fact.metadata.occurredOn,
          recordedOn: fact.metadata.occurredOn,
          reasons: {},
        },
        metadata: metadataOf(commandedBy(`${name}/${fact.id}/${index}`), fact.metadata.occurredOn),
      })),
    );

const counted = (criteria: readonly object[]) => () => ({ criteria, judgedAt: '0' });
const allMet = modelStationCriterion.options.map((criterion) => ({ criterion, met: 1, owed: 1, unjudged: 0 }));

/** What is counted from read models when something is judged: here titles are deserved, and one station weakens. */
const HELD: Readonly<Partial<Record<string, (step: EnteredStep) => object>>> = {
  ScoreModelStation: counted(allMet),
  AwardModelStation: counted(allMet),
  CheckSelfRunning: counted([{ criterion: 'MEETINGS', met: 2, owed: 5 }]),
  NameDeputy: ({ data }) => ({ heldFor: [data['unitId']] }),
};

const OPENING = ['OpenSurvey', 'OpenUpwardReview'];
const CLOSING = ['CloseSurvey', 'CloseUpwardReview'];

/** Stands for the box of the surveys: no signatures here, only what the rules are given. */
const ballotBox = () => {
  const answers = new Map<string, readonly object[]>();
  const surveyOf = ({ data }: EnteredStep) => String(data['surveyId'] ?? data['upwardReviewId']);
  const inSurvey = (step: EnteredStep) => answers.get(surveyOf(step)) ?? [];
  const bytes = (text: string, length: number) =>
    Buffer.alloc(length, createHash('sha256').update(text).digest()).toString('base64url');
  return {
    takes: (step: EnteredStep): boolean => {
      if (step.command !== 'CastBallot') return false;
      const { code, postingId, answers: given } = step.data;
      const ballot = bytes(`${surveyOf(step)}/${String(code ?? postingId)}`, 32);
      answers.set(surveyOf(step), [...inSurvey(step), { ballot, signature: bytes(ballot, 256), answers: given }]);
      return true;
    },
    for: (step: EnteredStep): object | undefined => {
      const held = HELD[step.command];
      if (held) return held(step);
      if (OPENING.includes(step.command)) return { ballotKey: bytes(`key of ${surveyOf(step)}`, 256) };
      return CLOSING.includes(step.command) ? { answers: inSurvey(step) } : undefined;
    },
  };
};

/** The demonstration of a day, carried out in memory with its policies. Throws at the first refusal. */
export const execute = async (today: string): Promise<MemoryLog> => {
  const log = new MemoryLog();
  const actorOf = new Map(demoActors(storyOf(today)).map((one) => [one.id, one]));
  const handler = new CommandHandler(log, () => Promise.resolve(undefined), undefined, {
    ...NO_INDEX,
    locate: locatedIn(log),
  });
  const waiting: PolicyCommand[] = [];
  const rows = liveRows([clues, branchPeople]);
  const execute = async (command: CommandEnvelope) => {
    const before = log.facts.length;
    const done = await handler.handle(command);
    if (done instanceof Refusal)
      throw new Error(`${command.type} ${JSON.stringify([command.act, command.data])}: ${JSON.stringify(done)}`);
    const told = log.facts.slice(before);
    told.forEach(rows.fold);
    waiting.push(...told.flatMap(consequencesOf));
  };
  const held = ballotBox();
  for (const step of programme(today)) {
    if (held.takes(step)) continue;
    await execute(commandOf(actorOf, step, held.for(step)));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { lookUp, fact, ...command } = next;
      await execute(lookUp ? { ...command, ...(await lookUp(command, rows.snapshot, fact)) } : command);
    }
  }
  return log;
};
