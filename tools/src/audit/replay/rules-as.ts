import { PROGRAMME_LAW, ruleSetEvents, streamOf, type IssuedRuleSet, type RecordedFact } from '@zhudian/facts';
import { shippedRuleSets } from '@zhudian/programme';

const STREAM = streamOf(ruleSetEvents, PROGRAMME_LAW);
/** Before every business day. */
const EVER = '1900-01-01';

/**
 * What is read of the rule sets so that one of them is in force on every day: it is issued again from each day on which
 * another one begins. @throws when none has that version.
 */
export const rulesAs = async (
  version: string,
  told: readonly RecordedFact[],
): Promise<ReadonlyMap<string, readonly RecordedFact[]>> => {
  const issued = told.filter(({ type }) => type === 'RuleSetIssued').map(({ data }) => data as IssuedRuleSet);
  const sets = [...shippedRuleSets, ...issued];
  const chosen = sets.find((set) => set.version === version);
  if (!chosen)
    throw new Error(
      `没有规则版本“${version}”。 No rule set is called “${version}”: ${sets.map((set) => set.version).join(', ')}`,
    );
  const days = [...new Set([EVER, ...sets.map(({ from }) => from)])];
  const facts = days.map((from, revision) => ({
    ...envelope,
    revision,
    id: `${version}-${revision}`,
    data: { ...chosen, version: `${version}@${from}`, from },
  }));
  return new Map([[STREAM, facts as unknown as readonly RecordedFact[]]]);
};

const envelope = {
  type: 'RuleSetIssued',
  stream: STREAM,
  position: 0,
  prepare: 0,
  recordedAt: '1900-01-01T00:00:00.000Z',
  metadata: { commandId: 'replay', occurredOn: EVER },
};
export const RULES_STREAM = STREAM;
