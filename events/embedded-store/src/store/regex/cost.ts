/** What opens, closes, chooses and repeats in an expression of .NET's; all else matches a character at the most. */
const TOKEN =
  /\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?#[^)]*\)|\(\?[a-z-]+\)|\((?:\?(?:<?[=!]|[a-z-]*:|<[^>]*>|'[^']*'))?|[)|]|[*+?]\??|\{\d+(?:,\d*)?\}\??/gs;

interface Group {
  /** Whether anything in it can be matched in more than one way. */
  varies: boolean;
  alternatives: number;
}

/** How often a part may be matched. */
interface Repetition {
  /** In how many ways, as a power of two; those without end are counted apart. */
  readonly log2: number;
  readonly isEndless: boolean;
  readonly isOptional: boolean;
  readonly varies: boolean;
}

const repetitionOf = (token: string): Repetition | undefined => {
  if (/^[*+]/.test(token)) return { log2: 0, isEndless: true, isOptional: false, varies: true };
  if (token.startsWith('?')) return { log2: 1, isEndless: false, isOptional: true, varies: true };
  const [, least, range, most] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? [];
  if (least === undefined) return undefined;
  const varies = range !== '';
  const log2 = (varies ? 2 : 1) * Math.log2(Number(most || least) + 1);
  return { log2, isEndless: varies && most === '', isOptional: Number(least) === 0, varies };
};

export interface Cost {
  /** Choices between ways on, as a power of two: more than a few, and the machine takes long before it looks at any text. */
  readonly choices: number;
  /** The most steps that a match with a text of so many characters can take. */
  readonly steps: (length: number) => number;
}

const opensGroup = (token: string): boolean => /^\((?!\?(?:#|[a-z-]+\)))/.test(token);

/** Counts while it walks over an expression. */
class Count {
  /** Repetitions without end. */
  endless = 0;
  log2 = 0;
  choices = 0;
  /** A repetition of what varies, or a reference back: nothing is promised of it. */
  isDeep: boolean;
  readonly #open: Group[] = [{ varies: false, alternatives: 1 }];
  #closed: Group | undefined;

  constructor(source: string) {
    this.isDeep = /\\(?:[1-9]|k)/.test(source);
    for (const [token] of source.matchAll(TOKEN)) this.#take(token);
    for (const group of this.#open) this.#choose(group);
  }

  /** Whether the whole is one of several. */
  get isChosen(): boolean {
    return this.#open.some(({ alternatives }) => alternatives > 1);
  }

  get #top(): Group {
    return this.#open.at(-1) as Group;
  }

  #take(token: string): void {
    const repetition = repetitionOf(token);
    if (repetition) this.#repeat(repetition);
    this.#closed = undefined;
    if (token === '|') {
      this.#top.alternatives += 1;
      this.#top.varies = true;
    }
    if (token === ')' && this.#open.length > 1) this.#close();
    if (opensGroup(token)) this.#open.push({ varies: false, alternatives: 1 });
  }

  #repeat({ log2, isEndless, isOptional, varies }: Repetition): void {
    this.log2 += log2;
    this.endless += Number(isEndless);
    this.choices += Number(isOptional);
    this.isDeep ||= this.#closed?.varies === true;
    this.#top.varies ||= varies;
  }

  #close(): void {
    const closed = this.#open.pop() as Group;
    this.#choose(closed);
    this.#top.varies ||= closed.varies;
    this.#closed = closed;
  }

  #choose({ alternatives }: Group): void {
    this.choices += Math.log2(alternatives);
    this.log2 += Math.log2(alternatives);
  }
}

/**
 * What an expression may cost, as a bound from above: each repetition may end at each character, each choice multiplies the
 * ways, and what is not anchored begins at each character.
 */
export const costOf = (source: string): Cost => {
  const { endless, log2, choices, isDeep, isChosen } = new Count(source);
  const isAnchored = /^(?:\(\?[a-z-]+\))*(?:\^|\\A)/.test(source) && !isChosen;
  const degree = endless + (isAnchored ? 0 : 1);
  const steps = (length: number): number =>
    isDeep ? Number.POSITIVE_INFINITY : source.length * 2 ** log2 * Math.max(1, length) ** degree;
  return { choices, steps };
};
