import { z } from 'zod';
import { selectionRoundEvents, ref } from '@zhudian/facts';
import { stateOf, type AnyFold, type CommandOf, type StateRef } from '@zhudian/framework';
import { command, theCalendars, theRuleSets } from '@zhudian/programme';
import { newRoundId } from '../shared/candidacy-id';
import { candidacyFold, type Candidacy } from '../candidacy/candidacy.state';
import { stationPosting, type Reservation } from '../shared/reservations';
import type { Round } from '../shared/round.state';

const round = command<Round>();
const { RoundOpened, RoundCriteriaPublished, EnterpriseAnalysed, StationDiagnosed, TargetStationsFixed } =
  selectionRoundEvents.schemas;
const ofRound = { roundId: ref('SelectionRound') };

const allOf = <Kind extends string, State>(
  kind: Kind,
  fold: AnyFold<State>,
  ids: readonly string[],
): Record<`${Kind}/${string}`, StateRef<State>> =>
  Object.fromEntries(ids.map((one) => [`${kind}/${one}`, stateOf(fold, one)])) as never;

/** Each candidacy under `candidacy/<id>`, who holds each target station under `station/<id>`. */
type ReadForMatching = Readonly<
  Record<`candidacy/${string}`, StateRef<Candidacy>> & Record<`station/${string}`, StateRef<Reservation>>
>;

export const roundCommands = {
  OpenRound: round({
    items: ['S04', 'S09', 'S10'],
    emits: ['RoundOpened'],
    about: { zh: '启动一批选派。', en: 'Open a selection round.' },
    roles: ['PARTY_WORK'],
    // Twelve weeks: what lies beyond is a slip of the pen, and no calendar could reckon it.
    input: RoundOpened.extend({ roundId: newRoundId, noticeMinWorkingDays: z.int().min(1).max(60) }),
    of: ({ roundId }) => roundId,
    scope: ({ bureauId }) => bureauId,
    reads: () => ({ ...theRuleSets, ...theCalendars }),
  }),
  PublishCriteria: round({
    items: ['S14'],
    emits: ['RoundCriteriaPublished'],
    about: {
      zh: '公布本批选派条件；再次公布即为新版本，此后的审查按新版本逐项评判。',
      en: 'Publish the criteria of the round; published again they are a new version, by which later reviews judge.',
    },
    roles: ['PARTY_WORK'],
    input: RoundCriteriaPublished.omit({ version: true }).extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  AnalyseEnterprise: round({
    items: ['S01'],
    emits: ['EnterpriseAnalysed'],
    about: { zh: '记录对一个县级供电企业的分析。', en: 'Record the analysis of one county enterprise.' },
    roles: ['PARTY_WORK'],
    input: EnterpriseAnalysed.extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  DiagnoseStation: round({
    items: ['S02', 'S03', 'S12'],
    emits: ['StationDiagnosed'],
    about: {
      zh: '记录对一个供电所的诊断：薄弱点、得分与需求。',
      en: 'Record the diagnosis of a station: weaknesses, scores and needs.',
    },
    roles: ['PARTY_WORK'],
    input: StationDiagnosed.extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  FixTargetStations: round({
    items: ['S01', 'S02', 'S03'],
    emits: ['TargetStationsFixed'],
    about: { zh: '确定拟派驻供电所。', en: 'Fix the target stations.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: TargetStationsFixed.extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  ProposeMatching: round({
    items: ['S11', 'S12', 'S15'],
    emits: ['MatchingProposed'],
    about: {
      zh: '为本批提出人岗匹配建议方案：总得分最高，志愿为次；只供参考，由人决定。',
      en: 'Propose a matching for the whole round: the greatest sum of scores, then preferences. It proposes; people decide.',
    },
    roles: ['PARTY_WORK'],
    input: z.strictObject({ ...ofRound, candidacyIds: z.array(ref('Candidacy')).min(1).max(1000) }),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
    reads: ({ candidacyIds }, { targets }): ReadForMatching =>
      Object.assign(allOf('candidacy', candidacyFold, candidacyIds), allOf('station', stationPosting, targets)),
  }),
  CloseRound: round({
    items: ['S02', 'N20'],
    emits: ['RoundClosed'],
    about: {
      zh: '结束本批选派：已派驻与未派驻的供电所由系统按在任情况得出。',
      en: 'Close the round; which of its stations are filled follows from the postings that are served.',
    },
    roles: ['PARTY_WORK'],
    input: z.strictObject(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
    reads: (_, { targets }): Readonly<Record<`station/${string}`, StateRef<Reservation>>> =>
      allOf('station', stationPosting, targets),
  }),
};
export type RoundCommand = CommandOf<typeof roundCommands>;
