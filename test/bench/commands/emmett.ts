import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { Refusal, foldOf } from '@zhudian/framework';
import { personDecider, type Person } from '@zhudian/personnel';
import { inTurn, type Command } from './load';

type PersonFact = { type: string; data: Record<string, unknown> };
const act = {
  by: 'bench',
  role: 'PARTY_WORK',
  unit: 'bureau',
  on: '2025-06-02',
  recordedOn: '2025-06-02',
  reasons: {},
} as const;

/** The same decider under Emmett's command handler over PostgreSQL. */
export const emmettCommands = (connectionString: string) => {
  const store = getPostgreSQLEventStore(connectionString);
  const handle = CommandHandler<Person, PersonFact>({
    evolve: (state, event) => foldOf(personDecider, [event], state),
    initialState: () => personDecider.initial,
  });
  const decided = (decision: unknown): PersonFact[] => {
    if (decision instanceof Refusal) throw new Error(decision.code);
    return [...(decision as readonly PersonFact[])];
  };
  const { RegisterPerson, TransferPerson } = personDecider.decide;
  const register = (personId: string) =>
    handle(store, `Person-${personId}`, (state) =>
      decided(
        RegisterPerson(state, {
          type: 'RegisterPerson',
          data: { personId, unitId: 'unit', membership: 'FULL' },
          act,
          read: {},
        }),
      ),
    );
  const transfer = (personId: string) =>
    handle(store, `Person-${personId}`, (state) =>
      decided(TransferPerson(state, { type: 'TransferPerson', data: { personId, unitId: 'other' }, act, read: {} })),
    );
  return {
    commandsOf: (): Command => inTurn(register, transfer, `p-${randomUUID().slice(0, 8)}`),
    close: () => store.close(),
  };
};
