import { decodePosition, encodePosition, lostAt, type Position } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';

/** Why a position that is named cannot be used, in both languages. */
const REFUSALS = {
  POSITION_LOST: {
    zh: '位置{position}所在的一段记录已丢失，不再有效。请丢弃位置{kept}之后取得的内容，改用位置{kept}。',
    en: 'The position {position} lies in a part of the log that was lost. Discard what you have from after {kept}, and use {kept} instead.',
  },
  POSITION_NOT_REACHED: {
    zh: '日志尚未到达位置{position}，请使用返回结果中给出的位置。',
    en: 'The log has not come to the position {position}: use one from a response.',
  },
  POSITION_INVALID: {
    zh: '“{position}”不是有效的位置，请使用返回结果中给出的位置。',
    en: '"{position}" is not a position: use one from a response.',
  },
} as const;

type PositionDetails = Readonly<Record<string, string>>;

const filledIn = (text: string, details: PositionDetails): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');

/** How much of what is no position a refusal repeats. */
const SHOWN = 100;

/** A position that is none, that was lost, or that has not been reached. */
export class PositionRefused extends Error {
  readonly messages: { readonly zh: string; readonly en: string };

  constructor(
    readonly code: keyof typeof REFUSALS,
    readonly details: PositionDetails,
  ) {
    const { zh, en } = REFUSALS[code];
    const messages = { zh: filledIn(zh, details), en: filledIn(en, details) };
    super(`${messages.zh} ${messages.en}`);
    this.messages = messages;
  }
}

type Lost = Pick<EventLog, 'lost'>;

/** The part of the log that was lost in which a position lies. */
export const lossAt = async (log: Lost, position: Position) => lostAt(position, (await log.lost?.()) ?? []);

/** A position that a caller names. @throws PositionRefused when it is none, or was lost. */
export const positionNamed = async (log: Lost, text: string): Promise<Position> => {
  const position = decodePosition(text);
  if (position === undefined)
    throw new PositionRefused('POSITION_INVALID', { position: text.slice(0, SHOWN).toWellFormed() });
  const loss = await lossAt(log, position);
  if (loss) throw new PositionRefused('POSITION_LOST', { position: text, kept: encodePosition(loss.from - 1) });
  return position;
};

/** The same, of one that the log has come to. @throws PositionRefused */
export const reachedPosition = async (log: Lost & Pick<EventLog, 'head'>, text: string): Promise<Position> => {
  const position = await positionNamed(log, text);
  if (position > (await log.head())) throw new PositionRefused('POSITION_NOT_REACHED', { position: text });
  return position;
};
