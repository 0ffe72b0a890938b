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

const TRACKED = [persons, candidacies, postings, supervisionMonths, hearings, problems, trainings, commendations].map(
  (model) => ({ model }),
) as readonly unknown[] as readonly Tracked[];

/** The types of facts in the life of a person of which this caller sees neither who acted nor what they tell. */
export const hiddenOf = (context: RequestContext, personId: string) => {
  const hidden = TRACKED.map(({ model }) => context.hiddenFacts(model, { id: personId, personId }));
  return { data: hidden.flatMap(({ data }) => data), actor: hidden.flatMap(({ actor }) => actor) };
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
