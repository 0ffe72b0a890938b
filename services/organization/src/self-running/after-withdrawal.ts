import { idOfStream, postingEvents } from '@zhudian/facts';
import { definePolicy, type Consequence } from '@zhudian/framework/service';
import { selfRunning } from './self-running.decider';

interface Over {
  readonly stream: string;
  readonly data: { readonly stationId: string; readonly branchId: string; readonly endOn: string };
}
const checked = ({ stream, data: { stationId, branchId, endOn } }: Over): Consequence[] => [
  {
    aggregate: selfRunning,
    type: 'ScheduleSelfRunning',
    data: { postingId: idOfStream(stream), stationId, branchId, withdrawnOn: endOn },
  },
];

/** However a posting is over, the station is looked at afterwards. */
export const selfRunningAfterWithdrawal = definePolicy('self-running-after-withdrawal', postingEvents, {
  PostingEnded: checked,
  PostingRecalled: checked,
});
