import type { ReactNode } from 'react';

export type Tone = 'bad' | 'warning' | 'good' | 'plain';

/** A word that stands out, in a tone that never says more than the word does. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
);
