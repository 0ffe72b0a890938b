import { addMonths } from '@zhudian/programme';
import { officials } from './cast';
import { later, workday } from './days';
import { between, phrase, pick } from './pick';
import { skillsOf } from './skills';
import { act, type Step } from './step';
import type { PostingOutcome, Posting, Story } from './story';
import { ENDED, FIT, FITTED, HANDOVER, LEADERS, PLANS, PREPARED, READY, RECALLED } from './texts/serving';

const { partyWork, committee, concluder } = officials;

/** Months by which a posting is extended: another year, or until what is left is handed over. */
const EXTENDED_BY: Readonly<Partial<Record<PostingOutcome, number>>> = { EXTENDED: 12, ENDING: 2 };

/** The day on which a posting is extended, two months before it would end. */
const extendedOn = ({ plannedEndOn }: Posting): string => workday(addMonths(plannedEndOn, -2));

/** Postings that are extended, with the days of the decisions: they are numbered as appointments are. */
export const extensions = ({ postings }: Story) =>
  postings
    .filter(({ course }) => EXTENDED_BY[course] !== undefined)
    .map((posting) => ({ key: `${posting.postingId}/extended`, on: extendedOn(posting), posting }));

/** Somebody is prepared from half a year before the end, and found ready by the county's Party committee. */
const prepared = ({
  postingId,
  partyOfficer,
  secretary,
  plannedEndOn,
  localLeader: personId,
}: Posting): readonly Step[] => {
  const of = { postingId, personId };
  const nominatedOn = later(workday(addMonths(plannedEndOn, -8)), pick(`${postingId}/nominated`, 20));
  const assessedOn = later(workday(addMonths(plannedEndOn, -5)), pick(`${postingId}/assessed`, 12));
  return [
    act(secretary, nominatedOn, 'NominateLeaderCandidate', {
      ...of,
      ground: phrase(`${postingId}/ground`, LEADERS),
      plan: phrase(`${postingId}/plan`, PREPARED),
    }),
    act(partyOfficer, assessedOn, 'AssessLeaderCandidate', {
      ...of,
      isReady: true,
      conclusion: phrase(`${postingId}/ready`, READY),
    }),
  ];
};

const successor = (posting: Posting): Step => {
  const { postingId, plannedEndOn, localLeader } = posting;
  return act(partyWork.id, later(workday(addMonths(plannedEndOn, -3)), -pick(postingId, 12)), 'NameSuccessor', {
    postingId,
    personId: localLeader,
    plan: phrase(postingId, PLANS, { n: 3 }),
  });
};

/** What was seen of each need by which the person and the station were matched, by somebody who did not match them. */
const fitReviewed = ({ postingId, stationId }: Posting, on: string): Step =>
  act(concluder.id, on, 'ReviewFit', {
    postingId,
    findings: skillsOf(stationId).map((need) => ({
      need,
      rating: between(`${postingId}/${need}/fit`, 1, 3),
      ground: phrase(`${postingId}/${need}`, FITTED),
    })),
    conclusion: phrase(`${postingId}/fit`, FIT),
  });

const ended = (posting: Posting, endOn: string): readonly Step[] => {
  const { postingId, secretary } = posting;
  return [
    act(secretary, later(endOn, -1), 'CompleteHandover', {
      postingId,
      checklist: HANDOVER.map((item) => ({ item, done: true })),
    }),
    fitReviewed(posting, later(endOn, -1)),
    act(committee.id, endOn, 'EndPosting', { postingId, reason: phrase(postingId, ENDED) }),
  ];
};

/** At the end of a term one is extended, others hand over and leave, and one is called back early. */
export const endings = (story: Story, numbers: ReadonlyMap<string, string>): readonly Step[] => [
  ...extensions(story).map(({ key, on, posting: { postingId, plannedEndOn, course } }) =>
    act(committee.id, on, 'ExtendPosting', {
      postingId,
      newEndOn: addMonths(plannedEndOn, EXTENDED_BY[course] ?? 0),
      approvalNo: numbers.get(key),
    }),
  ),
  ...story.postings.flatMap((posting) => {
    const { course, endOn, postingId } = posting;
    if (course === 'RECALLED' && endOn)
      return [act(committee.id, endOn, 'RecallPosting', { postingId, reason: RECALLED })];
    if (course === 'ENDING') return [...prepared(posting), successor(posting)];
    return course === 'ENDED' && endOn ? [...prepared(posting), successor(posting), ...ended(posting, endOn)] : [];
  }),
];
