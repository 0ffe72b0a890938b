import type { Labels } from './label';

/** What the fields of committees and elections are called. */
export const committeeFields = {
  seats: ['应选人数', 'How many seats are to be filled'],
  tellers: ['监票人、计票人编号', 'The ids of those who count'],
  candidates: ['候选人和另选的人编号', 'The ids of the candidates, and of others who were chosen instead'],
  papers: ['逐张票面', 'The papers that were handed in, one by one'],
  approved: ['赞成的候选人', 'The candidates whom the paper marks'],
  unreadable: ['收回但无法辨认的票数', 'Papers that cannot be read'],
  issued: ['发出选票数', 'Ballots handed out'],
  returned: ['收回选票数', 'Ballots that came back'],
  invalid: ['无效选票数', 'Ballots that are not valid'],
  tally: ['各候选人得票', 'The votes that each candidate received'],
  entitledCount: ['应到会有选举权人数', 'Members entitled to elect'],
  presentCount: ['实到会有选举权人数', 'Of those, how many were present'],
  unfilled: ['未选出人数', 'Seats that nobody was elected to'],
  offices: ['任职分工', 'Who holds which office'],
  office: ['职务', 'The office'],
  duties: ['职责', 'What the member does'],
  attendance: ['支委会表决的到会要求', 'The share of the committee that has to be there for it to decide'],
  areas: ['分管工作', 'The areas of work of the member'],
} as const satisfies Labels;
