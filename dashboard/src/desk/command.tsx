import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../words/language';

interface CommandProps {
  /** What it is for. */
  readonly words: string;
  readonly text: string;
}

/** A command to be copied into a terminal; where a page may not copy, it is marked. */
export const Command = ({ words, text }: CommandProps) => {
  const { say } = useWords();
  const place = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<string>();
  const mark = () => place.current && getSelection()?.selectAllChildren(place.current);
  const copy = async () => {
    mark();
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(text),
      () => undefined,
    );
  };
  return (
    <figure className="command">
      <figcaption>
        {words}{' '}
        <Button size="small" aria-label={say(`复制：${words}`, `Copy: ${words}`)} onClick={() => void copy()}>
          {say('复制', 'Copy')}
        </Button>
        <span role="status" className="quiet">
          {copied === text && say(' 已复制', ' copied')}
        </span>
      </figcaption>
      <pre>
        <code ref={place}>{text}</code>
      </pre>
    </figure>
  );
};
