import { z } from 'zod';
import {
  day,
  fourSames,
  id,
  idOfStream,
  lastDayOfQuarter,
  twinningEvents,
  twinningSide,
  twinningStage,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decisionOf, type DecisionView } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { twinningAccess } from './access-of-twinnings';
import {
  sharedRequirement,
  sharedResource,
  twinningAgreement,
  type SameMissingView,
  type SharedRequirementView,
  type SharedResourceView,
  type TwinningAgreementView,
} from './twinning-views';

const columns = {
  headquartersId: internal(id),
  stationId: internal(id),
  branchId: internal(id),
  stage: twinningStage,
  from: day.describe('The first day of the newest agreement. 最近一次结对的起始日期。'),
  until: day.describe('The last day of the newest agreement. 最近一次结对的截止日期。'),
  agreements: z.array(twinningAgreement).describe('For what and until when, oldest first. 历次协议，旧的在前。'),
  resources: z.array(sharedResource).describe('What one side gave the other. 共享资源。'),
  silentSides: z.array(twinningSide).describe('The sides that have given nothing. 尚未提供资源的一方。'),
  requirements: z.array(sharedRequirement).describe('What both sides carry through. “四同”工作要求。'),
  missing: z.int().describe('How many of the four sames one side has not tracked. 两边尚未登记的“四同”环节数。'),
  /** The last day of the earliest quarter in which one of the four sames is missing. */
  trackBy: internal(day.nullable()),
};
type Row = RowOf<typeof columns>;

/** The eight of a requirement: each same on each side. */
const EIGHT: readonly SameMissingView[] = fourSames.options.flatMap((same) =>
  twinningSide.options.map((side) => ({ same, side })),
);

/** What was waived at the end of a twinning is missed by nobody, also where the two are twinned anew. */
const withRequirements = (row: Row, requirements: readonly SharedRequirementView[]): Row => {
  const owed = requirements.filter(({ missing, waived }) => missing.length > 0 && waived === null);
  return {
    ...row,
    requirements,
    missing: owed.reduce((sum, { missing }) => sum + missing.length, 0),
    trackBy: owed.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
  };
};
const waived = (row: Row, end: DecisionView): Row =>
  withRequirements(
    row,
    row.requirements.map((one) => (one.missing.length > 0 ? { ...one, waived: one.waived ?? end } : one)),
  );
const withResources = (row: Row, resources: readonly SharedResourceView[]): Row => ({
  ...row,
  resources,
  silentSides: twinningSide.options.filter((side) => !resources.some(({ givenBy }) => givenBy === side)),
});
const changed = (row: Row, resourceId: string, change: Partial<SharedResourceView>): Row =>
  withResources(
    row,
    row.resources.map((one) => (one.resourceId === resourceId ? { ...one, ...change } : one)),
  );

const tracked = (
  requirement: SharedRequirementView,
  one: SharedRequirementView['tracked'][number],
): SharedRequirementView => ({
  ...requirement,
  tracked: [...requirement.tracked, one],
  missing: requirement.missing.filter(({ same, side }) => same !== one.same || side !== one.side),
});

/** Units of the headquarters twinned with stations. */
export const twinnings = defineReadModel({
  name: 'twinning',
  version: 2,
  context: 'organization',
  access: twinningAccess,
  columns,
  indexes: [
    ['from'],
    ['stationId', 'from'],
    ['headquartersId', 'from'],
    ['stage', 'from'],
    ['stage', 'until'],
    ['stage', 'trackBy'],
  ],
  on: on<Row>()(twinningEvents, {
    TwinningFormed: (row, fact) => {
      const { title, documentNo, ...twinned } = fact.data;
      const agreement: TwinningAgreementView = {
        title,
        documentNo,
        until: twinned.until,
        formed: decisionOf(fact),
        end: null,
      };
      const nothing = { resources: [], silentSides: [...twinningSide.options], requirements: [], missing: 0 };
      return {
        ...(row ?? { ...nothing, trackBy: null }),
        ...twinned,
        id: idOfStream(fact.stream),
        stage: 'IN_FORCE',
        agreements: [...(row?.agreements ?? []), agreement],
      };
    },
    ResourceShared: (row, fact) => {
      const given = { ...fact.data, state: 'GIVEN', given: decisionOf(fact), receipt: null, judgement: null } as const;
      return row && withResources(row, [...row.resources, given]);
    },
    ResourceReceived: (row, fact) => {
      const { resourceId, ...receipt } = fact.data;
      return (
        row && changed(row, resourceId, { state: 'RECEIVED', receipt: { ...receipt, decision: decisionOf(fact) } })
      );
    },
    ResourceUseJudged: (row, fact) => {
      const { resourceId, ...found } = fact.data;
      return row && changed(row, resourceId, { state: 'JUDGED', judgement: { ...found, decision: decisionOf(fact) } });
    },
    SharedRequirementSet: (row, fact) => {
      const dueOn = lastDayOfQuarter(fact.data.quarter);
      const requirement = { ...fact.data, dueOn, set: decisionOf(fact), tracked: [], missing: EIGHT, waived: null };
      return row && withRequirements(row, [...row.requirements, requirement]);
    },
    RequirementTracked: (row, fact) => {
      const { requirementId, ...done } = fact.data;
      const one = { ...done, decision: decisionOf(fact) };
      const after = (of: SharedRequirementView) =>
        of.requirementId === requirementId ? tracked(of, { ...one, inTime: isInTime(fact, of.dueOn) }) : of;
      return row && withRequirements(row, row.requirements.map(after));
    },
    TwinningEnded: (row, fact) => {
      const end = { ...fact.data, decision: decisionOf(fact) };
      const newest = row ? row.agreements.length - 1 : 0;
      const agreements = row?.agreements.map((one, at) => (at === newest ? { ...one, end } : one)) ?? [];
      return row && waived({ ...row, stage: 'ENDED', agreements }, end.decision);
    },
  }),
});
export type TwinningRow = Row;
