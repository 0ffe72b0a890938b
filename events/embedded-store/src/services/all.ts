import type { Projections } from '../projections/projections';
import type { Users } from '../security/users';
import type { Method } from '../server/router';
import type { Context } from '../serving/context';
import { monitoringMethods } from './monitoring';
import { operationMethods, type Operated } from './operations';
import { persistentMethods } from './persistent';
import { projectionMethods } from './projections';
import { streamMethods } from './streams';
import { userMethods } from './users';

export interface Served extends Operated {
  readonly projections: Projections;
  readonly users: Users;
}

/** Every gRPC method of the store, but for those that tell clients about it. */
export const allMethods = (context: Context, served: Served): readonly Method[] => [
  ...streamMethods(context),
  ...persistentMethods(context, served.groups),
  ...projectionMethods(served.projections),
  ...userMethods(served.users),
  ...operationMethods(served),
  ...monitoringMethods(context),
];
