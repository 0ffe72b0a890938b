import { join, resolve } from 'node:path';

const BUNDLES = resolve(__dirname, '../../../bundles');

/** The file of a program as `tools/bundle.mjs` makes it. */
export const bundleOf = (program: string): string => join(BUNDLES, `${program}.js`);
