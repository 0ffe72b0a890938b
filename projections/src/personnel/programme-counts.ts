import { z } from 'zod';
import { month } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';

/** What is counted of the programme in a calendar year. */
export const programmeCounts = {
  postingsStarted: z.int().describe('Postings that started in the year. 当年开始的任职。'),
  postingsTakenOver: z
    .int()
    .describe('Postings under way that were taken over in the year, with their start before. 当年期初接入的任职。'),
  postingsEnded: z.int().describe('Postings that ended in the year. 当年结束的任职。'),
  noticesPublished: z.int(),
  objectionsRaised: z.int().describe('Objections raised during notices. 公示异议数。'),
  objectionsUpheld: z.int(),
  supervisionMonths: z.int().describe('Months of supervision that were closed. 已结束的监督月数。'),
  oneSidedMonths: z.int().describe('Closed although a side is missing. 其中不齐的月数。'),
  hearings: z.int(),
  hearingMonths: z.array(month).describe('Months in which a hearing was held. 已召开专题会议的月份。'),
  activeAtHearings: internal(z.int()),
  heard: internal(z.int()),
  excused: internal(z.int()),
  problemsRaised: z.int().describe('Problems raised at the hearings of the year. 当年专题会议提出的问题。'),
  problemsResolved: z.int().describe('Those of them that are solved, whenever. 其中已办结的问题。'),
  problemsReopened: z.int(),
  trainings: z.int().describe('Trainings closed in the year. 当年完成的培训。'),
  trainingHours: z.number(),
  awards: z.int(),
  promotions: z.int().describe('Recommendations for priority promotion. 优先提拔推荐数。'),
  practicesPublished: z.int(),
  practicesAdopted: z.int().describe('Adoptions of practices by stations. 经验做法被采用次数。'),
};
export type ProgrammeCounts = Omit<RowOf<typeof programmeCounts>, 'id'>;
type Count = Exclude<keyof ProgrammeCounts, 'hearingMonths'>;
export type MoreCounts = Partial<ProgrammeCounts>;

const NUMBERS = Object.keys(programmeCounts).filter((name): name is Count => name !== 'hearingMonths');

export const noCounts: ProgrammeCounts = {
  ...(Object.fromEntries(NUMBERS.map((name) => [name, 0])) as Record<Count, number>),
  hearingMonths: [],
};

/** The sum of counts: months are the same month, whoever held a hearing in it. */
export const addedCounts = (counts: ProgrammeCounts, more: MoreCounts): ProgrammeCounts => ({
  ...(Object.fromEntries(NUMBERS.map((name) => [name, counts[name] + (more[name] ?? 0)])) as Record<Count, number>),
  hearingMonths: [...new Set([...counts.hearingMonths, ...(more.hearingMonths ?? [])])].toSorted(),
});
