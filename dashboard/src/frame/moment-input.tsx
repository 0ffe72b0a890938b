import { Input } from 'antd';
import { useState } from 'react';
import { setParams } from '../address';
import { momentTyped } from '../graph/moment';
import { useWords } from '../words/language';

/** An instant or a position, typed; what is neither is said to be so, with what could stand there. */
export const MomentInput = () => {
  const { say } = useWords();
  const [isWrong, setWrong] = useState(false);
  const go = (text: string) => {
    const moment = momentTyped(text);
    setWrong(text.trim() !== '' && moment === undefined);
    if (moment !== undefined) setParams({ asOf: moment });
  };
  return (
    <>
      <Input
        className="moment-input"
        aria-label={say('时刻或位置', 'Instant or position')}
        placeholder={say('时刻或位置', 'instant or position')}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        onPressEnter={({ currentTarget }) => go(currentTarget.value)}
      />
      {isWrong && (
        <span role="alert" className="wrong">
          {say(
            '请填写时刻（如 2026-03-01 09:00）或位置（如 p1x），按回车查看。',
            'Enter an instant (2026-03-01 09:00) or a position (p1x), then press Enter.',
          )}
        </span>
      )}
    </>
  );
};
