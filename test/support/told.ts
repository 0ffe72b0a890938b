/** A fact as the log brings it to a read model: its stream, its business date, and whatever else of the envelope matters. */
export const told = <Fact extends object>(
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
