/** What a candidate received. */
export interface Tally {
  readonly personId: string;
  readonly votes: number;
}
export interface Outcome {
  readonly elected: readonly string[];
  /** Between whom a vote is to be taken again, since the last seats fall to equal votes. */
  readonly tied: readonly string[];
  /** Seats that nobody holds yet. */
  readonly unfilled: number;
}

/** 实到会有选举权人数过半数当选: more than half of those present, unlike a motion. */
const isElected = (votes: number, present: number): boolean => votes * 2 > present;

/** Who is elected: those over half of the present, by votes; equal votes at the edge are voted on again. */
export const outcomeOf = (tally: readonly Tally[], present: number, seats: number): Outcome => {
  const over = tally.filter(({ votes }) => isElected(votes, present)).toSorted((one, other) => other.votes - one.votes);
  const edge = over.length > seats ? over[seats - 1]?.votes : undefined;
  const isTied = edge !== undefined && over[seats]?.votes === edge;
  const elected = isTied ? over.filter(({ votes }) => votes > edge) : over.slice(0, seats);
  const tied = isTied ? over.filter(({ votes }) => votes === edge) : [];
  const idsOf = (some: readonly Tally[]) => some.map(({ personId }) => personId);
  return { elected: idsOf(elected), tied: idsOf(tied), unfilled: seats - elected.length };
};

/** Until 2020-07-12 more than four fifths had to attend, since then at least four fifths. */
const AT_LEAST_SINCE = '2020-07-13';

/** How many of those entitled to elect must attend. */
export const attendanceNeeded = (entitled: number, on: string): number => {
  const fourFifths = (entitled * 4) / 5;
  return on < AT_LEAST_SINCE ? Math.floor(fourFifths) + 1 : Math.ceil(fourFifths);
};

/** 差额不少于应选人数的20%: a fifth more candidates than seats, rounded up. */
export const candidatesNeeded = (seats: number): number => seats + Math.ceil(seats / 5);
