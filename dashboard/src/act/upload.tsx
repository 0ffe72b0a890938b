import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useGateway, type NotGiven } from '../session/gateway';
import { useWords } from '../words/language';

/** How far a file is on its way to where documents are kept. */
type Way = 'UNDER_WAY' | 'KEPT' | 'NOT_KEPT_HERE' | NotGiven;

/** Brings a file to where documents are kept, and says how that goes; where it could not be brought one may try again. */
export const Upload = ({ file }: { readonly file: File }) => {
  const { say } = useWords();
  const ask = useGateway();
  const [way, setWay] = useState<Way>('UNDER_WAY');
  const bring = async () => {
    setWay('UNDER_WAY');
    const answer = await ask('/evidence', { method: 'POST', body: file });
    if (!('code' in answer)) return setWay('KEPT');
    return setWay(answer.code === 'EVIDENCE_NOT_KEPT' ? 'NOT_KEPT_HERE' : answer);
  };
  useEffect(() => void bring(), [file]);
  if (way === 'UNDER_WAY') return <span role="status">{say('正在上传…', 'uploading…')}</span>;
  if (way === 'KEPT') return <span role="status">{say('已上传', 'uploaded')}</span>;
  if (way === 'NOT_KEPT_HERE') return <span role="status">{say('只登记哈希值', 'its hash alone is recorded')}</span>;
  return (
    <span role="alert">
      {way.words} {say('也可以先提交，只登记哈希值。', 'It may be sent all the same: its hash is recorded.')}
      <Button type="link" size="small" onClick={() => void bring()}>
        {say('重新上传', 'Upload again')}
      </Button>
    </span>
  );
};
