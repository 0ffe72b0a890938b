import { Pool } from 'undici';

const CALLERS = 16;

/** Asks the same of a server from many callers for some seconds; answers per second. Throws for an answer that is not 200. */
export const answersPerSecond = async (url: string, body: string, seconds: number): Promise<number> => {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: CALLERS });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const call = async () => {
    while (performance.now() < end) {
      const { statusCode, body: answer } = await pool.request({ method: 'POST', path, headers, body });
      if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${await answer.text()}`);
      await answer.dump();
      answered += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CALLERS }, call));
  const took = (performance.now() - start) / 1000;
  await pool.close();
  return answered / took;
};
