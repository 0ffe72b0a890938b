import type { ModelKey } from './catalogue-tables';

/** A rebuild is the same declaration under another name, until its tables take the place of those that it rebuilds. */
export const rebuildNamed = (name: string, generation: number): string => `${name}~${generation}`;

export const isRebuild = ({ name }: Pick<ModelKey, 'name'>): boolean => name.includes('~');

/** The name of the read model that is rebuilt, or the name itself. */
export const nameOfRebuilt = ({ name }: Pick<ModelKey, 'name'>): string => name.split('~', 1)[0] ?? name;
