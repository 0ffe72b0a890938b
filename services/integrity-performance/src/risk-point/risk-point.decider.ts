import type { RiskPointEvent } from '@zhudian/facts';
import { defineAggregate, refuse, type Decider, type Rule } from '@zhudian/framework';
import { rulesOn } from '@zhudian/programme';
import { rated } from './risk-level';
import { riskPointCommands, type RiskPointCommand } from './risk-point.commands';
import { riskPointRefusals, type RiskPointRefusal } from './risk-point.refusals';
import { isHigher, riskPointFold, type RiskPoint } from './risk-point.state';

type RiskPointDecider = Decider<RiskPointCommand, RiskPoint, RiskPointEvent, RiskPointRefusal>;

const unlessOpen = ({ stage }: RiskPoint) => (stage === 'OPEN' ? undefined : refuse('RISK_NOT_OPEN', { stage }));

const identify: Rule<RiskPointDecider, 'IdentifyRisk'> = ({ stage }, { data, act: { on }, read }) => {
  const { riskPointId, likelihood, impact, ...risk } = data;
  if (stage !== 'NONE') return refuse('RISK_KNOWN', { riskPointId });
  const { rules } = rulesOn(read.ruleSets, on, read.unit.bureauId);
  return [{ type: 'RiskIdentified', data: { ...risk, ...rated({ likelihood, impact }, on, rules) } }];
};

const PARTS = ['means', 'content', 'standard', 'ownerId'] as const;

const defineControl: Rule<RiskPointDecider, 'DefineControl'> = (state, { data: { riskPointId: _, ...given } }) => {
  const no = unlessOpen(state);
  if (no) return no;
  const { means, content, standard, ownerId } = given;
  if (!means || !content || !standard || !ownerId)
    return refuse('CONTROL_INCOMPLETE', { missing: PARTS.filter((part) => !given[part]) });
  return [{ type: 'ControlDefined', data: { means, content, standard, ownerId } }];
};

const testControl: Rule<RiskPointDecider, 'TestControl'> = (state, { data: { riskPointId: _, ...data }, act }) => {
  const no = unlessOpen(state);
  if (no) return no;
  if (state.ownerId === undefined) return refuse('CONTROL_INCOMPLETE', { missing: PARTS });
  return state.ownerId === act.by ? refuse('SEGREGATION_OF_DUTIES') : [{ type: 'ControlTested', data }];
};

/** What a risk came down to has to be shown by a test of its control. */
const review: Rule<RiskPointDecider, 'ReviewRisk'> = (state, { data, act: { on }, read }) => {
  const { likelihood, impact, conclusion } = data;
  const { stationId } = state;
  const no = unlessOpen(state);
  if (no) return no;
  const { rules } = rulesOn(read.ruleSets, on, read.unit.bureauId);
  const after = rated({ likelihood, impact }, on, rules);
  return isHigher(state.level, after.level) && !state.isProven
    ? refuse('NO_TEST_BASIS', { level: state.level, lower: after.level })
    : [{ type: 'RiskReviewed', data: { ...after, conclusion, ...(stationId && { stationId }) } }];
};

export const riskPointDecider: RiskPointDecider = {
  ...riskPointFold,
  decide: {
    IdentifyRisk: identify,
    DefineControl: defineControl,
    TestControl: testControl,
    ReviewRisk: review,
    RetireRisk: (state, { data: { reason } }) => unlessOpen(state) ?? [{ type: 'RiskRetired', data: { reason } }],
  },
};

export const riskPoint = defineAggregate({
  decider: riskPointDecider,
  commands: riskPointCommands,
  refusals: riskPointRefusals,
});
