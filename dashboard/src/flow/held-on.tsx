import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { today } from '../words/days';
import { useWords } from '../words/language';

interface HeldOnProps {
  readonly on: string;
  readonly onChange: (on: string) => void;
}

/** Before anything is said: as planned, where that day is over. */
export const heldAsPlanned = (plannedOn: string): string => (plannedOn < today() ? plannedOn : today());

/** The day of which a roll is taken. */
export const HeldOn = ({ on, onChange }: HeldOnProps) => {
  const { say } = useWords();
  return (
    <Form.Item label={say('召开日期', 'Held on')} htmlFor="heldOn">
      <DatePicker
        id="heldOn"
        allowClear={false}
        value={dayjs(on)}
        onChange={(day) => day && onChange(day.format('YYYY-MM-DD'))}
      />
    </Form.Item>
  );
};
