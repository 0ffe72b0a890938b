import { takenOverIdOf, type OfType, type PostingEvent } from '@zhudian/facts';

/** Wei has been at Luobo since June 2015; the bureau began with the system in February 2016. */
export const underWay = {
  personId: 'wei',
  stationId: 'luobo',
  branchId: 'luobo-branch',
  startOn: '2015-06-01',
  plannedEndOn: '2017-05-31',
  documentNo: '南供党〔2015〕12号',
  takenOverFrom: '2015年第一书记任职台账',
} as const;
export const takenOverOn = '2016-02-16';
export const takenOverId = takenOverIdOf(underWay);

export const startedBefore = {
  type: 'PostingStarted',
  data: { ...underWay, takenOverOn, bureauId: 'bureau' },
} as const satisfies OfType<PostingEvent, 'PostingStarted'>;
