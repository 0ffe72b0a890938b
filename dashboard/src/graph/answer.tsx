import { Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useBeside } from './moment';
import { problemsOf } from './problem';
import { Problems } from './problems';
import { tellPosition } from './position';
import { useAsked } from './use-asked';
import { useLive } from './use-live';

interface AnswerProps<Data> {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly children: (data: Data) => ReactNode;
}

/** The position at which the page is true is that of its last answer. */
const useTellingPosition = (position: unknown) => {
  const side = useBeside() === undefined ? 'page' : 'beside';
  useEffect(() => {
    if (typeof position === 'string') tellPosition(position, side);
  }, [position, side]);
};

const positionIn = (extensions: unknown): unknown =>
  (extensions as { readonly position?: unknown } | undefined)?.position;

/** Asks the graph, and shows its answer, that it is on its way, or what stands against it. */
export const Answer = <Data,>({ query, variables = {}, children }: AnswerProps<Data>) => {
  const [{ data: first, error, extensions }, ask] = useAsked<Data>({ query, variables });
  const position = positionIn(extensions);
  const live = useLive(query, variables, { data: first, position });
  useTellingPosition(live?.position ?? position);
  if (error && !live)
    return <Problems problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />;
  const shown = live?.data ?? first;
  if (!shown) return <Skeleton active aria-busy="true" />;
  return <>{children(shown)}</>;
};
