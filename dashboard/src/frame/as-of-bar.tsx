import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { setParams } from '../address';
import { useMoment } from '../graph/moment';
import { useIsPast } from '../graph/on-day';
import { useShownPosition } from '../graph/position';
import { today } from '../words/days';
import { useWords } from '../words/language';
import { CompareWith } from './compare-with';
import { Freshness } from './freshness';
import { MomentInput } from './moment-input';
import { MonthSlider } from './month-slider';
import { OnDayInput } from './on-day-input';
import { PastNotice } from './past-notice';

const goTo = (day: string | undefined) => setParams({ asOf: day === today() ? undefined : day });

/** Which moment the page shows. In the past it says so, and nothing can be done. */
export const AsOfBar = () => {
  const { say } = useWords();
  const { asOf, day } = useMoment();
  const position = useShownPosition();
  const isPast = useIsPast();
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
      <OnDayInput />
      {isPast ? <PastNotice /> : <Freshness />}
      <CompareWith />
      {position && <span className="quiet position">{say(`位置 ${position}`, `position ${position}`)}</span>}
    </section>
  );
};
