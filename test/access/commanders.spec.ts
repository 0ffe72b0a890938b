import { readModelsOf, type AnyReadModel, type Condition } from '@zhudian/projections';
import { aggregatesOf, services } from '../../tools/src/generate/services';

/** The read model in which each aggregate is shown. */
const SHOWN_IN: Readonly<Record<string, string>> = {
  Branch: 'branch',
  Calendar: 'calendar',
  Candidacy: 'candidacy',
  Clue: 'clue',
  Commendation: 'commendation',
  Consequence: 'refused_consequence',
  Committee: 'committee',
  Disclosure: 'disclosure',
  DutyList: 'duty_list',
  SelfRunning: 'self_running',
  Evaluation: 'evaluation',
  Deputation: 'deputation',
  EvidenceRequest: 'evidence_request',
  Retention: 'retention',
  Exemplar: 'exemplar',
  Grouping: 'grouping',
  Hearing: 'hearing',
  Indicator: 'indicator',
  Inspection: 'inspection',
  IntegrityActivity: 'integrity_activity',
  StationBusiness: 'station_business',
  Meeting: 'meeting',
  ModelStation: 'model_station',
  MemberReview: 'member_review',
  OrgUnit: 'org_unit',
  Pair: 'pair',
  Person: 'person',
  Standard: 'standard',
  Twinning: 'twinning',
  Pledge: 'pledge',
  Posting: 'posting',
  RiskPoint: 'risk_point',
  RuleSet: 'rule_set',
  Scheme: 'scheme',
  SelectionRound: 'selection_round',
  ServiceMatter: 'service_matter',
  SupervisionMonth: 'supervision_month',
  Survey: 'survey',
  ThreeRooms: 'three_rooms',
  Training: 'training',
  VanguardTask: 'vanguard_task',
  WorkPlan: 'work_plan',
};

/** Commands that one gives in the own case alone: then one sees what is one's own. */
const OWN_CASE = [
  'AcknowledgeResult',
  'AppealDeduction',
  'CompletePlanItem',
  'DraftWorkPlan',
  'SlipPlanItem',
  'SubmitWorkPlan',
].map((type) => `${type} FIRST_SECRETARY`);
/** The same of who sees no person but the own. */
const OF_ONESELF = ['MakeInboxAddress ANALYST', 'WithdrawInboxAddress ANALYST'];

const isOwnCase = (condition: Condition): boolean => {
  if (condition.kind === 'every') return condition.of.some(isOwnCase);
  if (condition.kind === 'some') return condition.of.every(isOwnCase);
  return condition.kind === 'person' || condition.kind === 'posting';
};

const commands = services.flatMap((service) =>
  aggregatesOf(service).flatMap(({ decider: { family }, commands: specs }) =>
    Object.entries(specs).flatMap(([type, { roles }]) => {
      const people = roles.filter((role) => role !== 'POLICY');
      return people.map((role) => ({ type, role, context: service.context, category: family.category }));
    }),
  ),
);
const modelOf = ({ context, category }: (typeof commands)[number]): AnyReadModel | undefined =>
  readModelsOf(context).find(({ name }) => name === SHOWN_IN[category]);

describe('Who may give a command', () => {
  it('is told in which read model the outcome is', () =>
    expect([...new Set(commands.filter((one) => !modelOf(one)).map(({ category }) => category))]).toStrictEqual([]));

  it('sees what comes of it', () => {
    const blind = commands.filter((one) => {
      const grants = modelOf(one)?.access.rows.filter(({ to }) => to.includes(one.role as never)) ?? [];
      return grants.every(({ where }) => isOwnCase(where));
    });
    expect(blind.map(({ type, role }) => `${type} ${role}`).toSorted()).toStrictEqual(
      [...OWN_CASE, ...OF_ONESELF].toSorted(),
    );
  });
});
