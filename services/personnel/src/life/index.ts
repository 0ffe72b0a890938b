import { defineSlice } from '@zhudian/framework/service';
import { erasureResolvers } from './erasure.resolver';
import { lifeResolvers } from './life.resolver';

/** The lives of persons and postings, over all contexts. */
export const lifeSlice = defineSlice({ resolvers: [...lifeResolvers, ...erasureResolvers] });
