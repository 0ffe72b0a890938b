import { z } from 'zod';
import { categoryOfStream, code, day, enumOf, id, idOfStream, type RecordedFact } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';
import { correctionAccess } from './access';

export const decisionKind = enumOf('DecisionKind', {
  APPOINTMENT: ['任职', 'appointment'],
  GRADE: ['考评等次', 'grade of an evaluation'],
  AWARD: ['评选表彰', 'award'],
  CONTROL: ['风险管控', 'control of a risk'],
});
type DecisionKind = z.infer<typeof decisionKind>;

/** The facts that are decisions on the ground of other facts. */
const DECISIONS: Readonly<Record<string, DecisionKind>> = {
  PostingStarted: 'APPOINTMENT',
  PostingExtended: 'APPOINTMENT',
  EvaluationFinalised: 'GRADE',
  CommendationAwarded: 'AWARD',
  PromotionPriorityRecommended: 'AWARD',
  ControlTested: 'CONTROL',
  RiskReviewed: 'CONTROL',
  RiskRetired: 'CONTROL',
};

const columns = {
  kind: decisionKind.describe('What was decided. 决定的种类。'),
  factType: code.describe('The type of the fact that tells it. 事实的类型。'),
  category: code.describe('On what kind of thing it was decided. 决定所涉对象的类别。'),
  subjectId: id.describe('On which thing. 决定所涉对象的编号。'),
  unitId: internal(id),
  actorId: id.describe('Who decided. 决定人。'),
  actorRole: code.describe('In which role. 决定人的角色。'),
  occurredOn: day.describe('Business date. 发生日期。'),
  recordedAt: z.string().describe('When it was recorded. 记录时间。'),
  /** What it was decided on, and how far each stream had got. */
  reads: internal(z.array(z.object({ stream: z.string(), revision: z.int() }))),
};
type Row = RowOf<typeof columns>;

const readOf = (part: string): Row['reads'][number] => {
  const at = part.lastIndexOf('@');
  return { stream: part.slice(0, at), revision: Number(part.slice(at + 1)) };
};

/** A posting that was taken over was decided on elsewhere, before there was this log. */
const isDecidedHere = ({ data }: Pick<RecordedFact, 'data'>): boolean => !Object.hasOwn(data as object, 'takenOverOn');

const decided: Handler<Row> = {
  keys: (fact: Pick<RecordedFact, 'id' | 'data'>) => (isDecidedHere(fact) ? fact.id : []),
  fold: (_, { id: factId, type, stream, metadata, recordedAt }: RecordedFact) => ({
    id: factId,
    kind: DECISIONS[type] ?? 'APPOINTMENT',
    factType: type,
    category: categoryOfStream(stream),
    subjectId: idOfStream(stream),
    unitId: metadata.actorUnit,
    actorId: metadata.actorId,
    actorRole: metadata.actorRole,
    occurredOn: metadata.occurredOn,
    recordedAt,
    reads: (metadata.reads ?? '')
      .split(' ')
      .filter((part) => part.includes('@'))
      .map(readOf),
  }),
};

/** Appointments, grades, awards and controls with what each was decided on; what was annulled is not there. */
export const decisions = defineReadModel({
  name: 'decision',
  version: 1,
  context: 'organization',
  access: correctionAccess,
  columns,
  indexes: [['recordedAt'], ['kind', 'recordedAt'], ['unitId', 'recordedAt'], ['category', 'recordedAt']],
  on: Object.fromEntries(Object.keys(DECISIONS).map((type) => [type, decided] as const)),
});
export type DecisionRow = Row;
