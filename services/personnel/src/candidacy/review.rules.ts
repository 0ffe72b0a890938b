import type { CandidacyEvent, OfType } from '@zhudian/facts';
import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { against, rulesOn } from '@zhudian/programme';
import { unlessAt, unlessMayReview, type CandidacyDecider } from './steps.rules';

type Pass = Parameters<Rule<CandidacyDecider, 'PassReview'>>[1];
type Reject = Parameters<Rule<CandidacyDecider, 'RejectReview'>>[1];

export const passReview: Rule<CandidacyDecider, 'PassReview'> = (state, command) => {
  const no = unlessAt(state, 'RECOMMENDED') ?? unlessMayReview(state, command.act.by);
  if (no) return no;
  const { experience, ...others } = command.data.checks;
  const failed = Object.entries(others).flatMap(([check, passed]) => (passed ? [] : [check]));
  return (
    together(
      failed.length > 0 ? refuse('REVIEW_CHECK_FAILED', { failed }) : undefined,
      experience ? undefined : unlessNotAsked(command),
      unlessJudged(command),
      unlessMet(command),
    ) ?? [{ type: 'ReviewPassed', data: reviewOf(command) }]
  );
};

/** Experience at the grass roots is an item of the programme's outlook: whether it is asked for is a rule of its own. */
const unlessNotAsked = (command: Pass) => {
  const { act, read } = command;
  const { experienceRequired } = rulesOn(read.ruleSets, act.on, read.round.bureauId).rules;
  return experienceRequired.value > 0 ? against(command, experienceRequired, 'EXPERIENCE_LACKING') : undefined;
};

/** The criteria of a round are proposed by the programme, so what is not judged or not met only asks for a reason. */
const unlessJudged = (command: Pass | Reject) => {
  const { version, required } = command.read.round.criteria;
  const judged = (command.data.judgements ?? []).map(({ code }) => code);
  const unknown = judged.filter((code, index) => !Object.hasOwn(required, code) || judged.indexOf(code) !== index);
  const missing = Object.keys(required).filter((code) => !judged.includes(code));
  const isMissing = missing.length > 0 && !hasReason(command, 'CRITERIA_NOT_JUDGED');
  return together(
    unknown.length > 0 ? refuse('CRITERION_UNKNOWN', { codes: [...new Set(unknown)], version }) : undefined,
    isMissing ? refuse('CRITERIA_NOT_JUDGED', { missing, version }) : undefined,
  );
};

const unlessMet = (command: Pass) => {
  const { required } = command.read.round.criteria;
  const unmet = (command.data.judgements ?? []).flatMap(({ code, met }) => (required[code] && !met ? [code] : []));
  return unmet.length > 0 && !hasReason(command, 'CRITERIA_NOT_MET')
    ? refuse('CRITERIA_NOT_MET', { unmet })
    : undefined;
};

type Reviewed = OfType<CandidacyEvent, 'ReviewPassed'>['data'];

const reviewOf = ({ data: { candidacyId: _, ...review }, read: { round } }: Pass | Reject): Reviewed => {
  const { version } = round.criteria;
  return version > 0 ? { ...review, criteriaVersion: version } : review;
};

export const rejectReview: Rule<CandidacyDecider, 'RejectReview'> = (state, command) =>
  unlessAt(state, 'RECOMMENDED') ??
  unlessMayReview(state, command.act.by) ??
  unlessJudged(command) ?? [{ type: 'ReviewRejected', data: reviewOf(command) }];
