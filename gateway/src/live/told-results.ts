import { encodePosition, type Position } from '@zhudian/facts';
import type { Executed } from '../execution/execution';
import { patchOf } from './json-patch';
import type { LiveAnswer } from './live-query';
import type { StreamResult } from './stream-result';

const extensionsOf = ({ position, stale }: LiveAnswer) => ({ ...stale, position: encodePosition(position) });

const whole = (answer: LiveAnswer): StreamResult => ({ ...answer.executed, extensions: extensionsOf(answer) });

const shorter = (answer: LiveAnswer, before: LiveAnswer): StreamResult => {
  const { executed } = answer;
  if (executed.errors || before.executed.errors) return whole(answer);
  const patch = patchOf(before.executed.data, executed.data);
  if (JSON.stringify(patch).length >= answer.text.length) return whole(answer);
  return { patch, extensions: extensionsOf(answer) };
};

interface LastResult {
  readonly before: Executed | undefined;
  readonly position: Position;
  readonly result: StreamResult;
}

/** What was told last of an answer: most who watch a question are told the same. */
const toldOf = new WeakMap<Executed, LastResult>();

/** What a reader is told of an answer: the whole of it, or how it differs from the one before. */
export const resultOf = (answer: LiveAnswer, before: LiveAnswer | undefined): StreamResult => {
  const { executed, position } = answer;
  const told = toldOf.get(executed);
  if (!answer.stale && told && told.before === before?.executed && told.position === position) return told.result;
  const result = before ? shorter(answer, before) : whole(answer);
  toldOf.set(executed, { before: before?.executed, position, result });
  return result;
};
