import type { LogPage } from '@zhudian/facts';
import { openReadModels, openReader, type ReadModelStore } from '@zhudian/projections';
import { harbourModels, harbours } from './harbours.story';

export const context = 'personnel';
export const open = (url: string): Promise<ReadModelStore> => openReadModels({ url, context, models: harbourModels });
export const read = (url: string) => openReader({ url, context, models: harbourModels });

export const moored = (key: string, port = 'north') => ({ type: 'Moored', data: { key, port, size: 1 } });
export const called = (key: string, step = 1) => ({ type: 'Called', data: { key }, step });
export const left = (key: string, step = 1) => ({ type: 'Left', data: { key }, step });
export const wrecked = (key: string) => ({ type: 'Wrecked', data: { key } });
export const row = (id: string, calls: number, port = 'north') => ({
  id,
  port,
  berth: null,
  size: 1,
  draught: null,
  open: false,
  papers: { port },
  notes: [],
  calls,
});

export const foldAll = async (url: string, ...pages: readonly LogPage[]): Promise<void> => {
  const store = await open(url);
  try {
    for (const page of pages) await store.fold(page);
  } finally {
    await store.close();
  }
};

export const answer = async <T>(
  url: string,
  ask: (reader: Awaited<ReturnType<typeof read>>) => Promise<T>,
): Promise<T> => {
  const reader = await read(url);
  try {
    return await ask(reader);
  } finally {
    await reader.close();
  }
};
export const versionsOf = (url: string, id: string, until: number) =>
  answer(url, (reader) =>
    Promise.all(Array.from({ length: until + 1 }, (_, position) => reader.at(position).find(harbours, id))),
  );
