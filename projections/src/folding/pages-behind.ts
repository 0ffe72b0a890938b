import { isAmendment, type Checkpoint, type RecordedFact } from '@zhudian/facts';
import type { Place } from '../storing/kept-elements';
import { isAfter, placeOf } from '../storing/places';
import type { History } from './history';
import { touches, type Touched } from './touched';

/** More streams than this, and the log is read as it stands. */
const MOST_STREAMS = 500;
const STREAMS_AT_ONCE = 20;

interface Folded {
  readonly facts: readonly RecordedFact[];
  readonly upTo: Checkpoint;
  readonly history: History;
  readonly place: Place;
}

/** Facts up to a place, all among them that touch some rows: those of the streams that are noted for these rows, or all. */
export const pagesBehind = async (
  touched: readonly Touched[],
  { facts, upTo, history, place }: Folded,
): Promise<AsyncIterable<readonly RecordedFact[]>> => {
  const noted = await Promise.all(touched.map(({ fold, keys }) => fold.streams.of(place, keys, MOST_STREAMS)));
  if (noted.includes(undefined)) return history.upTo(upTo);
  // What is folded now is not noted yet.
  const fresh = facts.filter((fact) => touched.some((one) => touches(one, fact)) || isAmendment(fact));
  const streams = new Set([...noted.flatMap((one) => one ?? []), ...fresh.map(({ stream }) => stream)]);
  return streams.size > MOST_STREAMS ? history.upTo(upTo) : factsOf([...streams], upTo, history);
};

async function* factsOf(streams: readonly string[], upTo: Checkpoint, history: History) {
  for (let at = 0; at < streams.length; at += STREAMS_AT_ONCE) {
    const read = await Promise.all(streams.slice(at, at + STREAMS_AT_ONCE).map((stream) => history.stream(stream)));
    yield read.flat().filter((fact) => !isAfter(placeOf(fact), upTo));
  }
}
