import type { EventLog } from '@zhudian/log';
import { SerialQueue } from '@zhudian/runtime';
import { decisionIn, type DecisionName } from '../pack/decision';
import { makePack } from '../pack/make-pack';
import { PositionRefused, reachedPosition } from '../named-position';
import { PackRefused, type PackRefusal } from '../pack/refused';
import type { PublishedLog } from '../published-log';
import type { LogReply } from './replies';

const STATUS: Readonly<Record<PackRefusal, number>> = {
  DECISION_UNKNOWN: 404,
  NOT_IN_CHECKPOINT: 409,
};

const refusalReply = (error: unknown): LogReply => {
  const type = 'application/json';
  if (error instanceof PositionRefused) {
    const { code, messages, details } = error;
    return { status: 400, type, body: JSON.stringify({ code, messages, details }) };
  }
  if (!(error instanceof PackRefused)) throw error;
  const { code, messages } = error;
  return { status: STATUS[code], type, body: JSON.stringify({ code, messages }) };
};

const PATH = /^pack\/([A-Z][A-Za-z]*)\/([^/]+)$/;

/** Which decision a path names. @throws PackRefused when it names none. */
const decisionNamed = ({ pathname, searchParams }: URL): DecisionName => {
  const [, category, id] = PATH.exec(pathname.slice(1)) ?? [];
  if (category === undefined || id === undefined) throw new PackRefused('DECISION_UNKNOWN');
  try {
    return { stream: `${category}-${decodeURIComponent(id)}`, fact: searchParams.get('fact') ?? undefined };
  } catch {
    throw new PackRefused('DECISION_UNKNOWN');
  }
};

interface Sources {
  readonly log: Pick<EventLog, 'readStream' | 'head' | 'lost'>;
  readonly published: PublishedLog;
}

/** The replies to `pack/<category>/<id>?fact=…&asOf=…&as=page`: packs of decisions, made one at a time. */
export class PackReplies {
  private readonly queue = new SerialQueue();

  constructor(private readonly sources: Sources) {}

  async replyTo(path: string): Promise<LogReply> {
    try {
      return await this.queue.run('pack', () => this.made(new URL(path, 'http://log/')));
    } catch (error) {
      return refusalReply(error);
    }
  }

  private async made(url: URL): Promise<LogReply> {
    const { log } = this.sources;
    const name = decisionNamed(url);
    const named = url.searchParams.get('asOf');
    const asOf = named === null ? await log.head() : await reachedPosition(log, named);
    const decision = await decisionIn(log, name, asOf);
    if (!decision) throw new PackRefused('DECISION_UNKNOWN');
    const { archive, page } = await makePack(this.sources, decision, asOf);
    return url.searchParams.get('as') === 'page'
      ? { status: 200, type: 'text/html; charset=utf-8', body: page }
      : { status: 200, type: 'application/zip', body: archive };
  }
}
