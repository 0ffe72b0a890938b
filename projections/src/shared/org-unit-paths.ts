import { orgUnitEvents, type Context } from '@zhudian/facts';
import { text, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type ReadModel } from '../declaring/define-read-model';
import { eachContext } from './each-context';
import { PUBLIC } from './access';

const columns = { path: text() };

/**
 * Every context folds its own copy: where an org unit stands in the tree, `/bureau/…/unit/`, to judge scopes by. A unit whose
 * registration was annulled keeps its place: what stood on it is seen and ended by those above it.
 */
export const orgUnitPaths = (context: Context): ReadModel<typeof columns> => byContext[context];

const pathsOf = (context: Context) =>
  defineReadModel({
    name: 'org_unit_path',
    version: 3,
    context,
    access: PUBLIC,
    validity: 'TIMELESS',
    asRecorded: true,
    columns,
    indexes: [['path']],
    on: on<RowOf<typeof columns>>()(orgUnitEvents, {
      OrgUnitRegistered: (_, { stream, data }) => ({ id: stream.slice('OrgUnit-'.length), path: data.path }),
    }),
  });

const byContext = eachContext(pathsOf);
