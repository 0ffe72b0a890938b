import type { ClassType } from 'type-graphql';
import { ListsResolver } from './graph/lists.resolver';
import { PostingCockpitResolver } from './posting/cockpit.resolver';

/** What postings show beside their entities. */
export const selectionResolvers: readonly ClassType[] = [PostingCockpitResolver, ListsResolver];
