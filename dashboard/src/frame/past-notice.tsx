import { Button } from 'antd';
import { setParams } from '../address';
import { useMoment } from '../graph/moment';
import { useOnDay } from '../graph/on-day';
import { dayWords } from '../words/days';
import { useWords } from '../words/language';

/** Which past is shown: of what day, by what was known when. */
const usePastWords = (): string => {
  const { language, say } = useWords();
  const { asOf, day } = useMoment();
  const onDay = useOnDay();
  if (onDay === undefined) return say('正在查看过去的情况，不能办理', 'You see the past; nothing can be done here');
  const of = dayWords(onDay, language);
  const known = dayWords(day, language) || asOf;
  return asOf === undefined
    ? say(
        `正在查看${of}的有效情况（按目前已登记的内容），不能办理`,
        `You see what was in force on ${of}, by what is recorded now; nothing can be done here`,
      )
    : say(
        `正在查看${of}的有效情况（按截至${known}已登记的内容），不能办理`,
        `You see what was in force on ${of}, by what was recorded by ${known}; nothing can be done here`,
      );
};

/** That something else than the present is shown, and the way back. */
export const PastNotice = () => {
  const { say } = useWords();
  return (
    <>
      <strong role="status">{usePastWords()}</strong>
      <Button onClick={() => setParams({ asOf: undefined, validOn: undefined })}>
        {say('回到现在', 'Back to now')}
      </Button>
    </>
  );
};
