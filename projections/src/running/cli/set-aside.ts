import { randomUUID } from 'node:crypto';
import {
  CONTEXTS,
  misshapen,
  SET_ASIDE_STREAM,
  setAsideBy,
  setAsideEvents,
  setAsideType,
  type RecordedFact,
  type SetAsideEvent,
} from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { openOverview } from '../overview';
import type { Say } from './rebuild';

export interface Act {
  /** `STREAM@REVISION`, as `status` and the refusals name a fact. */
  readonly path: string;
  /** The document or ticket on which it rests. */
  readonly basis: string;
  /** The person who answers for it, by id. */
  readonly by: string;
  /** Which day is today. */
  readonly timeZone: string;
}
interface Places {
  readonly url: string;
  readonly log: EventLog;
}

/** Sets a fact aside that cannot be folded. @returns whether it is. */
export const setAside = async (places: Places, act: Act, say: Say): Promise<boolean> => {
  const fact = await factAt(places.log, act.path);
  if (!fact) return no(say, `日志中没有 ${act.path}。 The log has no ${act.path}.`);
  if (fact.type.startsWith(setAsideType(''))) return no(say, `${act.path} 已搁置。 It is set aside already.`);
  if (misshapen(fact) === undefined && !(await isPoison(places.url, act.path)))
    return no(
      say,
      `${act.path} 可以正常处理，不能搁置；如内容有误，请更正或撤销。 It can be folded: correct or annul it instead.`,
    );
  await record(places.log, { type: 'FactSetAside', data: dataOf(fact, act) }, act);
  say(`已搁置 ${act.path}（${fact.type}），各子系统随即继续。 Set aside; every context goes on.`);
  return true;
};

/** Takes a fact up again that was set aside. @returns whether it is. */
export const takeUp = async ({ log }: Places, act: Act, say: Say): Promise<boolean> => {
  const held = [...setAsideBy(await log.readStream(SET_ASIDE_STREAM)).values()].find(({ path }) => path === act.path);
  if (!held) return no(say, `${act.path} 未被搁置。 ${act.path} is not set aside.`);
  await record(log, { type: 'FactTakenUp', data: { ...held, basis: act.basis } }, act);
  say(`已恢复处理 ${act.path}，相关读模型随即重建。 Taken up again; its read models are rebuilt.`);
  return true;
};

/** What is set aside, as lines. */
export const setAsideLines = async (log: Pick<EventLog, 'readStream'>): Promise<readonly string[]> =>
  [...setAsideBy(await log.readStream(SET_ASIDE_STREAM)).values()].map(
    ({ factType, path, position, basis }) => `已搁置 set aside: ${factType} ${path}, position ${position}（${basis}）`,
  );

const no = (say: Say, why: string): boolean => {
  say(why);
  return false;
};

const factAt = async (log: EventLog, path: string): Promise<RecordedFact | undefined> => {
  const [, stream = '', revision = ''] = /^(.+)@(\d+)$/.exec(path) ?? [];
  if (!stream) return undefined;
  return (await log.readStream(stream)).find((fact) => fact.revision === Number(revision));
};

const isPoison = async (url: string, path: string): Promise<boolean> => {
  for (const context of CONTEXTS) {
    const overview = openOverview(url, context);
    try {
      const { poison } = await overview.look();
      if (poison.some(({ stream, revision }) => `${stream}@${revision}` === path)) return true;
    } finally {
      await overview.close();
    }
  }
  return false;
};

const dataOf = ({ id, type, position }: RecordedFact, { path, basis }: Act) => ({
  factId: id,
  factType: type,
  path,
  position,
  basis,
});

const record = async (log: EventLog, { type, data }: SetAsideEvent, { by, timeZone }: Act): Promise<void> => {
  const schema = setAsideEvents.schemas[type];
  const [commandId, earlier] = [randomUUID(), await log.readStream(SET_ASIDE_STREAM)];
  const metadata = {
    actorId: by,
    actorRole: 'ADMINISTRATOR',
    actorUnit: 'programme',
    occurredOn: new Intl.DateTimeFormat('en-CA', { timeZone: timeZone }).format(),
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
    ruleSet: 'none',
    schemaVersion: '1',
  };
  const fact = { id: randomUUID(), type, data: schema.parse(data), metadata };
  const expected = earlier.at(-1)?.revision ?? 'no_stream';
  await log.append([{ stream: SET_ASIDE_STREAM, expected, facts: [fact] }]);
};
