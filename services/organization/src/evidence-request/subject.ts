import { catalogue, categoryOfStream, idOfStream, orgUnitEvents } from '@zhudian/facts';
import { heldFacts, recordOf, type StateRef, type StreamRecord } from '@zhudian/framework';

const familyOf = (stream: string) => catalogue.find(({ category }) => category === categoryOfStream(stream));

/** What was recorded in a stream of any context; nothing where there is no such kind of stream. */
export const subjectOf = (stream: string): StateRef<StreamRecord> => {
  const family = familyOf(stream);
  return family ? recordOf(family, idOfStream(stream)) : recordOf(orgUnitEvents, `no.${idOfStream(stream)}`);
};

/** The facts of it that stand. */
export const standing = (stream: string, record: StreamRecord): StreamRecord => {
  const family = familyOf(stream);
  return family ? heldFacts(family, record) : [];
};
