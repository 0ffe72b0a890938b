import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { setParams, useAddress } from '../address';
import { momentOf, NOW, useMoment } from '../graph/moment';
import { monthEndsBefore, today } from '../words/days';
import { useWords } from '../words/language';

const lastMonthEnd = (day: string): string => monthEndsBefore(day, 1)[0] ?? day;
const asMoment = (day: string): string => (day === today() ? NOW : day);

/** The other moment, where two are compared; it stands in the address. */
export const CompareWith = () => {
  const { say } = useWords();
  const { day, asOf } = useMoment();
  const told = useAddress().params.get('with');
  if (told === null)
    return (
      <Button onClick={() => setParams({ with: asOf === undefined ? lastMonthEnd(day ?? today()) : NOW })}>
        {say('比较两个时点', 'Compare two moments')}
      </Button>
    );
  const other = momentOf(told).day;
  return (
    <>
      <label htmlFor="compare-with">{say('对比', 'Beside')}</label>
      <DatePicker
        id="compare-with"
        allowClear={false}
        value={other === undefined ? null : dayjs(other)}
        disabledDate={(date) => date.format('YYYY-MM-DD') > today()}
        onChange={(date) => setParams({ with: date ? asMoment(date.format('YYYY-MM-DD')) : undefined })}
      />
      <Button onClick={() => setParams({ with: undefined })}>{say('结束比较', 'Stop comparing')}</Button>
    </>
  );
};
