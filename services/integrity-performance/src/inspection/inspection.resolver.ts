import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { inspectionFindings, inspections, type InspectionRow } from '@zhudian/projections';
import { allRows, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Person, type PersonReference } from '../person/person.types';
import { Posting, type PostingReference } from '../posting/posting.types';
import { Station, type StationReference } from '../station/station.types';
import { InspectionsArgs, inspectionsFilter } from './inspection.args';
import { Inspection, InspectionConnection, InspectionFinding } from './inspection.types';

const NEWEST = [{ column: 'plannedOn', direction: 'desc' }] as const;

@Resolver(() => Inspection)
export class InspectionResolver {
  @Query(() => Inspection, { nullable: true, description: 'One inspection. 一次督查。' })
  inspection(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(inspections, id);
  }

  @Query(() => InspectionConnection, { description: 'Inspections, newest first. 督查，新的在前。' })
  async inspections(@Args(() => InspectionsArgs) args: InspectionsArgs, @Ctx() context: RequestContext) {
    const where = await inspectionsFilter(context, args);
    return connect(context, inspections, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: InspectionRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'Of which posting, if of one. 所督查的任职。' })
  posting(@Root() { postingId: id }: InspectionRow): PostingReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => [Person], { description: 'Who inspected. 督查人员。' })
  inspectors(@Root() { inspectorIds }: InspectionRow): readonly PersonReference[] {
    return inspectorIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Inspection, { nullable: true, description: 'Whose findings it follows. 所跟踪的督查。' })
  follows(@Root() { followsId }: InspectionRow, @Ctx() context: RequestContext) {
    return followsId === null ? null : context.find(inspections, followsId);
  }

  @FieldResolver(() => [Inspection], { description: 'Those that follow its findings. 对其发现问题的跟踪督办。' })
  followedBy(@Root() { id: followsId }: InspectionRow, @Ctx() context: RequestContext) {
    return allRows(context, inspections, { followsId });
  }

  @FieldResolver(() => [InspectionFinding], { description: 'What it found. 发现的问题。' })
  findings(@Root() { id: inspectionId }: InspectionRow, @Ctx() context: RequestContext) {
    return allRows(context, inspectionFindings, { inspectionId });
  }
}

/** A dashboard shows the newest; all of them are pages of `inspections`. */
const MOST_SHOWN = 50;

@Resolver(() => Station)
export class StationInspectionsResolver {
  @FieldResolver(() => [Inspection], { description: 'Its newest inspections. 最近的督查。' })
  async inspections(@Root() { id: stationId }: StationReference, @Ctx() context: RequestContext) {
    const request = { where: { stationId }, orderBy: NEWEST, first: MOST_SHOWN };
    return (await context.snapshot.page(inspections, request)).rows;
  }
}
