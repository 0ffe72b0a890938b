import type { Step } from './step';

/** Fields that name what a step is about. */
const ABOUT = [
  'orgUnitId',
  'parentId',
  'unitId',
  'personId',
  'branchId',
  'stationId',
  'roundId',
  'candidacyId',
  'postingId',
  'hearingId',
  'meetingId',
  'trainingId',
  'commendationId',
  'clueId',
  'riskPointId',
  'activityId',
  'surveyId',
  'upwardReviewId',
  'vanguardTaskId',
  'exemplarId',
  'serviceMatterId',
  'reviewId',
] as const;

const aboutOf = ({ data }: Step): readonly string[] =>
  ABOUT.flatMap((field) => (typeof data[field] === 'string' ? [data[field]] : []));

/** Does steps side by side, some at once; those about the same thing one after the other, in their order. */
export const inLanes = async <S extends Step>(
  steps: readonly S[],
  atOnce: number,
  work: (step: S) => Promise<void>,
): Promise<void> => {
  const limited = limiter(atOnce);
  const last = new Map<string, Promise<void>>();
  const all = steps.map((step) => {
    const lanes = aboutOf(step);
    const done = Promise.all(lanes.map((lane) => last.get(lane) ?? Promise.resolve())).then(() =>
      limited(() => work(step)),
    );
    for (const lane of lanes) last.set(lane, done);
    return done;
  });
  await Promise.all(all);
};

const limiter = (most: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work: () => Promise<void>): Promise<void> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
};
