import { amendmentsOf } from '@zhudian/programme';
import { indicator } from './indicator.decider';
import { indicatorFold } from './indicator.state';

/** The corrections and annulments of an indicator; `CorrectReading` corrects a reading, with what is found on its month. */
export const indicatorAmendments = amendmentsOf(indicator, indicatorFold, {
  correctable: { TargetSet: ['source'] },
  scope: (_, id) => id.slice(0, id.lastIndexOf('.')),
});
