import {
  disclosures,
  evidenceRequests,
  pairs,
  pledges,
  reviewedMembers,
  serviceMatters,
  standards,
  twinnings,
  vanguardTasks,
} from '@zhudian/projections';
import { answered, approved, proposed, published, received, reviewed } from '../support/disclosure.story';
import { evidenceProvided, evidenceRequested } from '../support/evidence-request.story';
import { memberRectification, rectificationReported, reviewOpened } from '../support/member-review.story';
import { fulfilled, pledged } from '../support/pledge.story';
import { foldInMemory } from '../support/read-model-of';
import { recorded, type FactOfStory } from '../support/recorded';
import { servicePlanned, serviceRendered } from '../support/service.story';
import { adopted, checked, drafted, rectified, reopened } from '../support/standard.story';
import { requirementSet, tracked, twinned } from '../support/twinning.story';
import { taskAccepted, taskLogged, taskReported } from '../support/vanguard.story';

interface SomeFact {
  readonly type: string;
  readonly data: object;
}
type Model = Parameters<typeof foldInMemory>[0];
interface Deed {
  readonly model: Model;
  readonly before: readonly SomeFact[];
  /** Done on its last day, and said to have been done late: as where the due day was corrected since. */
  readonly last: string;
  readonly done: (inTime: boolean) => SomeFact;
}
const paired = {
  type: 'PairFormed',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    leadId: 'm1',
    partnerIds: ['m2'],
    topic: '装表接电',
    dueOn: '2016-06-30',
  },
};
const story: Readonly<Record<string, Deed>> = {
  'feedback on a disclosure': {
    model: disclosures as never,
    before: [proposed(), reviewed, approved, published, received({ dueOn: '2016-03-31' })],
    last: '2016-03-31',
    done: (inTime) => ({ ...answered(), data: { ...answered().data, inTime } }),
  },
  'a vanguard task': {
    model: vanguardTasks as never,
    before: [taskLogged({ dueOn: '2016-03-31' }), taskAccepted],
    last: '2016-03-31',
    done: taskReported,
  },
  'a pair': {
    model: pairs as never,
    before: [paired],
    last: '2016-06-30',
    done: (inTime) => ({ type: 'PairResultRecorded', data: { pairOutcome: 'ACHIEVED', result: '独立上岗。', inTime } }),
  },
  'a service': {
    model: serviceMatters as never,
    before: [servicePlanned({ dueOn: '2016-03-31' })],
    last: '2016-03-31',
    done: (inTime) => serviceRendered({ inTime }),
  },
  'a promise': {
    model: pledges as never,
    before: [pledged()],
    last: pledged().data.promises[0]?.dueOn ?? '',
    done: fulfilled,
  },
  'a shortfall': {
    model: standards as never,
    before: [drafted, adopted(), checked()],
    last: '2016-09-30',
    done: rectified,
  },
  'a shortfall that was sent back': {
    model: standards as never,
    before: [drafted, adopted(), checked(), rectified(), reopened],
    last: '2016-10-31',
    done: rectified,
  },
  'the rectification of a member': {
    model: reviewedMembers as never,
    before: [reviewOpened, memberRectification],
    last: memberRectification.data.dueOn,
    done: rectificationReported,
  },
  'evidence that was asked for': {
    model: evidenceRequests as never,
    before: [evidenceRequested({ provideBy: '2016-03-15' })],
    last: '2016-03-15',
    done: (inTime) => ({ ...evidenceProvided(), data: { ...evidenceProvided().data, inTime } }),
  },
  'a requirement of both sides': {
    model: twinnings as never,
    before: [twinned(), requirementSet('2016-Q2')],
    last: '2016-06-30',
    done: (inTime) => tracked('REQUIRED', 'STATION', inTime),
  },
};

/** All that a row says of what was in time, in its order. */
const inTimeIn = (value: unknown): readonly boolean[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'inTime' && typeof inner === 'boolean' ? [inner] : inTimeIn(inner),
  );
};
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('What was done in time is told by the due day in force', () => {
  const found = ({ model, before, done }: Deed, on: string, told: boolean) => {
    const facts: FactOfStory[] = [
      ...before.map((fact) => recorded('Story-1', fact, { on: '2016-03-01' })),
      recorded('Story-1', done(told), { on }),
    ];
    return inTimeIn(foldInMemory(model, facts)).at(-1);
  };

  it.each(Object.entries(story))('%s', (_, one) => {
    expect(found(one, one.last, false)).toBe(true);
    expect(found(one, dayAfter(one.last), true)).toBe(false);
  });
});
