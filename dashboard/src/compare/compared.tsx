import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { GraphProvider } from '../graph/graph-provider';
import { BesideMoment, momentOf, NOW, useMoment } from '../graph/moment';
import { useOnDay } from '../graph/on-day';
import { useShownPosition, type Side } from '../graph/position';
import { dayWords } from '../words/days';
import { useWords } from '../words/language';
import { markDifferences } from './differences';

/** Marked anew whenever one of them shows something else. */
const useDifferences = (place: RefObject<HTMLElement | null>): number => {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const [one, other] = place.current?.children ?? [];
    if (!one || !other || !place.current) return undefined;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCount(markDifferences(one, other)));
    };
    const watching = new MutationObserver(look);
    watching.observe(place.current, { childList: true, characterData: true, subtree: true });
    look();
    return () => {
      watching.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [place]);
  return count;
};

/** Which moment one of them is true at. */
const At = ({ asOf, side }: { readonly asOf: string | undefined; readonly side: Side }) => {
  const { language, say } = useWords();
  const position = useShownPosition(side);
  const { day } = momentOf(asOf);
  const words = asOf === undefined || asOf === NOW ? say('现在', 'now') : dayWords(day, language) || asOf;
  return (
    <p className="moment">
      <strong>{words}</strong> <span className="quiet">{position}</span>
    </p>
  );
};

interface Compared {
  readonly moment: string;
  readonly children: ReactNode;
}

/** A page beside itself at another moment, with what differs marked in both. */
const ComparedPages = ({ moment, children }: Compared) => {
  const { say } = useWords();
  const { asOf } = useMoment();
  const onDay = useOnDay();
  const place = useRef<HTMLDivElement>(null);
  const count = useDifferences(place);
  return (
    <>
      <p role="status">
        {count === 0
          ? say('两个时点所示内容相同。', 'Both moments show the same.')
          : say(`两个时点有 ${count} 处不同，已标出。`, `${count} differences between the two moments are marked.`)}
      </p>
      <div className="compared" ref={place}>
        <section aria-label={say('所选时点', 'The moment chosen')}>
          <At asOf={asOf} side="page" />
          {children}
        </section>
        <section aria-label={say('对比时点', 'The moment beside it')}>
          <BesideMoment value={moment}>
            <GraphProvider onDay={onDay}>
              <At asOf={moment} side="beside" />
              {children}
            </GraphProvider>
          </BesideMoment>
        </section>
      </div>
    </>
  );
};

export default ComparedPages;
