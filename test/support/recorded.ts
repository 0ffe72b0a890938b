import type { RecordedFact } from '@zhudian/facts';

/** A fact as the log brings it to a read model: its stream, its business date, and whatever else of the envelope matters. */
export const recorded = <Fact extends object>(
  stream: string,
  fact: Fact,
  {
    on: occurredOn = '2031-01-01',
    by: actorId = 'teller',
    reasons,
  }: { on?: string; by?: string; reasons?: object } = {},
) => ({
  ...fact,
  stream,
  metadata: {
    actorId,
    actorRole: 'teller',
    actorUnit: 'story',
    occurredOn,
    commandId: 'command',
    $correlationId: 'command',
    $causationId: 'command',
    ruleSet: 'story',
    schemaVersion: '1',
    ...(reasons ? { reasons: JSON.stringify(reasons) } : {}),
  },
});

export type FactOfStory = ReturnType<typeof recorded> & { readonly type: string; readonly data: unknown };

/** The same fact with the place that the log gave it. */
export const atPosition = (fact: FactOfStory, position: number): RecordedFact => ({
  id: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
  revision: position,
  position,
  prepare: position,
  recordedAt: '2031-01-01T00:00:00.000Z',
  ...fact,
});
