import { Form } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';
import { Upload } from './upload';

/** A document as the fact names it. */
export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const evidenceOf = async (file: File): Promise<Evidence> => ({
  sha256: hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())),
  name: file.name,
  mime: file.type || 'application/octet-stream',
  size: file.size,
});

interface Chosen {
  readonly file: File;
  readonly evidence: Evidence;
}

/** Documents that prove the fact: the fact holds their hashes, which are computed here, and they are kept beside the log. */
export const EvidenceInput = ({ onChange }: { readonly onChange: (evidence: readonly Evidence[]) => void }) => {
  const { say } = useWords();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const take = async (files: readonly File[]) => {
    const all = await Promise.all(files.map(async (file) => ({ file, evidence: await evidenceOf(file) })));
    setChosen(all);
    onChange(all.map(({ evidence }) => evidence));
  };
  return (
    <Form.Item
      label={say('佐证材料', 'Evidence')}
      htmlFor="evidence"
      extra={say(
        '选定后即上传；记录中只有哈希值和名称，有权查看该记录的人员可以下载。',
        'Uploaded when chosen. The fact holds its hash and name; whoever may see the fact may download it.',
      )}
    >
      <input id="evidence" type="file" multiple onChange={({ target }) => void take([...(target.files ?? [])])} />
      <ul className="plain">
        {chosen.map(({ file, evidence: { sha256, name } }) => (
          <li key={sha256} className="quiet">
            {`${name} · ${sha256.slice(0, 12)}… `}
            <Upload file={file} />
          </li>
        ))}
      </ul>
    </Form.Item>
  );
};
