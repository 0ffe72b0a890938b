import type { Page } from 'playwright-core';

export interface Weighed {
  /** What has come over the wire, answers of the graph included. */
  readonly bytes: () => number;
  readonly paths: () => readonly string[];
}

/** Weighs whatever comes for a page from now on. */
export const weighing = async (page: Page): Promise<Weighed> => {
  const session = await page.context().newCDPSession(page);
  const paths: string[] = [];
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  session.on('Network.responseReceived', ({ response }) => void paths.push(new URL(response.url).pathname));
  await session.send('Network.enable');
  return { bytes: () => bytes, paths: () => paths };
};
