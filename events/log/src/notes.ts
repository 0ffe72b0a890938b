import { AccessDeniedError } from '@kurrent/kurrentdb-client';
import type { RecordsClient } from './records-client';

/** What those who follow the log note in it of how far they came: it goes wherever the log goes, and is no fact. */
export interface Notes {
  /** What was noted last under a name; `undefined` when nothing was. */
  read(name: string): Promise<unknown>;
  write(name: string, noted: object): Promise<void>;
}

/** They are the metadata of streams without events: the log keeps the newest of each, and shows them to nobody who follows it. */
export const notesIn = (client: RecordsClient, answered: <T>(work: Promise<T>) => Promise<T>): Notes => ({
  read: async (name) => {
    try {
      return (await answered(client.getStreamMetadata(streamOf(name)))).metadata?.['noted'];
    } catch (error) {
      // Who may not look has noted nothing.
      if (error instanceof AccessDeniedError) return undefined;
      throw error;
    }
  },
  write: async (name, noted) => {
    await answered(client.setStreamMetadata(streamOf(name), { noted: { ...noted } }));
  },
});

const streamOf = (name: string): string => `Noted-${name}`;
