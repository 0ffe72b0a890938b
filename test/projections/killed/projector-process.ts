import { openReadModels, runProjector } from '@zhudian/projections';
import { harbourModels } from '../harbours.story';
import { longLog } from './long-log';

const main = async (): Promise<void> => {
  const [url = '', count = '0'] = process.argv.slice(2);
  const store = await openReadModels({ url, context: 'personnel', models: harbourModels });
  const stop = new AbortController();
  const tell = (position: number) => {
    process.stdout.write(`${position}\n`);
    if (position === Number(count) - 1) stop.abort();
  };
  if (store.checkpoint?.commit === Number(count) - 1) return store.close();
  await runProjector({ log: longLog(Number(count)), store, pageSize: 20, signal: stop.signal, onProgress: tell }).done;
  await store.close();
};

void main();
