import { Button } from 'antd';
import { useState } from 'react';
import { save } from '../save';
import { useGateway, type NotGiven } from '../session/gateway';
import { useWords } from '../words/language';

/** A document that proves a fact, as the fact names it. */
export interface NamedDocument {
  readonly sha256: string;
  readonly name: string;
}

/** What the gateway calls the file, with the ending of its type. */
const fileName = ({ headers }: Response): string | undefined => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
};

/** Downloads a document; says why where it is not kept, was erased or is damaged. */
export const DocumentButton = ({ sha256, name }: NamedDocument) => {
  const { say } = useWords();
  const ask = useGateway();
  const [problem, setProblem] = useState<NotGiven>();
  const load = async () => {
    const answer = await ask(`/evidence/${sha256}`);
    if ('code' in answer) return setProblem(answer);
    setProblem(undefined);
    return save(await answer.blob(), fileName(answer) ?? name);
  };
  return (
    <>
      <Button type="link" size="small" aria-label={say(`下载${name}`, `Download ${name}`)} onClick={() => void load()}>
        {name}
      </Button>
      {problem && <span role="alert">{problem.words}</span>}
    </>
  );
};
