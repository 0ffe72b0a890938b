import DataLoader from 'dataloader';

/** Loads one by one what is loaded together: what is asked for in one tick is one read. Nothing is kept. */
export const batched = <Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): ((key: Key) => Promise<Value>) => {
  const loader = new DataLoader<Key, Value>(load, { cache: false });
  return (key) => loader.load(key);
};
