import { metrics } from '@zhudian/runtime';
import type { Published } from '../signing/published-head';

interface Signing {
  readonly published: Published | undefined;
  readonly trouble: string | undefined;
}

/** How old the newest checkpoint is, of how many facts it tells, and whether any more will come. */
export const measureSigning = (signing: () => Signing): void => {
  const of = (value: number | undefined) => (value === undefined ? [] : [[{}, value] as const]);
  metrics.gauge('zhudian_checkpoint_age_seconds', 'Since the newest checkpoint was signed by this process.', () => {
    const { published } = signing();
    return of(published && (Date.now() - published.at) / 1_000);
  });
  metrics.gauge('zhudian_checkpoint_facts', 'Facts below the newest checkpoint.', () => of(signing().published?.size));
  metrics.gauge('zhudian_signing_stopped', '1 when the log differs from what was signed.', () =>
    of(Number(signing().trouble !== undefined)),
  );
};
