import { candidacies, persons, postings, rounds } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/framework/service';
import { candidacy } from './candidacy/candidacy.decider';
import { changesResolvers } from './graph/changes.resolvers';
import { personOf, PersonResolver } from './person/person.resolver';
import { PostingResolver, StationPostingResolver } from './posting/posting.resolver';
import { CandidacyResolver, RoundResolver } from './round/round.resolver';
import { Candidacy, Person, Posting, SelectionRound } from './graph/types';
import { managing } from './managing';
import { person } from './person/person.decider';
import { posting } from './posting/posting.decider';
import { round } from './round/round.decider';
import { selectionResolvers } from './selecting';
import { openPersonVault } from './vault/person-vault';

/** The personnel context: chosen well and usable, managed and performing. */
export const personnel: Service = {
  context: 'personnel',
  aggregates: [person, round, candidacy, posting, ...managing.aggregates],
  shape: {
    resolvers: [
      PersonResolver,
      RoundResolver,
      CandidacyResolver,
      PostingResolver,
      StationPostingResolver,
      ...selectionResolvers,
      ...changesResolvers,
      mutationsOf({ aggregate: person, type: () => Person, find: (context, id) => context.find(persons, id) }),
      mutationsOf({ aggregate: round, type: () => SelectionRound, find: (context, id) => context.find(rounds, id) }),
      mutationsOf({
        aggregate: candidacy,
        type: () => Candidacy,
        find: (context, id) => context.find(candidacies, id),
      }),
      mutationsOf({ aggregate: posting, type: () => Posting, find: (context, id) => context.find(postings, id) }),
      ...managing.shape.resolvers,
    ],
    references: {
      Station: ({ id }) => ({ id }),
      // Whoever a fact names is a person, also one that only a token knows; a caller may name nobody.
      Person: ({ id, nodeId }, context) => (nodeId ? context.find(persons, id) : personOf(context, id)),
      Posting: ({ id }, context) => context.find(postings, id),
      Candidacy: ({ id }, context) => context.find(candidacies, id),
      SelectionRound: ({ id }, context) => context.find(rounds, id),
      ...managing.shape.references,
    },
    ownedElsewhere: ['Station'],
  },
  policies: [...managing.policies],
  open: ({ readModels }) => openPersonVault(readModels),
};
