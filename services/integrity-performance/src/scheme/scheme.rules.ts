import {
  cellKey,
  cellsOf,
  evaluationGrade,
  type IssuedScheme,
  type OfType,
  type ProposedScheme,
  type SchemeBand,
  type SchemeEvent,
  type SchemeWeight,
} from '@zhudian/facts';
import { Refusal, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { addMonths, calendarOf, monthOf, type Calendars } from '@zhudian/programme';
import type { SchemeCommand } from './scheme.commands';
import type { SchemeRefusal } from './scheme.refusals';
import { versionsOf, type Scheme } from './scheme.state';

export type SchemeDecider = Decider<SchemeCommand, Scheme, SchemeEvent, SchemeRefusal>;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const unlessEveryCellOnce = (weights: readonly SchemeWeight[]) => {
  const given = weights.map(cellKey);
  const cells = cellsOf('MONTHLY')
    .map(cellKey)
    .filter((cell) => given.filter((one) => one === cell).length !== 1);
  return cells.length > 0 ? refuse('WEIGHTS_INCOMPLETE', { cells }) : undefined;
};

const unless100 = (part: string, weights: readonly number[]) => {
  const sum = Math.round(sumOf(weights) * 1e6) / 1e6;
  return sum === 100 ? undefined : refuse('WEIGHTS_NOT_100', { part, sum });
};

const unlessBandsFit = (bands: readonly SchemeBand[]) => {
  const falls = bands.every(({ from }, at) => at === 0 || from < (bands[at - 1]?.from ?? 0));
  const named = bands.map(({ grade }) => grade).join() === evaluationGrade.options.join();
  return named && falls && bands.at(-1)?.from === 0 ? undefined : refuse('BANDS_UNFIT');
};

const unlessCodesOnce = ({ deductions }: ProposedScheme) => {
  const all = deductions.map(({ code }) => code);
  const codes = [...new Set(all.filter((code, at) => all.indexOf(code) !== at))];
  return codes.length > 0 ? refuse('DEDUCTION_REPEATED', { codes }) : undefined;
};

const unlessKnownCalendar = ({ calendarVersion }: ProposedScheme, calendars: Calendars) =>
  calendarOf(calendars, calendarVersion) ? undefined : refuse('CALENDAR_UNKNOWN', { calendarVersion });

const unlessLater = (state: Scheme, { bureauId, from }: ProposedScheme) => {
  const last = versionsOf(state, bureauId).at(-1);
  return last && from <= last.from ? refuse('SCHEME_NOT_LATER', { from: last.from }) : undefined;
};

const unlessWeighed = ({ weights, term: { months, multi, satisfaction } }: ProposedScheme) =>
  together<SchemeRefusal>(
    // Weights that are missing do not add up either.
    unlessEveryCellOnce(weights) ??
      unless100(
        'months',
        weights.map(({ weight }) => weight),
      ),
    unless100('term', [months, multi, satisfaction]),
  );

/** All that is wrong with a scheme, at once. */
const unlessSound = (state: Scheme, proposed: ProposedScheme, calendars: Calendars) =>
  together<SchemeRefusal>(
    unlessWeighed(proposed),
    unlessBandsFit(proposed.bands),
    unlessCodesOnce(proposed),
    unlessKnownCalendar(proposed, calendars),
    unlessLater(state, proposed),
  );

/** A month that has not begun is final nowhere, and nobody was told to be judged otherwise in it. */
const unlessAhead = (state: Scheme, { bureauId, from }: ProposedScheme, recordedOn: string) => {
  const earliest = `${monthOf(addMonths(recordedOn, 1))}-01`;
  if (versionsOf(state, bureauId).length === 0 || (from >= earliest && from.endsWith('-01'))) return undefined;
  return refuse('SCHEME_NOT_AHEAD', { from, earliest });
};

type Issuing = OfType<SchemeCommand, 'IssueScheme' | 'IssueSchemeDraft'>;

/** Numbered through all bureaus, so that a result names one version. */
const versionOf = ({ versions }: Scheme, proposed: ProposedScheme): IssuedScheme => ({
  ...proposed,
  version: (versions.at(-1)?.version ?? 0) + 1,
});

const unlessIssuable = (state: Scheme, proposed: ProposedScheme, { act, read }: Issuing) =>
  together<SchemeRefusal>(unlessSound(state, proposed, read.calendars), unlessAhead(state, proposed, act.recordedOn));

export const issue: Rule<SchemeDecider, 'IssueScheme'> = (state, command) => {
  const { data } = command;
  return unlessIssuable(state, data, command) ?? [{ type: 'SchemeIssued', data: versionOf(state, data) }];
};

const draftIn = ({ drafts }: Scheme, draftId: string) => (Object.hasOwn(drafts, draftId) ? drafts[draftId] : undefined);

/** The draft while it is one; else why not. */
const openDraft = (state: Scheme, draftId: string) => {
  const draft = draftIn(state, draftId);
  if (!draft) return refuse('SCHEME_DRAFT_UNKNOWN', { draftId });
  return draft.stage === 'DRAFTED' ? draft : refuse('SCHEME_DRAFT_SETTLED', { draftId, stage: draft.stage });
};

export const draft: Rule<SchemeDecider, 'DraftScheme'> = (state, { data, read }) => {
  const { draftId } = data;
  const before = draftIn(state, draftId);
  if (before && before.proposed.bureauId !== data.bureauId) return refuse('SCHEME_DRAFT_KNOWN', { draftId });
  const open = before ? openDraft(state, draftId) : undefined;
  if (open instanceof Refusal) return open;
  const edition = (before?.edition ?? 0) + 1;
  return unlessSound(state, data, read.calendars) ?? [{ type: 'SchemeDrafted', data: { ...data, edition } }];
};

export const issueDraft: Rule<SchemeDecider, 'IssueSchemeDraft'> = (state, command) => {
  const { draftId } = command.data;
  const open = openDraft(state, draftId);
  if (open instanceof Refusal) return open;
  const { proposed } = open;
  const no = unlessIssuable(state, proposed, command);
  return no ?? [{ type: 'SchemeIssued', data: { ...versionOf(state, proposed), draftId } }];
};

export const withdrawDraft: Rule<SchemeDecider, 'WithdrawSchemeDraft'> = (state, { data }) => {
  const open = openDraft(state, data.draftId);
  return open instanceof Refusal ? open : [{ type: 'SchemeDraftWithdrawn', data }];
};
