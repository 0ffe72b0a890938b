import { candidacyEvents, personEvents, postingEvents, selectionRoundEvents, streamOf } from '@zhudian/facts';
import { candidacies, persons, postings, rounds } from '@zhudian/projections';
import { changesBetweenOf } from '@zhudian/framework/service';
import { maySeeFindings } from '../candidacy/findings';
import { Candidacy, Person, Posting, SelectionRound } from './types';

const CONFIDENTIAL: ReadonlySet<string> = new Set(['ObjectionRaised', 'ObjectionResolved']);

/** What changed between two positions, for the entities that a page puts side by side. */
export const changesResolvers = [
  changesBetweenOf({
    type: () => SelectionRound,
    model: rounds,
    streams: (id) => [streamOf(selectionRoundEvents, id)],
  }),
  changesBetweenOf({ type: () => Posting, model: postings, streams: (id) => [streamOf(postingEvents, id)] }),
  changesBetweenOf({ type: () => Person, model: persons, streams: (id) => [streamOf(personEvents, id)] }),
  changesBetweenOf({
    type: () => Candidacy,
    model: candidacies,
    streams: (id) => [streamOf(candidacyEvents, id)],
    shown: (row, context) =>
      maySeeFindings(context)
        ? row
        : {
            ...row,
            objections: row.objections.map(({ summaryRef: _filed, finding: _found, ...rest }) => rest),
          },
    namesActor: (type, context) => maySeeFindings(context) || !CONFIDENTIAL.has(type),
  }),
];
