import { z } from 'zod';
import { categoryOfStream, code, day, enumOf, id, idOfStream, type RecordedFact } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';
import { correctionAccess } from './access';

export const segregationRule = enumOf('SegregationRule', {
  PROBLEM_CONFIRMED: ['问题销号', 'a problem is confirmed by somebody who did not resolve it'],
  FINDING_VERIFIED: ['督查问题复核', 'a finding is verified by somebody who did not rectify it'],
  LEADER_ASSESSED: ['带头人考察', 'a local leader is assessed by somebody who did not nominate'],
  STATION_CONFIRMED: ['自行运转确认', 'a station is confirmed by somebody who did not check it'],
  CONTROL_TESTED: ['管控措施检验', 'a control is tested by somebody who does not own it'],
});
type Rule = z.infer<typeof segregationRule>;

interface SeparatedData {
  readonly personId?: string;
  readonly ownerId?: string;
  readonly problemId?: string;
  readonly findingId?: string;
}
interface Separated {
  readonly rule: Rule;
  readonly first: string;
  readonly second: string;
  /** Inside the thing, which part both steps are about. */
  readonly part: (data: SeparatedData) => string | undefined;
  /** Who took the first step, where it is not the one who recorded it. */
  readonly firstBy?: (data: SeparatedData) => string | undefined;
}

const whole = () => undefined;
const SEPARATED: readonly Separated[] = [
  { rule: 'PROBLEM_CONFIRMED', first: 'ProblemResolved', second: 'ProblemClosed', part: (data) => data.problemId },
  { rule: 'FINDING_VERIFIED', first: 'FindingRectified', second: 'FindingVerified', part: (data) => data.findingId },
  {
    rule: 'LEADER_ASSESSED',
    first: 'LeaderCandidateNominated',
    second: 'LeaderCandidateAssessed',
    part: (data) => data.personId,
  },
  { rule: 'STATION_CONFIRMED', first: 'SelfRunningChecked', second: 'SelfRunningConfirmed', part: whole },
  {
    rule: 'CONTROL_TESTED',
    first: 'ControlDefined',
    second: 'ControlTested',
    part: whole,
    firstBy: (data) => data.ownerId,
  },
];

const step = z
  .object({
    factId: id.describe('The event id. 事实的编号。'),
    factType: code.describe('Its type. 事实的类型。'),
    personId: id.describe('Whose step it was. 办理人。'),
    on: day.describe('Business date. 发生日期。'),
  })
  .meta({
    id: 'SegregatedStep',
    description: 'A step of two that one person must not both take. 应由不同人员办理的步骤。',
  });

const columns = {
  rule: segregationRule.describe('Which steps were to be parted. 适用的回避要求。'),
  category: code.describe('What kind of thing it was about. 所涉对象的类别。'),
  subjectId: id.describe('Which thing. 所涉对象的编号。'),
  unitId: internal(id),
  part: z.string().nullable().describe('Inside the thing: a problem, a finding, a person. 其中的事项。'),
  steps: z.array(step).describe('In the order of the log. 各步骤，按记录先后。'),
  isBreached: internal(z.boolean()),
  recordedAt: z.string().describe('When the last of them was recorded. 最近一次记录时间。'),
};
type Row = RowOf<typeof columns>;
type Step = Row['steps'][number];

/** Somebody took the second step after having taken the first. */
const isBreached = (steps: readonly Step[], second: string): boolean =>
  steps.some(
    ({ factType, personId }, at) =>
      factType === second && steps.slice(0, at).some((one) => one.factType !== second && one.personId === personId),
  );

const taken = (separated: Separated): Handler<Row> => ({
  keys: ({ stream, data }: RecordedFact) =>
    [separated.rule, stream, separated.part(data as SeparatedData)].filter((one) => one !== undefined).join('/'),
  fold: (row, fact: RecordedFact, key) => {
    const { rule, first, second, part, firstBy } = separated;
    const { actorId, actorUnit, occurredOn } = fact.metadata;
    const byOther = fact.type === first ? firstBy?.(fact.data as SeparatedData) : undefined;
    const one = { factId: fact.id, factType: fact.type, personId: byOther ?? actorId, on: occurredOn };
    const steps = [...(row?.steps ?? []), one];
    return {
      id: key,
      rule,
      category: categoryOfStream(fact.stream),
      subjectId: idOfStream(fact.stream),
      unitId: actorUnit,
      part: part(fact.data as SeparatedData) ?? null,
      steps,
      isBreached: isBreached(steps, second),
      recordedAt: fact.recordedAt,
    };
  },
});

/**
 * Steps that two persons have to take, as the log has them. Rules refuse it to one person; a later correction, or a fact
 * older than the rule, shows here.
 */
export const segregations = defineReadModel({
  name: 'segregation',
  version: 1,
  context: 'organization',
  access: correctionAccess,
  columns,
  indexes: [
    ['isBreached', 'recordedAt'],
    ['unitId', 'isBreached', 'recordedAt'],
    ['rule', 'isBreached', 'recordedAt'],
    ['category', 'recordedAt'],
  ],
  on: Object.fromEntries(
    SEPARATED.flatMap((one) => [one.first, one.second].map((type) => [type, taken(one)] as const)),
  ),
});
export type SegregationRow = Row;
