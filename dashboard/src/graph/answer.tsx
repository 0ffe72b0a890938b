import { Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useBeside } from './moment';
import { problemsOf } from './problem';
import { Problems } from './problems';
import { tellPosition } from './position';

interface AnswerProps<Data> {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly children: (data: Data) => ReactNode;
}

/** Asks the graph, and shows its answer, that it is on its way, or what stands against it. */
export const Answer = <Data,>({ query, variables = {}, children }: AnswerProps<Data>) => {
  const [{ data, error, extensions, fetching }, ask] = useQuery<Data>({ query, variables });
  const position: unknown = (extensions as { readonly position?: unknown } | undefined)?.position;
  const side = useBeside() === undefined ? 'page' : 'beside';
  useEffect(() => {
    if (typeof position === 'string') tellPosition(position, side);
  }, [position, side]);
  if (error) return <Problems problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data || fetching) return <Skeleton active aria-busy="true" />;
  return <>{children(data)}</>;
};
