import { createPublicKey } from 'node:crypto';
import { refuseClockInProduction } from './refuse-clock';
import { offsetIn, textOf } from './signed-offset';

/** Milliseconds since 1970. */
export type Clock = () => number;

/**
 * The clock that `TEST_CLOCK` (a file) and `TEST_CLOCK_KEY` (who may set it) name; `undefined` when they are not set, and
 * the machine's time is the time. The file is read at each call, so that an advance counts from the moment it is written. A text
 * that the owner of the key did not sign changes nothing, and time never goes back.
 * @throws in production, for a log that is not the embedded one, and when the clock cannot be read.
 */
export const clockFrom = (env: Readonly<Record<string, string | undefined>>): Clock | undefined => {
  const { TEST_CLOCK: file, TEST_CLOCK_KEY: keyText } = env;
  if (!file) return undefined;
  refuseClockInProduction('TEST_CLOCK', env);
  if (!keyText) throw new Error('TEST_CLOCK needs TEST_CLOCK_KEY, the public key of its owner.');
  const key = createPublicKey({ key: Buffer.from(keyText, 'base64'), format: 'der', type: 'spki' });
  let last = textOf(file);
  const first = last === undefined ? undefined : offsetIn(last, key);
  if (first === undefined) throw new Error(`TEST_CLOCK: ${file} holds no time that the owner of the key has set.`);
  let offset = first;
  return () => {
    const text = textOf(file);
    if (text !== undefined && text !== last) {
      last = text;
      offset = Math.max(offset, offsetIn(text, key) ?? offset);
    }
    return Date.now() + offset;
  };
};
