import { candidacyEvents, idOfStream, selectionRoundEvents } from '@zhudian/facts';
import { integer, json, real, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type Handler } from '../declaring/define-read-model';
import { outcomeAccess } from './access-of-selection';

const columns = {
  bureauId: text(),
  title: text(),
  year: integer(),
  targets: integer(),
  applications: integer(),
  recommended: integer(),
  reviewed: integer(),
  rejected: integer(),
  noticesPublished: integer(),
  objectionsRaised: integer(),
  objectionsUpheld: integer(),
  withdrawn: integer(),
  appointed: integer(),
  /** Sum of the match scores of those appointed. */
  scores: real(),
  /** Match scores of those under way: an appointment does not repeat its score. */
  matched: json<Readonly<Record<string, number>>>(),
};
type Row = RowOf<typeof columns>;
type Count = 'applications' | 'recommended' | 'reviewed' | 'rejected' | 'noticesPublished' | 'objectionsRaised';

const roundOf = ({ stream }: { readonly stream: string }): string => idOfStream(stream).split('.', 1)[0] ?? '';
const candidate = ({ stream }: { readonly stream: string }): string => idOfStream(stream);

/** A candidacy's fact touches the row of its round. */
const inRound = <E>(fold: Handler<Row, E>['fold']): Handler<Row, E> => ({ keys: roundOf, fold });
const one = (column: Count) => inRound((row) => row && { ...row, [column]: row[column] + 1 });

const without = (matched: Row['matched'], candidacyId: string): Row['matched'] =>
  Object.fromEntries(Object.entries(matched).filter(([known]) => known !== candidacyId));

/** How each round comes out, as running counts: targets against those appointed, and their match scores. */
export const roundOutcomes = defineReadModel({
  name: 'round_outcome',
  version: 2,
  context: 'personnel',
  access: outcomeAccess,
  columns,
  indexes: [['year'], ['bureauId', 'year']],
  on: {
    ...on<Row>()(selectionRoundEvents, {
      RoundOpened: (_, { stream, data: { bureauId, title, year } }) => ({
        id: idOfStream(stream),
        bureauId,
        title,
        year,
        targets: 0,
        applications: 0,
        recommended: 0,
        reviewed: 0,
        rejected: 0,
        noticesPublished: 0,
        objectionsRaised: 0,
        objectionsUpheld: 0,
        withdrawn: 0,
        appointed: 0,
        scores: 0,
        matched: {},
      }),
      TargetStationsFixed: (row, { data: { stationIds } }) => row && { ...row, targets: stationIds.length },
    }),
    ...on<Row>()(candidacyEvents, {
      ApplicationSubmitted: one('applications'),
      OrganisationRecommended: one('recommended'),
      ReviewPassed: one('reviewed'),
      ReviewRejected: one('rejected'),
      MatchProposed: inRound(
        (row, fact) => row && { ...row, matched: { ...row.matched, [candidate(fact)]: fact.data.score } },
      ),
      NoticePublished: one('noticesPublished'),
      ObjectionRaised: one('objectionsRaised'),
      ObjectionResolved: inRound(
        (row, fact) =>
          row &&
          (fact.data.outcome === 'UPHELD'
            ? { ...row, objectionsUpheld: row.objectionsUpheld + 1, matched: without(row.matched, candidate(fact)) }
            : row),
      ),
      CandidacyWithdrawn: inRound(
        (row, fact) => row && { ...row, withdrawn: row.withdrawn + 1, matched: without(row.matched, candidate(fact)) },
      ),
      CandidateAppointed: inRound(
        (row, fact) =>
          row && {
            ...row,
            appointed: row.appointed + 1,
            scores: row.scores + (row.matched[candidate(fact)] ?? 0),
            matched: without(row.matched, candidate(fact)),
          },
      ),
    }),
  },
});
export type RoundOutcomeRow = Row;
