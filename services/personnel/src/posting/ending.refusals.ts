import type { RefusalTexts } from '@zhudian/framework';

const LEADERS = 'N09 基层带头人培养选拔';
const EXIT = 'N09, N13: 撤回后规范良好的自行运转';

/** The words of refusals at the end of a posting. */
export const endingRefusals = {
  HANDOVER_INCOMPLETE: {
    zh: '以下交接事项尚未完成：{open}。请第一书记完成后提交交接清单。',
    en: 'These items of the handover are not done: {open}. The First Secretary must complete them and submit the list.',
    instead: {
      'open=checklist': {
        zh: '尚未提交交接清单，不能结束任职。请第一书记先完成交接并提交清单。',
        en: 'No handover list has been submitted, so the posting cannot end. The First Secretary must complete the handover first.',
      },
    },
    next: { command: 'CompleteHandover', role: 'FIRST_SECRETARY' },
    rule: 'A posting ends after a complete handover',
    source: EXIT,
  },
  END_BEFORE_START: {
    zh: '任职自{startOn}开始，结束日期不得更早。请改正日期。',
    en: 'The posting starts on {startOn}; it cannot end before. Correct the day.',
    rule: 'A posting ends after it has started',
    source: 'S10',
  },
  SUCCESSOR_MISSING: {
    zh: '尚未确定基层带头人（后备人选），不能交接、结束任职。请党建人事部门先行确定。',
    en: 'No local successor is named yet, so nothing can be handed over and the posting cannot end. The Party-work department must name one first.',
    next: { command: 'NameSuccessor', role: 'PARTY_WORK' },
    rule: 'A local leader is named before withdrawal',
    source: EXIT,
  },
  HANDOVER_TOO_EARLY: {
    zh: '本次任职的交接自{from}起办理。请届时再办；任职提前结束的，请说明理由。',
    en: 'The handover of this posting is done from {from} on. Do it then, or say why the posting ends before its time.',
    rule: 'What is handed over is handed over at the end',
    source: EXIT,
    severity: 'WARN',
  },
  SUCCESSOR_IS_SECRETARY: {
    zh: '{personId}是本任第一书记本人，不能作为基层带头人（后备人选）。请确定供电所的其他人员。',
    en: '{personId} is the First Secretary of this posting and cannot be the local successor. Name somebody else of the station.',
    rule: 'A local leader is named before withdrawal',
    source: EXIT,
  },
  SUCCESSOR_NOT_READY: {
    zh: '{personId}不在评估可以接续工作的基层带头人培养对象之列。请先推荐、培养并评估，或说明理由。',
    en: '{personId} is not among those who were prepared as local leaders and found ready. Nominate, prepare and assess first, or say why this person is named.',
    next: { command: 'AssessLeaderCandidate', role: 'PARTY_WORK' },
    rule: 'The successor was prepared before the withdrawal',
    source: LEADERS,
    severity: 'WARN',
  },
  LEADER_CANDIDATE_KNOWN: {
    zh: '{personId}已是基层带头人培养对象。请直接评估，不必重复推荐。',
    en: '{personId} is being prepared as local leader already. Assess the person, there is no need to nominate again.',
    rule: 'A person is nominated once',
    source: LEADERS,
  },
  LEADER_CANDIDATE_UNKNOWN: {
    zh: '{personId}不是基层带头人培养对象。请核对人员编号，或先行推荐。',
    en: '{personId} is not being prepared as local leader. Check the id, or nominate the person first.',
    next: { command: 'NominateLeaderCandidate', role: 'FIRST_SECRETARY' },
    rule: 'Who is assessed or dropped was nominated',
    source: LEADERS,
  },
  LEADER_ASSESSED_BY_NOMINATOR: {
    zh: '{personId}由您推荐，不能由您评估。请由他人评估。',
    en: 'You nominated {personId} and may not assess the person. Ask somebody else to do it.',
    rule: 'Who judges did not nominate',
    source: LEADERS,
  },
  TERM_EVALUATION_MISSING: {
    zh: '挂任期综合考评仅核定至{through}，须核定至离任前一个月。请党建人事部门先核定考评结果。',
    en: 'The term is evaluated through {through} only; it must reach the month before the last day. The Party-work department must finalise it first.',
    instead: {
      through: {
        zh: '挂任期综合考评结果尚未核定，不能结束任职。请党建人事部门先核定考评结果。',
        en: 'The term is not evaluated yet, so the posting cannot end. The Party-work department must finalise the evaluation first.',
      },
    },
    next: { command: 'FinaliseEvaluation', role: 'PARTY_WORK' },
    rule: 'A posting ends after its term was evaluated',
    source: 'M08 挂任期绩效及综合考评',
  },
  OPEN_CLUES: {
    zh: '以下改进线索仍由离任者负责：{clues}。请先予办结，或由党建人事部门转由他人负责。',
    en: 'These clues are still with the one who leaves: {clues}. Close them, or let the Party-work department reassign them first.',
    next: { command: 'ReassignClue', role: 'PARTY_WORK' },
    rule: 'Nobody leaves open clues behind',
    source: 'I18 提供线索及依据；N09',
  },
} satisfies RefusalTexts;
