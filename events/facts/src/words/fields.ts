import { activityFields } from './activity-words';
import { upwardReviewFields } from './upward-review-words';
import { businessFields } from './business-words';
import { committeeFields } from './committee-fields';
import { deputationFields } from './deputation-words';
import { evidenceRequestFields } from './evidence-request-words';
import { groupFields } from './group-fields';
import { houseFields } from './house-fields';
import { integrityFields } from './integrity-fields';
import { inspectionFields } from './inspection-words';
import { judgingFields } from './judging-fields';
import type { Label, Labels } from './label';
import { lawFields } from './law-fields';
import { meetingFields } from './meeting-fields';
import { modelStationFields } from './model-station-words';
import { reviewFields } from './review-words';
import { retentionFields } from './retention-words';
import { selectionFields } from './selection-fields';
import { standardFields } from './standard-words';
import { twinningFields } from './twinning-words';
import { serviceFields } from './service-words';
import { sharedFields } from './shared-fields';
import { vanguardFields } from './vanguard-words';

/** Each name stands in one of them: a label is one, wherever the name stands. */
export const families: readonly Labels[] = [
  judgingFields,
  lawFields,
  committeeFields,
  deputationFields,
  evidenceRequestFields,
  groupFields,
  houseFields,
  integrityFields,
  inspectionFields,
  businessFields,
  meetingFields,
  modelStationFields,
  activityFields,
  upwardReviewFields,
  reviewFields,
  retentionFields,
  twinningFields,
  standardFields,
  selectionFields,
  sharedFields,
  vanguardFields,
  serviceFields,
];

const fields: Labels = Object.assign({}, ...families) as Labels;

/** What a field or argument of this name is called, wherever it stands. */
export const labelOfField = (name: string): Label | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
