import { allSchemas, catalogue, type Context, type RecordedFact } from '@zhudian/facts';
import { integer, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler, type ReadModel } from '../declaring/define-read-model';
import { eachContext } from './each-context';
import { INTERNAL } from '../access/policy';

const columns = { commit: integer(), prepare: integer() };
type Row = RowOf<typeof columns>;

/** Where each policy of a context goes on after a crash, read off the facts it caused. */
export const policyProgress = (context: Context): ReadModel<typeof columns> => byContext[context];

const POLICY = 'policy:';

const advance: Handler<Row> = {
  keys: ({ metadata }: Pick<RecordedFact, 'metadata'>) =>
    metadata.actorId?.startsWith(POLICY) ? [metadata.actorId.slice(POLICY.length)] : [],
  fold: (row, { metadata }: Pick<RecordedFact, 'metadata'>, id) => {
    const [commit, prepare] = (metadata.resumeAfter ?? '').split('/').map(Number);
    if (commit === undefined || prepare === undefined || (row && row.commit >= commit)) return row;
    return { id, commit, prepare };
  },
};

const progressIn = (context: Context): ReadModel<typeof columns> =>
  defineReadModel({
    name: 'policy_progress',
    version: 1,
    context,
    access: INTERNAL,
    columns,
    indexes: [],
    asRecorded: true,
    on: Object.fromEntries(
      catalogue
        .filter((family) => family.context === context)
        .flatMap((family) => Object.keys(allSchemas(family)).map((type) => [type, advance] as const)),
    ),
  });

const byContext = eachContext(progressIn);
