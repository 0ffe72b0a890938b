import type { RecordedFact } from '@zhudian/facts';
import {
  candidacies,
  commendations,
  hearings,
  persons,
  postings,
  problems,
  supervisionMonths,
  trainings,
  type EntityFactRow,
  type Handler,
} from '@zhudian/projections';
import { changesOf, type RequestContext, type Tracked } from '@zhudian/framework/service';
import { candidacyChanges } from '../candidacy';
import { personChanges } from '../person/birth.types';

const plain = [postings, supervisionMonths, hearings, problems, trainings, commendations].map((model) => ({
  model,
}));
const TRACKED = [
  { model: persons, ...personChanges },
  { model: candidacies, ...candidacyChanges },
  ...plain,
] as readonly unknown[] as readonly Tracked[];

/** Whether this caller may know who acted, and whether also what the fact tells. */
export const shownOf = (context: RequestContext, type: string) => {
  const isOpen = candidacyChanges.opens(type, context);
  return { isOpen, tellsData: isOpen && personChanges.tells(type, context) };
};

const keysOf = ({ model }: Tracked, fact: RecordedFact): readonly string[] => {
  const handler = model.on[fact.type] as Handler<never, RecordedFact> | undefined;
  return handler ? [handler.keys(fact)].flat() : [];
};

/** What a fact changed in the rows of this context; a field goes by the name of its row. */
export const changesIn = async (context: RequestContext, { stream, revision, position }: EntityFactRow) => {
  const fact = await context.factAt(stream, revision);
  const changed = TRACKED.flatMap((tracked) =>
    keysOf(tracked, fact).map(async (id) => {
      const changes = await changesOf(context, tracked, id, { from: position - 1, to: position });
      return changes.map(({ field, before, after }) => ({ field: `${tracked.model.name}.${field}`, before, after }));
    }),
  );
  return (await Promise.all(changed)).flat();
};
