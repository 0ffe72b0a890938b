import { defineSlice } from '@zhudian/framework/service';
import { WordReadingResolver } from './word-readings.resolver';

/** Who read whose name, and which words about whom. */
export const readingsSlice = defineSlice({ resolvers: [WordReadingResolver] });
