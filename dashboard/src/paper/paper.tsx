import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useShownPosition } from '../graph/position';
import { useWords } from '../words/language';

interface PaperProps {
  /** Whose paper it is: stands in red above the line. */
  readonly issuer: string;
  readonly documentNo?: string | undefined;
  readonly title: string;
  readonly signed: string;
  readonly on: string;
  /** The fact on which it rests. */
  readonly fact: string | undefined;
  readonly children: ReactNode;
}

const proofCode = async (): Promise<string> => {
  const answer = await fetch('/log/checkpoint');
  if (!answer.ok) return '本系统未开启证明服务';
  const [, size, root] = (await answer.text()).split('\n');
  return `${size}:${root}`;
};

/** The newest checkpoint: how many facts there are, and the hash over all of them. */
const useProofCode = (): string => {
  const [code, setCode] = useState('正在取得，请稍候再打印');
  useEffect(() => {
    proofCode().then(setCode, () => setCode('暂时未能取得，请刷新后打印'));
  }, []);
  return code;
};

/** By what it can be checked later: its position, the fact that it rests on, and the checkpoint that covers both. */
const Proof = ({ fact }: Pick<PaperProps, 'fact'>) => {
  const position = useShownPosition();
  const code = useProofCode();
  return (
    <footer className="proof">
      <div>位置：{position}</div>
      {fact && <div>依据记录：{fact}</div>}
      <div>证明码：{code}</div>
      <div>{`${location.host}${location.pathname}?asOf=${position ?? ''}`}</div>
    </footer>
  );
};

/** A sheet in the form of an official document (GB/T 9704): A4, in Chinese whatever the language of the pages. */
export const Paper = ({ issuer, documentNo, title, signed, on, fact, children }: PaperProps) => {
  const { say } = useWords();
  return (
    <>
      <p className="tools no-print">
        <Button type="primary" onClick={() => print()}>
          {say('打印', 'Print')}
        </Button>
        <span className="quiet">
          {say('A4 纸张，印章和签字在打印后加盖。', 'On A4. Seal and signatures are put on the printed sheet.')}
        </span>
      </p>
      <article className="paper" lang="zh-CN">
        <div className="issuer">{issuer}</div>
        {documentNo && <div className="document-no">{documentNo}</div>}
        <hr />
        <h1>{title}</h1>
        {children}
        <div className="signed">
          <div>{signed}</div>
          <div>{on}</div>
        </div>
        <Proof fact={fact} />
      </article>
    </>
  );
};
