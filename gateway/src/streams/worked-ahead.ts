import { GOOD_FOR_MS } from '../changes/backlog';
import { sent } from '../subgraphs/sent';

/** Pages one after the other, of which the last can be taken back: they are told again, as they are then. */
export interface PagesInTurn<P> {
  /** `undefined` at the end. */
  readonly next: () => Promise<P | undefined>;
  readonly takeBack: (count: number) => void;
}

/** A result that is being worked out, or since when it is. */
interface Ahead<T> {
  readonly result: Promise<T | undefined>;
  since: number;
}

const MOST_AHEAD = 4;

/**
 * The results of pages, worked out while those before them are on their way. What nobody takes soon is forgotten: rights are
 * those of now, and a reader who sleeps holds little.
 */
export class WorkedAhead<P extends { readonly hasMore: boolean }, T> {
  /** In their order, those that are being worked out too. */
  private ahead: Ahead<T>[] = [];
  /** How many of them have their page. */
  private read = 0;
  private working = 0;
  /** How many of them somebody is waiting for: the first, or none. */
  private taking = 0;
  private hasMore = false;
  private forgetting: NodeJS.Timeout | undefined;

  constructor(
    private readonly pages: PagesInTurn<P>,
    private readonly workOut: (page: P) => Promise<T | undefined>,
  ) {}

  /** The next result; `undefined` at the end. @throws what went wrong with it. */
  async next(): Promise<T | undefined> {
    clearTimeout(this.forgetting);
    this.taking = 1;
    if (this.ahead.length === 0) this.begin();
    const result = await this.ahead[0]?.result;
    this.taking = 0;
    this.ahead.shift();
    this.read -= 1;
    this.goOn();
    // What has been asked for leaves before this result is written.
    if (this.working > 0) await sent();
    this.forgetSoon();
    return result;
  }

  private begin(): void {
    this.hasMore = false;
    this.working += 1;
    const result = this.page().then((page) => page && this.workOut(page));
    const one: Ahead<T> = { result, since: NaN };
    this.ahead.push(one);
    const done = () => {
      one.since = performance.now();
      this.working -= 1;
      this.forgetSoon();
    };
    // Whoever takes it is told what went wrong.
    result.then(done, done);
  }

  private async page(): Promise<P | undefined> {
    const page = await this.pages.next();
    this.read += 1;
    this.hasMore = page?.hasMore === true;
    this.goOn();
    return page;
  }

  private goOn(): void {
    if (this.hasMore && this.ahead.length < MOST_AHEAD + this.taking) this.begin();
  }

  private forgetSoon(): void {
    clearTimeout(this.forgetting);
    const [oldest] = this.ahead;
    if (this.working > 0 || !oldest) return;
    const left = GOOD_FOR_MS - (performance.now() - oldest.since);
    this.forgetting = setTimeout(() => this.forget(), left).unref();
  }

  private forget(): void {
    this.pages.takeBack(this.read);
    [this.ahead, this.read, this.hasMore] = [[], 0, false];
  }
}
