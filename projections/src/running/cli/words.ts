import type { Context, Position } from '@zhudian/facts';
import type { ModelOverview, Overview } from '../overview';
import { percentOf } from './pace';

export interface Observation {
  readonly context: Context;
  readonly overview: Overview;
  /** The newest fact of the log; `undefined` when the log is not at hand. */
  readonly head: Position | undefined;
}
type Remaining = (model: ModelOverview) => number | undefined;

const STATES: Readonly<Record<ModelOverview['state'], string>> = {
  serving: '在用 serving',
  building: '构建中 building',
  retired: '已退役 retired',
  requested: '已请求 requested',
};

/** What `status` tells of one context, as lines. */
export const statusLines = ({ context, overview, head }: Observation, remaining: Remaining): readonly string[] => {
  const { checkpoint, models, poison } = overview;
  const lag = head === undefined ? '' : `  日志 head ${head}  落后 lag ${Math.max(0, head - checkpoint)}`;
  const rows = models.map((model) => [
    `  ${model.name}`,
    `v${model.version}`,
    model.isRebuild ? '重建中 rebuilding' : STATES[model.state],
    String(model.position),
    model.state === 'serving' ? '' : progressOf(model, head, remaining(model)),
  ]);
  return [
    `${context}  检查点 checkpoint ${checkpoint}${lag}`,
    ...aligned(rows),
    ...poison.map(
      ({ type, stream, revision, position, message }) =>
        `  无法处理 poison: ${type} ${stream}@${revision}, position ${position}: ${message}`,
    ),
  ];
};

/** `42 %, 1 min 5 s 剩余 left` */
export const progressOf = (
  { state, position }: Pick<ModelOverview, 'state' | 'position'>,
  head: Position | undefined,
  remaining: number | undefined,
): string => {
  if (state === 'requested') return '等待投影进程 waiting for its projector';
  if (head === undefined) return '';
  const left = remaining === undefined ? '' : `, ${durationOf(remaining)} 剩余 left`;
  return `${percentOf(position, head)} %${left}`;
};

export const durationOf = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

/** Chinese characters are two columns wide. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const padded = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell));
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
};
