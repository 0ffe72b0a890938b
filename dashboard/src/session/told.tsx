import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { NothingThere } from '../nothing-there';
import { useWords } from '../words/language';
import { useTold } from './use-told';

interface ToldProps<Data> {
  readonly address: string;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what the gateway tells at an address, that it is on its way, or why it is not told. */
export const Told = <Data,>({ address, children }: ToldProps<Data>) => {
  const { say } = useWords();
  const { data, problem, retry } = useTold<Data>(address);
  if (problem?.code === '404') return <NothingThere />;
  if (problem)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={problem.words}
        description={<code className="quiet">{problem.code}</code>}
        action={<Button onClick={retry}>{say('重试', 'Try again')}</Button>}
      />
    );
  return data === undefined ? <Skeleton active aria-busy="true" /> : <>{children(data)}</>;
};
