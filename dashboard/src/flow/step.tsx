import type { ReactNode } from 'react';
import { Tag, type Tone } from '../rows/tag';
import { useWords, type Label } from '../words/language';

export type StepState = 'done' | 'now' | 'later';

const WORDS: Readonly<Record<StepState, readonly [Tone, Label]>> = {
  done: ['good', ['已完成', 'done']],
  now: ['warning', ['正在办理', 'now']],
  later: ['plain', ['未开始', 'not yet']],
};

interface StepProps {
  readonly title: string;
  readonly state: StepState;
  readonly children?: ReactNode;
}

/** A step of a flow: what was done in it, or what is to be done now. */
export const Step = ({ title, state, children }: StepProps) => {
  const { language } = useWords();
  const [tone, label] = WORDS[state];
  return (
    <li className={`step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <h2>
        {title} <Tag tone={tone}>{label[language === 'zh' ? 0 : 1]}</Tag>
      </h2>
      {children}
    </li>
  );
};

/** How a step stands: done, next, or waiting for those before it. */
export const stepState = (isDone: boolean, isOpen: boolean): StepState => {
  if (isDone) return 'done';
  return isOpen ? 'now' : 'later';
};
