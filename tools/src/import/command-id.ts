import { v5 as derivedUuid } from 'uuid';
import { amendmentIn, streamOf, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { Entry } from './rows';

const NAMESPACE = '7a4b8a57-3f5e-5d7f-9a3c-0c7e1d1f6b21';

const idFrom = (...of: readonly unknown[]): string => derivedUuid(JSON.stringify(of), NAMESPACE);

/** The annulment of what a command recorded in its own stream; `undefined` while that stands, or nothing is recorded. */
const annulmentOf = (commandId: string, category: string, facts: readonly RecordedFact[]): RecordedFact | undefined => {
  const recorded = facts.find(({ metadata }) => metadata.commandId === commandId);
  return facts.find(
    (fact) => fact.type === `${category}Annulled` && amendmentIn(category, fact)?.factId === recorded?.id,
  );
};

/**
 * The same row gives the same command, so importing a file again changes nothing. Where what it recorded was annulled since, it is
 * another command: the row is recorded anew, once for each annulment.
 */
export const commandIdOf = async ({ command, input, on }: Entry, data: object, log: EventLog): Promise<string> => {
  const { family } = command.aggregate.decider;
  const facts = await log.readStream(streamOf(family, command.spec.of(data as never)));
  const content = [command.type, input, on ?? null];
  let commandId = idFrom(...content);
  for (;;) {
    const annulment = annulmentOf(commandId, family.category, facts);
    if (!annulment) return commandId;
    commandId = idFrom(...content, annulment.id);
  }
};
