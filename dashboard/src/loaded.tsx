import { Skeleton } from 'antd';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

export interface LoadedView<Props> {
  (props: Props): ReactNode;
  /** Loads it before it is opened; whether that succeeds is told when it is. */
  readonly load: () => void;
}

/**
 * A view in a file of its own, loaded when it is opened. Not by Suspense, which keeps what has just come back for up to
 * 300 ms where something else was awaited shortly before.
 */
export const loaded = <Props extends object>(
  bring: () => Promise<{ readonly default: ComponentType<Props> }>,
): LoadedView<Props> => {
  let view: ComponentType<Props> | undefined;
  let coming: Promise<void> | undefined;
  const load = (): Promise<void> => {
    coming ??= bring().then(
      (module) => {
        view = module.default;
      },
      (error: unknown) => {
        // Whoever opens it again tries again.
        coming = undefined;
        throw error;
      },
    );
    return coming;
  };
  const Loaded = (props: Props) => {
    const [View, setView] = useState(() => view);
    const [failure, setFailure] = useState<unknown>();
    useEffect(() => {
      if (!View) load().then(() => setView(() => view), setFailure);
    }, [View]);
    if (failure !== undefined) throw failure;
    return View ? <View {...props} /> : <Skeleton active />;
  };
  return Object.assign(Loaded, { load: () => void load().catch(() => undefined) });
};
