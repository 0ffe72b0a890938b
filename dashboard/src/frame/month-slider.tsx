import { useState } from 'react';
import { dayWords, monthEndsBefore, today } from '../words/days';
import { useWords } from '../words/language';

const MONTHS = 24;

interface Slid {
  readonly day: string | undefined;
  readonly onChange: (day: string) => void;
}

/** The ends of the last months, and today; the page follows when the slider is let go. */
export const MonthSlider = ({ day = today(), onChange }: Slid) => {
  const { language, say } = useWords();
  const ends = [...monthEndsBefore(today(), MONTHS), today()];
  const nearest = Math.max(
    0,
    ends.findLastIndex((end) => end <= day),
  );
  const [moved, setMoved] = useState<number>();
  const at = moved ?? nearest;
  const end = ends[at] ?? today();
  const letGo = () => {
    if (moved === undefined) return;
    setMoved(undefined);
    onChange(end);
  };
  return (
    <span className="months">
      <input
        type="range"
        aria-label={say('月末', 'Month end')}
        aria-valuetext={dayWords(end, language)}
        min={0}
        max={ends.length - 1}
        value={at}
        onChange={({ target }) => setMoved(Number(target.value))}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <span className="quiet day">{moved === undefined ? '' : dayWords(end, language)}</span>
    </span>
  );
};
