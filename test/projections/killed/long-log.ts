import { MemoryLog } from '@zhudian/log';
import { recordedAs } from '../harbour-facts';

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const TYPES = ['Moored', 'Called', 'Noted', 'Called', 'Moored', 'Called', 'Left'];

/** A log of so many facts, the same in every process. */
export const longLog = (count: number): MemoryLog => {
  const log = new MemoryLog();
  const pick = <T>(from: readonly T[], at: number): T => from[(at * 7_919 + Math.floor(at / 5)) % from.length] as T;
  const facts = Array.from({ length: count }, (_, at) => ({
    type: pick(TYPES, at),
    data: {
      key: pick(KEYS, at * 3 + 1),
      others: [pick(KEYS, at)],
      port: pick(['north', 'south'], at),
      size: at % 4,
      berth: pick([null, 'b1', 'b2'], at * 2),
      draught: pick([0.5, null, 3, -1.25], at * 5),
      open: at % 2 === 0,
      note: String(at),
    },
  }));
  log.facts.push(...recordedAs(facts));
  return log;
};
