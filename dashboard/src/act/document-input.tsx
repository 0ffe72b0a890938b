import { useState } from 'react';
import { useWords } from '../words/language';
import { evidenceOf } from './evidence';
import type { Entry } from './entry';
import { Upload } from './upload';

/** A document that the fact names: its hash is computed here, and it is kept beside the log. */
export const DocumentInput = ({ id, value, onChange }: Entry) => {
  const { say } = useWords();
  const [file, setFile] = useState<File>();
  const take = async (chosen: File | undefined) => {
    setFile(chosen);
    onChange(chosen && (await evidenceOf(chosen)).sha256);
  };
  return (
    <>
      <input id={id} type="file" onChange={({ target }) => void take(target.files?.[0])} />
      <p className="quiet">
        {typeof value === 'string'
          ? `SHA-256 ${value} `
          : say(
              '选定后即上传；记录中只有哈希值，有权查看该记录的人员可以下载。',
              'Uploaded when chosen. The fact holds its hash; whoever may see the fact may download it.',
            )}
        {file && <Upload file={file} />}
      </p>
    </>
  );
};
