import { calendarEvents, ORIGIN, PROGRAMME_LAW, ruleSetEvents, streamOf, type FactMetadata } from '@zhudian/facts';
import { factIdOf, POLICY_ROLE } from '@zhudian/framework/service';
import { RevisionConflict, type EventLog } from '@zhudian/log';
import { shippedCalendars } from '../calendar/shipped-calendars';
import { rulesOn } from '../rules/rule-sets';
import { shippedRuleSets } from '../rules/shipped-rule-sets';

/** One command, of the programme itself. */
const COMMAND = 'f6a2d0b3-6a4e-5d5e-9b07-6f3c0f1d2a61';

const firstFacts = [
  ...shippedRuleSets.map((data) => ({ family: ruleSetEvents, type: 'RuleSetIssued', data })),
  ...shippedCalendars.map((data) => ({ family: calendarEvents, type: 'CalendarPublished', data })),
];

const metadataOn = (today: string): FactMetadata => ({
  actorId: 'programme',
  actorRole: POLICY_ROLE,
  actorUnit: 'programme',
  occurredOn: today,
  commandId: COMMAND,
  $correlationId: COMMAND,
  $causationId: COMMAND,
  ruleSet: rulesOn(shippedRuleSets, today).version,
  schemaVersion: '1',
});

/** A new log begins with the law as it is shipped, in one append. One that holds anything already is left as it is. */
export const beginLog = async (log: Pick<EventLog, 'head' | 'append'>, today: string): Promise<void> => {
  if ((await log.head()) !== ORIGIN) return;
  const facts = firstFacts.map(({ family, type, data }, index) => {
    const left = firstFacts.length - 1 - index;
    const metadata = { ...metadataOn(today), ...(left > 0 ? { followedBy: String(left) } : {}) };
    return { stream: streamOf(family, PROGRAMME_LAW), fact: { id: factIdOf(COMMAND, index), type, data, metadata } };
  });
  const appends = [ruleSetEvents, calendarEvents].map((family) => {
    const stream = streamOf(family, PROGRAMME_LAW);
    return {
      stream,
      expected: 'no_stream' as const,
      facts: facts.flatMap((one) => (one.stream === stream ? [one.fact] : [])),
    };
  });
  await log.append(appends).catch((error: unknown) => {
    // Another process began it at the same moment.
    if (!(error instanceof RevisionConflict)) throw error;
  });
};
