import { defineSlice } from '@zhudian/framework/service';
import { PostingStandingResolver } from './standing.resolver';

/** How a posting stands, and what was decided on that ground. */
export const standingSlice = defineSlice({ resolvers: [PostingStandingResolver] });
