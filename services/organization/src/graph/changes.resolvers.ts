import { branchEvents, orgUnitEvents, streamOf } from '@zhudian/facts';
import { branches, orgUnits, stations } from '@zhudian/projections';
import { changesBetweenOf } from '@zhudian/framework/service';
import { Branch, OrgUnit, Station } from './types';

/** What changed between two positions. A station's facts are also in the stream of its branch. */
export const changesResolvers = [
  changesBetweenOf({ type: () => OrgUnit, model: orgUnits, streams: (id) => [streamOf(orgUnitEvents, id)] }),
  changesBetweenOf({ type: () => Branch, model: branches, streams: (id) => [streamOf(branchEvents, id)] }),
  changesBetweenOf({
    type: () => Station,
    model: stations,
    streams: (id, row) => [
      streamOf(orgUnitEvents, id),
      ...(row?.branchId ? [streamOf(branchEvents, row.branchId)] : []),
    ],
  }),
];
