import { v5 as derivedUuid } from 'uuid';
import type { Act, Aggregate } from '@zhudian/framework';
import type { CommandEnvelope } from '@zhudian/framework/service';
import type { Role } from '@zhudian/programme';
import { actAs } from './acts';
import { exampleOf } from './example-of';

/** A command id that says what it is the id of. */
export const commandIdOf = (what: string): string => derivedUuid(what, derivedUuid.URL);

interface CommandRequest {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly act?: Partial<Act>;
  /** What the command id is made of; the type when it is given once only. */
  readonly id?: string;
}

/** A command as the graph hands it over: its input has the shape that the command asks for. */
export const commandFor = (aggregate: Aggregate, { type, data, act, id = type }: CommandRequest): CommandEnvelope => {
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`${aggregate.decider.family.category} has no command ${type}.`);
  const commandId = commandIdOf(id);
  return {
    aggregate,
    type,
    data: spec.input.parse(data),
    ...(spec.holds ? { held: exampleOf(spec.holds, type) as object } : {}),
    act: actAs((spec.roles[0] ?? 'STAFF') as Role, act),
    metadata: {
      commandId,
      correlationId: commandId,
      causationId: commandId,
      ruleSet: 'programme-2015.1',
      evidence: [],
    },
  };
};
