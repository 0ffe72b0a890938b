import { Form } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';

/** A document as the fact names it: the document itself stays where it is. */
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

/** Documents that prove the fact: their hashes are computed here, and only these are sent. */
export const EvidenceInput = ({ onChange }: { readonly onChange: (evidence: readonly Evidence[]) => void }) => {
  const { say } = useWords();
  const [chosen, setChosen] = useState<readonly Evidence[]>([]);
  const take = async (files: readonly File[]) => {
    const all = await Promise.all(files.map(evidenceOf));
    setChosen(all);
    onChange(all);
  };
  return (
    <Form.Item
      label={say('佐证材料', 'Evidence')}
      htmlFor="evidence"
      extra={say('只记录文件的哈希值，文件不会上传。', 'Only the hash is recorded; the file is not uploaded.')}
    >
      <input id="evidence" type="file" multiple onChange={({ target }) => void take([...(target.files ?? [])])} />
      <ul className="plain">
        {chosen.map(({ sha256, name }) => (
          <li key={sha256} className="quiet">{`${name} · ${sha256.slice(0, 12)}…`}</li>
        ))}
      </ul>
    </Form.Item>
  );
};
