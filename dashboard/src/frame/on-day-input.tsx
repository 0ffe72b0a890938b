import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { setParams, useAddress } from '../address';
import { isByDay, useDayAsked } from '../graph/on-day';
import { useWords } from '../words/language';

/** The day on which what is shown was in force, where the page is kept by days; elsewhere it says that it is not. */
export const OnDayInput = () => {
  const { say } = useWords();
  const { parts } = useAddress();
  const day = useDayAsked();
  if (!isByDay(parts))
    return day === undefined ? null : (
      <span className="quiet">
        {say('本页不分日期，所示为已登记的内容', 'Not kept by days: what is recorded is shown')}
      </span>
    );
  return (
    <>
      <label htmlFor="on-day">{say('有效日期', 'In force on')}</label>
      <DatePicker
        id="on-day"
        placeholder={say('不限', 'any day')}
        value={day === undefined ? null : dayjs(day)}
        onChange={(date) => setParams({ validOn: date?.format('YYYY-MM-DD') })}
      />
    </>
  );
};
