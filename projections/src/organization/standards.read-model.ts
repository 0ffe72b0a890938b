import { z } from 'zod';
import {
  checkByOnceAdopted,
  day,
  id,
  idOfStream,
  standardArea,
  standardEvents,
  standardKind,
  standardStage,
  title,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { standardAccess } from './access-of-standards';
import {
  adopted,
  standardCheck,
  standardRepeal,
  standardShortfall,
  standardVersion,
  type ShortfallView,
} from './standard-views';

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  kind: standardKind,
  area: standardArea,
  title,
  stage: standardStage,
  draftedOn: day.describe('When it was drafted first. 最初起草日期。'),
  versions: z.array(standardVersion).describe('Its versions, oldest first. 各版本，旧的在前。'),
  checkBy: day.nullable().describe('By when it is checked next. 下次检查期限。'),
  checks: z.array(standardCheck).describe('How it was kept, oldest first. 历次检查，旧的在前。'),
  shortfalls: z.array(standardShortfall).describe('Where practice fell short. 不到位问题。'),
  openShortfalls: z.int().describe('Shortfalls that nobody has closed. 尚未销号的问题数。'),
  /** The earliest day by which a shortfall is to be put right or judged. */
  settleBy: internal(day.nullable()),
  repeal: standardRepeal.nullable().describe('Why it was repealed. 废止。'),
};
type Row = RowOf<typeof columns>;

const withShortfalls = (row: Row, shortfalls: readonly ShortfallView[]): Row => {
  const open = shortfalls.filter(({ standing }) => standing !== 'VERIFIED');
  const settleBy = open.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
  return { ...row, shortfalls, openShortfalls: open.length, settleBy };
};
const withShortfall = (row: Row, shortfallId: string, change: Partial<ShortfallView>): Row =>
  withShortfalls(
    row,
    row.shortfalls.map((one) => (one.shortfallId === shortfallId ? { ...one, ...change } : one)),
  );
const NOT_ADOPTED = { from: null, supersededOn: null, adoption: null } as const;

/** Standards and rules of stations and their branches. */
export const standards = defineReadModel({
  name: 'standard',
  version: 2,
  context: 'organization',
  access: standardAccess,
  columns,
  indexes: [
    ['title'],
    ['stationId', 'title'],
    ['branchId', 'title'],
    ['kind', 'title'],
    ['area', 'title'],
    ['stage', 'title'],
    ['stage', 'checkBy'],
    ['draftedOn'],
    ['settleBy'],
  ],
  on: on<Row>()(standardEvents, {
    StandardDrafted: (_, fact) => {
      const { sha256, ...standard } = fact.data;
      const first = { version: 1, title: standard.title, sha256, reason: null, drafted: decisionOf(fact) };
      return {
        ...standard,
        id: idOfStream(fact.stream),
        stage: 'DRAFTED',
        draftedOn: fact.metadata.occurredOn,
        versions: [{ ...first, ...NOT_ADOPTED }],
        checkBy: null,
        checks: [],
        shortfalls: [],
        openShortfalls: 0,
        settleBy: null,
        repeal: null,
      };
    },
    StandardRevised: (row, fact) =>
      row && { ...row, versions: [...row.versions, { ...fact.data, drafted: decisionOf(fact), ...NOT_ADOPTED }] },
    StandardAdopted: (row, fact) => {
      const { version, from, checkBy, ...how } = fact.data;
      const versions = adopted(row?.versions ?? [], version, {
        from,
        adoption: { ...how, decision: decisionOf(fact) },
      });
      const named = versions.find((one) => one.version === version);
      return (
        row && {
          ...row,
          stage: 'ADOPTED',
          title: named?.title ?? row.title,
          versions,
          checkBy: checkByOnceAdopted(row.checkBy, { from, checkBy }),
        }
      );
    },
    StandardChecked: (row, fact) => {
      const { shortfalls, ...check } = fact.data;
      const raised = decisionOf(fact);
      const nothing = { standing: 'OPEN', raised, rectification: null, reopening: null, verification: null } as const;
      const found = shortfalls.map((one) => ({ ...one, ...nothing }));
      const checked = row && { ...row, checkBy: check.nextCheckBy };
      return (
        checked &&
        withShortfalls({ ...checked, checks: [...row.checks, { ...check, decision: raised }] }, [
          ...row.shortfalls,
          ...found,
        ])
      );
    },
    ShortfallRectified: (row, fact) => {
      const { shortfallId, ...done } = fact.data;
      const { dueOn = '' } = row?.shortfalls.find((one) => one.shortfallId === shortfallId) ?? {};
      const rectification = { ...done, inTime: isInTime(fact, dueOn), decision: decisionOf(fact) };
      return row && withShortfall(row, shortfallId, { standing: 'RECTIFIED', rectification });
    },
    ShortfallVerified: (row, fact) => {
      const { shortfallId, ...found } = fact.data;
      const verification = { ...found, decision: decisionOf(fact) };
      return row && withShortfall(row, shortfallId, { standing: 'VERIFIED', verification });
    },
    ShortfallReopened: (row, fact) => {
      const { shortfallId, ...back } = fact.data;
      const reopening = { ...back, decision: decisionOf(fact) };
      return row && withShortfall(row, shortfallId, { standing: 'OPEN', dueOn: back.dueOn, reopening });
    },
    StandardRepealed: (row, fact) =>
      row && { ...row, stage: 'REPEALED', checkBy: null, repeal: { ...fact.data, decision: decisionOf(fact) } },
  }),
});
export type StandardRow = Row;
