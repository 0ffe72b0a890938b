import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { save } from '../save';
import { useGateway, type NotGiven } from '../session/gateway';
import { useWords } from '../words/language';
import type { Download } from './download';

interface DownloadsProps {
  readonly label?: string;
  readonly files: readonly Download[];
}

const NAME = /filename="([^"]+)"/;

/** Files to be kept, or why one is not given. */
export const Downloads = ({ label, files }: DownloadsProps) => {
  const { say } = useWords();
  const ask = useGateway();
  const [failed, setFailed] = useState<NotGiven>();
  const load = async ({ name, address }: Download) => {
    const answer = await ask(address);
    if ('code' in answer) return setFailed(answer);
    setFailed(undefined);
    return save(await answer.blob(), NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? name);
  };
  return (
    <Space className="export" wrap>
      {label && <span className="quiet">{label}</span>}
      {files.map((file) => (
        <Button
          key={file.name}
          size="small"
          aria-label={label ? undefined : say(`下载${file.name}`, `Download ${file.name}`)}
          onClick={() => void load(file)}
        >
          {file.words}
        </Button>
      ))}
      {failed && (
        <Alert
          role="alert"
          type="error"
          title={say(`未能导出（${failed.code}）。${failed.words}`, `Not exported (${failed.code}). ${failed.words}`)}
        />
      )}
    </Space>
  );
};
