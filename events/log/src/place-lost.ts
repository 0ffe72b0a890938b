/**
 * The log has lost what was recorded up to here, and goes on in a new epoch: who came so far holds facts that are no more,
 * and has to begin anew. No position of the lost part is ever given again.
 */
export class PlaceLost extends Error {
  constructor(cause: Error) {
    super(
      `${cause.message}. Remove what was folded up to there (the read models of this context) and start again: it is built anew from the log. 检查点之前的部分记录已从日志中丢失，请删除本上下文的读模型后重新启动，系统将从日志重建。`,
      { cause },
    );
    this.name = 'PlaceLost';
  }
}

/** What a server says of a position in a part of its log that is lost, whatever its client makes of it. */
export const lostIn = (error: unknown): PlaceLost | undefined =>
  error instanceof Error && error.message.includes('POSITION_LOST') ? new PlaceLost(error) : undefined;
