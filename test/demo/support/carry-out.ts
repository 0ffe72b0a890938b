import { createHash } from 'node:crypto';
import type { RecordedFact } from '@zhudian/facts';
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
import type { EnteredStep } from '../../../tools/src/demo/programme';
import { commandIdOf } from '../../../tools/src/demo/step';
import { liveRows } from './live-rows';
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

type RolesOf = ReadonlyMap<string, readonly string[]>;

/** As the graph makes it of an input, in the first role of the actor that may. */
const commandOf = (rolesOf: RolesOf, step: EnteredStep, held: object | undefined): CommandEnvelope => {
  const { reasons = [], ...data } = step.data as { reasons?: readonly { code: string; reason: string }[] };
  const aggregate = aggregateOf(step.command);
  const spec = aggregate.commands[step.command];
  const role = spec?.roles.find((one) => rolesOf.get(step.as)?.includes(one));
  if (!spec || !role) throw new Error(`${step.as} may not ${step.command}.`);
  return {
    aggregate,
    type: step.command,
    data: withHashedSecrets(spec.input, spec.input.parse(data)),
    act: {
      by: step.as,
      role,
      unit: 'demo',
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

/** Stands for the box of the surveys: no signatures here, only what the rules are given. */
const ballotBox = () => {
  const answers = new Map<string, readonly object[]>();
  const inSurvey = ({ data }: EnteredStep) => answers.get(String(data['surveyId'])) ?? [];
  const bytes = (text: string, length: number) =>
    Buffer.alloc(length, createHash('sha256').update(text).digest()).toString('base64url');
  return {
    takes: (step: EnteredStep): boolean => {
      if (step.command !== 'CastBallot') return false;
      const { surveyId, code, answers: given } = step.data;
      const ballot = bytes(String(code), 32);
      answers.set(String(surveyId), [...inSurvey(step), { ballot, signature: bytes(ballot, 256), answers: given }]);
      return true;
    },
    for: (step: EnteredStep): object | undefined => {
      if (step.command === 'OpenSurvey') return { ballotKey: bytes(`key of ${String(step.data['surveyId'])}`, 256) };
      return step.command === 'CloseSurvey' ? { answers: inSurvey(step) } : undefined;
    },
  };
};

/** The demonstration of a day, carried out in memory with its policies. Throws at the first refusal. */
export const execute = async (today: string): Promise<MemoryLog> => {
  const log = new MemoryLog();
  const rolesOf = new Map(demoActors(storyOf(today)).map(({ id, roles }) => [id, roles]));
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
    await execute(commandOf(rolesOf, step, held.for(step)));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { lookUp, fact, ...command } = next;
      await execute(lookUp ? { ...command, ...(await lookUp(command, rows.snapshot, fact)) } : command);
    }
  }
  return log;
};
