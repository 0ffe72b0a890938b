/** The token is the reader's, and stands in the environment. */
const BEARER = '-H "authorization: Bearer $TOKEN"';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Where one reads on from: from the first fact, where no position is known. */
const after = (position: string | undefined): string => (position === undefined ? '' : `?after=${position}`);

/** What comes after a position, read by whatever speaks HTTP. */
export const readChanges = (gateway: string, position: string | undefined, type: string): string =>
  `curl -N ${BEARER} -H ${quoted(`accept: ${type}`)} ${quoted(`${gateway}/changes${after(position)}`)}`;

/** The same into a file; run again, it goes on where the file ends. */
export const keepChanges = (gateway: string, position: string | undefined): string =>
  [
    `GATEWAY_URL=${gateway}`,
    'npm run changes --',
    ...(position ? [`--after ${position}`] : []),
    '--out changes.ndjson',
  ].join(' ');

/** The same as a subscription to the graph. */
export const subscribeToChanges = (position: string | undefined): string =>
  `subscription { changes${position === undefined ? '' : `(after: "${position}")`} { position facts { type stream data } } }`;

/** A file as of a moment, and beside it where it comes from, by which it can be made again. */
export const keepExport = (gateway: string, file: string, at: string | undefined): string => {
  const asked = at === undefined ? file : `${file}?asOf=${encodeURIComponent(at)}`;
  return `GATEWAY_URL=${gateway} npm run export -- ${quoted(asked)} --out ${file}`;
};
