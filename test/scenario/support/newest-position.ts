import { decodePosition } from '@zhudian/facts';

const placeOf = (position: string | undefined): number =>
  position === undefined ? -1 : (decodePosition(position) ?? -1);

/** The newest position that anybody was answered at: the next answer, to whomever, is true there at least. */
export class NewestPosition {
  newest: string | undefined;

  note(position: string | undefined) {
    if (placeOf(position) > placeOf(this.newest)) this.newest = position;
  }

  /** What the log has lost shows nothing any more. */
  forget() {
    this.newest = undefined;
  }
}
