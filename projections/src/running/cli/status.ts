import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Position } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { openOverview, type ModelOverview, type Overview } from '../overview';
import { Pace } from './pace';
import { statusLines } from './words';

export interface Watched {
  readonly url: string;
  readonly context: Context;
  /** Absent: nothing is told of the log. */
  readonly log: EventLog | undefined;
}

const BETWEEN_LOOKS_MS = 1_000;

/** One look at a context as lines; while something is building, a second look a moment later gives its pace. */
export const statusOf = async ({ url, context, log }: Watched): Promise<readonly string[]> => {
  const overview = openOverview(url, context);
  try {
    const paces = new Paces();
    const first = paces.note(await overview.look());
    const isMoving = first.models.some(({ state }) => state === 'building');
    if (isMoving) await sleep(BETWEEN_LOOKS_MS);
    const now = isMoving ? paces.note(await overview.look()) : first;
    const head = await headOf(log);
    return statusLines({ context, overview: now, head }, (model) =>
      head === undefined ? undefined : paces.of(model).remaining(head),
    );
  } finally {
    await overview.close();
  }
};

/** A log that does not answer is no reason to tell nothing. */
export const headOf = async (log: EventLog | undefined): Promise<Position | undefined> =>
  log?.head().catch(() => undefined);

/** The pace of each read model, whatever becomes of it between two looks. */
export class Paces {
  private readonly paces = new Map<string, Pace>();

  note(overview: Overview): Overview {
    for (const model of overview.models) this.of(model).add({ position: model.position, at: performance.now() });
    return overview;
  }

  of({ name, version, isRebuild }: ModelOverview): Pace {
    const key = `${name} ${version} ${isRebuild}`;
    const pace = this.paces.get(key) ?? new Pace();
    this.paces.set(key, pace);
    return pace;
  }
}
