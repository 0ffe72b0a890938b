import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offsetIn, signedOffset, textOf } from './signed-offset';

/** A clock and the right to set it. */
export interface SettableClock {
  /** The environment variables that make a process use this clock. */
  readonly env: { readonly TEST_CLOCK: string; readonly TEST_CLOCK_KEY: string };
  readonly now: () => number;
  /** Sets the time of all processes, effective when it returns. Throws for an instant in the past. */
  readonly advanceTo: (instant: string | number) => void;
}

const OWNER_ONLY = { mode: 0o600 };

/** The key that signs the clock of a folder; created on first use. */
const ownKey = (folder: string) => {
  const file = join(folder, 'clock.pem');
  const kept = textOf(file);
  if (kept !== undefined) return createPrivateKey(kept);
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), OWNER_ONLY);
  return privateKey;
};

/** The clock of a folder: it starts at `start` the first time and continues from then on. */
export const settableClock = (folder: string, start: string | number): SettableClock => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = ownKey(folder);
  const publicKey = createPublicKey(key);
  const file = join(folder, 'clock.json');
  const write = (offset: number) => {
    const next = `${file}.next`;
    writeFileSync(next, signedOffset(offset, key), OWNER_ONLY);
    renameSync(next, file);
    return offset;
  };
  const kept = textOf(file);
  let offset = (kept === undefined ? undefined : offsetIn(kept, publicKey)) ?? write(instantOf(start) - Date.now());
  const now = () => Date.now() + offset;
  const TEST_CLOCK_KEY = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    env: { TEST_CLOCK: file, TEST_CLOCK_KEY },
    now,
    advanceTo: (instant) => {
      const to = instantOf(instant);
      if (to < now()) throw new Error(`The clock shows ${new Date(now()).toISOString()}: ${instant} is past.`);
      offset = write(to - Date.now());
    },
  };
};

const instantOf = (instant: string | number): number => {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new Error(`"${instant}" is not an instant.`);
  return milliseconds;
};
