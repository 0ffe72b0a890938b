import { versionOn } from '@zhudian/facts';
import { addMonths } from '@zhudian/programme';
import { hasReason, refuse, together, unlessAfter, type Rule } from '@zhudian/framework';
import { held, type Meeting } from '../meeting/meeting.state';
import { draftOf, unlessAt, type StandardDecider } from './standard.guards';
import type { Version } from './standard.state';

export const draft: Rule<StandardDecider, 'DraftStandard'> = (standard, { data, read: { roll } }) => {
  const { standardId, ...drafted } = data;
  const { branchId, stationId } = drafted;
  if (standard.stage !== 'NONE') return refuse('STANDARD_DRAFTED', { standardId });
  if (roll.stationId !== stationId) return refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
  return [{ type: 'StandardDrafted', data: drafted }];
};

export const revise: Rule<StandardDecider, 'ReviseStandard'> = (standard, { data: { standardId: _, ...data } }) => {
  const no = unlessAt(standard, 'ADOPTED');
  if (no) return no;
  const open = draftOf(standard);
  if (open) return refuse('DRAFT_OPEN', { version: open.version });
  return [{ type: 'StandardRevised', data: { ...data, version: standard.versions.length + 1 } }];
};

type Adopt = Parameters<Rule<StandardDecider, 'AdoptStandard'>>[1];

/** A meeting of the branch has carried the draft: it was held by then, and the draft was there to be voted on. */
const unlessCarried = (branchId: string, { draftedOn = '' }: Version, { data, act: { on }, read }: Adopt) => {
  const { meetingId, motionId } = data;
  const meeting: Meeting = read.meeting;
  const { heldOn } = meeting;
  if (meeting.branchId !== branchId || meeting.motions.get(motionId) !== true)
    return refuse('MOTION_NOT_CARRIED', { meetingId, motionId });
  return together(
    heldOn < draftedOn ? refuse('VOTED_BEFORE_DRAFTED', { meetingId, heldOn, draftedOn }) : undefined,
    unlessAfter({ fact: 'StandardAdopted', on }, held(meeting)),
  );
};

/** A meeting of the branch has carried it, and it binds nobody before it was adopted. */
export const adopt: Rule<StandardDecider, 'AdoptStandard'> = (standard, command) => {
  const { standardId: _, ...data } = command.data;
  const { from, cycleMonths } = data;
  const { on } = command.act;
  const no = unlessAt(standard, 'DRAFTED', 'ADOPTED');
  if (no) return no;
  const open = draftOf(standard);
  if (!open) return refuse('NO_DRAFT');
  const former = versionOn(standard.versions, null, on)?.from ?? '';
  const unfit = together(
    unlessCarried(standard.branchId, open, command),
    from < on ? refuse('IN_FORCE_BEFORE_ADOPTION', { from, on }) : undefined,
    from <= former ? refuse('NOT_AFTER_FORMER', { from, former }) : undefined,
  );
  if (unfit) return unfit;
  const checkBy = addMonths(from, cycleMonths);
  return [{ type: 'StandardAdopted', data: { ...data, version: open.version, checkBy } }];
};

export const repeal: Rule<StandardDecider, 'RepealStandard'> = (standard, command) => {
  const { standardId: _, ...data } = command.data;
  const no = unlessAt(standard, 'ADOPTED');
  if (no) return no;
  const shortfalls = [...standard.shortfalls].flatMap(([id, { standing }]) => (standing === 'VERIFIED' ? [] : [id]));
  if (shortfalls.length > 0 && !hasReason(command, 'SHORTFALLS_OPEN')) return refuse('SHORTFALLS_OPEN', { shortfalls });
  return [{ type: 'StandardRepealed', data }];
};
