import type { Http2Session } from 'node:http2';

/** One ping may be answered late because the store itself was busy. */
const MOST_UNANSWERED = 2;

/** Closes a connection whose client has vanished without a word: one that leaves two pings in a row unanswered. */
export const keepAlive = (session: Http2Session, milliseconds: number): void => {
  let unanswered = 0;
  const answered = (): void => void (unanswered = 0);
  const timer = setInterval(() => {
    if (session.destroyed) return;
    if (unanswered >= MOST_UNANSWERED) return session.destroy();
    unanswered++;
    session.ping(answered);
  }, milliseconds).unref();
  session.once('close', () => clearInterval(timer));
};
