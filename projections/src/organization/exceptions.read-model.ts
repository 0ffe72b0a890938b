import { z } from 'zod';
import {
  allSchemas,
  catalogue,
  categoryOfStream,
  code,
  day,
  id,
  idOfStream,
  text,
  type RecordedFact,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';
import { reasonsOf } from '../shared/decision';
import { correctionAccess } from './access';

const envelope = {
  factId: id.describe('The event id. 事实的编号。'),
  factType: code.describe('Its type. 事实的类型。'),
  category: code.describe('What kind of thing it tells of. 事实所属对象的类别。'),
  subjectId: id.describe('Of which thing it tells. 事实所属对象的编号。'),
  unitId: internal(id),
  actorId: id.describe('Who recorded it. 办理人。'),
  actorRole: code.describe('In which role. 办理人的角色。'),
  occurredOn: day.describe('Business date. 发生日期。'),
  recordedAt: z.string().describe('When it was recorded. 记录时间。'),
};
type Envelope = RowOf<typeof envelope>;

/** Who told them, or that they were told, is not for whoever keeps or audits the register. */
const SECRET: ReadonlySet<string> = new Set([
  'ObjectionRaised',
  'ObjectionResolved',
  'ClueReferred',
  'BallotIssued',
  'BallotSigned',
  'CodeRedeemed',
  'BallotCast',
  'ResponseSubmitted',
]);
const TYPES = catalogue.flatMap((family) => Object.keys(allSchemas(family))).filter((type) => !SECRET.has(type));

/** What people did: not what follows of itself, and not what nobody did by name. */
const isByPerson = ({ metadata: { actorId } }: RecordedFact): boolean =>
  actorId !== 'anonymous' && !actorId.startsWith('policy:');

const envelopeOf = (fact: RecordedFact): Omit<Envelope, 'id'> => ({
  factId: fact.id,
  factType: fact.type,
  category: categoryOfStream(fact.stream),
  subjectId: idOfStream(fact.stream),
  unitId: fact.metadata.actorUnit,
  actorId: fact.metadata.actorId,
  actorRole: fact.metadata.actorRole,
  occurredOn: fact.metadata.occurredOn,
  recordedAt: fact.recordedAt,
});

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** China has one time zone, eight hours ahead. */
const dayInChina = (instant: string): number => Math.floor((Date.parse(instant) + 8 * HOUR_MS) / DAY_MS);

/** How many days after its business date a fact was recorded. */
export const daysLateOf = ({ recordedAt, metadata }: Pick<RecordedFact, 'recordedAt' | 'metadata'>): number =>
  Math.max(0, dayInChina(recordedAt) - Math.floor(Date.parse(metadata.occurredOn) / DAY_MS));

const lateColumns = { ...envelope, daysLate: z.int().describe('Days from the one to the other. 相隔天数。') };
type Late = RowOf<typeof lateColumns>;

const late: Handler<Late> = {
  keys: (fact: RecordedFact) => (isByPerson(fact) && daysLateOf(fact) > 0 ? fact.id : []),
  fold: (_, fact: RecordedFact) => ({ id: fact.id, ...envelopeOf(fact), daysLate: daysLateOf(fact) }),
};

/** What people recorded on a later day than it happened: legal, and to be seen. */
export const lateEntries = defineReadModel({
  name: 'late_entry',
  version: 2,
  context: 'organization',
  access: correctionAccess,
  columns: lateColumns,
  indexes: [
    ['recordedAt'],
    ['daysLate'],
    ['occurredOn'],
    ['unitId', 'recordedAt'],
    ['category', 'recordedAt'],
    ['actorId', 'recordedAt'],
  ],
  asRecorded: true,
  on: Object.fromEntries(TYPES.map((type) => [type, late] as const)),
});
export type LateEntryRow = Late;

const overrideColumns = {
  ...envelope,
  code: code.describe('Of the warning. 警告代码。'),
  reason: text.describe('Why it was done all the same. 理由。'),
};
type Override = RowOf<typeof overrideColumns>;

const given = (fact: RecordedFact) => (isByPerson(fact) ? reasonsOf(fact.metadata) : []);
const overridden: Handler<Override> = {
  keys: (fact: RecordedFact) => given(fact).map((one) => `${fact.id}/${one.code}`),
  fold: (_, fact: RecordedFact, key) => {
    const found = given(fact).find((one) => key === `${fact.id}/${one.code}`);
    return found && { id: key, ...envelopeOf(fact), ...found };
  },
};

/** Warnings in spite of which people went on, each with the reason that was given. */
export const overrides = defineReadModel({
  name: 'override',
  version: 2,
  context: 'organization',
  access: correctionAccess,
  columns: overrideColumns,
  indexes: [
    ['recordedAt'],
    ['code', 'recordedAt'],
    ['occurredOn'],
    ['unitId', 'recordedAt'],
    ['category', 'recordedAt'],
    ['actorId', 'recordedAt'],
  ],
  asRecorded: true,
  on: Object.fromEntries(TYPES.map((type) => [type, overridden] as const)),
});
export type OverrideRow = Override;
