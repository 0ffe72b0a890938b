import { persons } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { AskerResolver } from './asker.resolver';
import { personAmendments } from './person.amendments';
import { person } from './person.decider';
import { personOf, PersonResolver } from './person.resolver';
import { Person } from './person.types';

/** People by id: unit and membership; their names are in the vault. */
export const personSlice = defineSlice({
  aggregate: person,
  amendments: personAmendments,
  entity: {
    name: 'Person',
    type: () => Person,
    model: persons,
    // Whoever a fact names is a person, also one that only a token knows; a global id may name nobody.
    find: (context, { id, nodeId }) => (nodeId ? context.find(persons, id) : personOf(context, id)),
  },
  resolvers: [PersonResolver, AskerResolver],
});
