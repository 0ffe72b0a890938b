import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { setParams } from '../address';
import { useMoment } from '../graph/moment';
import { useShownPosition } from '../graph/position';
import { today } from '../words/days';
import { useWords } from '../words/language';
import { CompareWith } from './compare-with';
import { Freshness } from './freshness';
import { MomentInput } from './moment-input';
import { MonthSlider } from './month-slider';

const goTo = (day: string | undefined) => setParams({ asOf: day === today() ? undefined : day });

/** Which moment the page shows. In the past it says so, and nothing can be done. */
export const AsOfBar = () => {
  const { say } = useWords();
  const { asOf, day } = useMoment();
  const position = useShownPosition();
  const isPast = asOf !== undefined;
  return (
    <section className={isPast ? 'as-of past' : 'as-of'} aria-label={say('查看时点', 'The moment shown')}>
      <label htmlFor="as-of-day">{say('截至', 'As of')}</label>
      <DatePicker
        id="as-of-day"
        allowClear={false}
        value={day === undefined ? null : dayjs(day)}
        disabledDate={(date) => date.format('YYYY-MM-DD') > today()}
        onChange={(date) => goTo(date?.format('YYYY-MM-DD'))}
      />
      <MonthSlider day={day} onChange={goTo} />
      <MomentInput key={asOf} />
      {isPast ? (
        <>
          <strong role="status">
            {say('正在查看过去的情况，不能办理', 'You see the past; nothing can be done here')}
          </strong>
          <Button onClick={() => goTo(undefined)}>{say('回到现在', 'Back to now')}</Button>
        </>
      ) : (
        <Freshness />
      )}
      <CompareWith />
      {position && <span className="quiet position">{say(`位置 ${position}`, `position ${position}`)}</span>}
    </section>
  );
};
