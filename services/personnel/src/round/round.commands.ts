import { z } from 'zod';
import { id, selectionRoundEvents } from '@zhudian/events';
import { command, type CommandOf } from '@zhudian/kernel';
import { newRoundId } from '../candidacy/candidacy-id';
import type { Round } from './round.decider';

const round = command<Round>();
const { RoundOpened, EnterpriseAnalysed, StationDiagnosed, TargetStationsFixed } = selectionRoundEvents.schemas;
const ofRound = { roundId: id };

export const roundCommands = {
  OpenRound: round({
    about: { zh: '开启一轮选派。', en: 'Open a selection round.' },
    roles: ['PARTY_WORK'],
    input: RoundOpened.extend({ roundId: newRoundId }),
    of: ({ roundId }) => roundId,
    scope: ({ bureauId }) => bureauId,
  }),
  AnalyseEnterprise: round({
    about: { zh: '记录对一个县级供电企业的分析。', en: 'Record the analysis of one county enterprise.' },
    roles: ['PARTY_WORK'],
    input: EnterpriseAnalysed.extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  DiagnoseStation: round({
    about: {
      zh: '记录对一个供电所的诊断:薄弱点、得分与需求。',
      en: 'Record the diagnosis of a station: weaknesses, scores and needs.',
    },
    roles: ['PARTY_WORK'],
    input: StationDiagnosed.extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  FixTargetStations: round({
    about: { zh: '确定目标供电所。', en: 'Fix the target stations.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: TargetStationsFixed.extend(ofRound),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
  CloseRound: round({
    about: { zh: '结束本轮选派。', en: 'Close the round.' },
    roles: ['PARTY_WORK'],
    input: z.strictObject({ ...ofRound, filled: z.array(id).max(500) }),
    of: ({ roundId }) => roundId,
    scope: (_, { bureauId }) => bureauId,
  }),
};
export type RoundCommand = CommandOf<typeof roundCommands>;
