import type { z } from 'zod';
import { catalogue } from './catalogue';
import { allSchemas } from './define-events';

/** What the data of each type of fact look like. */
export const factSchemas: ReadonlyMap<string, z.ZodObject> = new Map(
  catalogue.flatMap((family) => Object.entries(allSchemas(family))),
);
