import { obligationKind } from '@zhudian/facts';
import { distinct, isAt, sum, withTotal, type Board } from './plain';
import { sames, services, standards } from './station-house';

const TODAY = '2026-11-28';
const COUNTY = 'countyEnterprise { id }';
const STATION = 'station { id }';

interface Here {
  readonly station: { readonly id: string };
}

const threeRooms: Board = {
  field: 'threeRoomsTotals',
  about: COUNTY,
  plain: async ({ all, places }) => {
    type Row = Here & {
      readonly stage: string;
      readonly rooms: readonly object[];
      readonly missing: readonly string[];
    };
    const rows = await all<Row>('allThreeRooms', `${STATION} stage rooms { room } missing`);
    return withTotal(places, (stations) => {
      const own = rows.filter(isAt(stations));
      return {
        stations: stations.length,
        planned: own.filter(({ rooms }) => rooms.length > 0).length,
        accepted: own.filter(({ missing }) => missing.length === 0).length,
        completed: own.filter(({ stage }) => stage === 'COMPLETED').length,
        missing: sum(stations.map(({ id }) => own.find(({ station }) => station.id === id)?.missing.length ?? 6)),
      };
    });
  },
};

const vanguardTasks: Board = {
  field: 'vanguardTaskTotals',
  args: `today: "${TODAY}"`,
  about: COUNTY,
  plain: async ({ all, places }) => {
    type Row = Here &
      Readonly<Record<'accepted' | 'report' | 'verification' | 'callingOff', object | null>> & {
        readonly dueOn: string;
      };
    const fields = `${STATION} dueOn accepted { on } report { result } verification { opinion } callingOff { reason }`;
    const rows = await all<Row>('vanguardTasks', fields);
    return withTotal(places, (stations) => {
      const own = rows.filter(isAt(stations));
      const standing = own.filter(({ callingOff }) => !callingOff);
      return {
        stations: stations.length,
        active: distinct(standing.map(({ station }) => station.id)),
        tasks: standing.length,
        accepted: standing.filter(({ accepted }) => accepted).length,
        reported: standing.filter(({ report }) => report).length,
        verified: standing.filter(({ verification }) => verification).length,
        overdue: standing.filter(({ report, dueOn }) => !report && dueOn < TODAY).length,
        calledOff: own.length - standing.length,
      };
    });
  },
};

const GRADES = {
  excellent: 'EXCELLENT',
  qualified: 'QUALIFIED',
  basicallyQualified: 'BASICALLY_QUALIFIED',
  unqualified: 'UNQUALIFIED',
};

const memberReviews: Board = {
  field: 'memberReviewTotals',
  args: 'year: 2026',
  about: COUNTY,
  plain: async ({ all, places }) => {
    type Review = Here & { readonly stage: string };
    type Member = Here & { readonly grade: string | null; readonly rectification: { readonly state: string } | null };
    const branches = await all<Here>('branches', STATION);
    const reviews = await all<Review>('memberReviews', `${STATION} stage`, 'year: 2026');
    const members = await all<Member>('reviewedMembers', `${STATION} grade rectification { state }`, 'year: 2026');
    return withTotal(places, (stations) => {
      const own = members.filter(isAt(stations));
      const rectified = (is: boolean) =>
        own.filter(({ rectification }) => rectification && (rectification.state === 'VERIFIED') === is).length;
      return {
        year: 2026,
        branches: branches.filter(isAt(stations)).length,
        opened: reviews.filter(isAt(stations)).length,
        finalised: reviews.filter((one) => isAt(stations)(one) && one.stage === 'FINALISED').length,
        members: own.length,
        ...Object.fromEntries(
          Object.entries(GRADES).map(([name, wanted]) => [name, own.filter(({ grade }) => grade === wanted).length]),
        ),
        rectifying: rectified(false),
        rectified: rectified(true),
      };
    });
  },
};

const SPAN = `from: "2026-06-01", to: "2026-10-31", today: "${TODAY}"`;

const obligations: Board = {
  field: 'obligationTotals',
  args: SPAN,
  about: `kind ${COUNTY}`,
  plain: async ({ all, places }) => {
    type Row = Here & { readonly obligations: readonly { readonly kind: string; readonly state: string }[] | null };
    const rows = await all<Row>('branches', `${STATION} obligations(${SPAN}) { kind state }`);
    return obligationKind.options.flatMap((kind) =>
      withTotal(places, (stations) => {
        const own = rows.filter((one) => one.obligations && isAt(stations)(one));
        const owed = own.flatMap((one) => one.obligations ?? []).filter((one) => one.kind === kind);
        const at = (...states: readonly string[]) => owed.filter(({ state }) => states.includes(state)).length;
        return {
          kind,
          branches: own.length,
          met: at('MET', 'LATE_ENTERED'),
          lateEntered: at('LATE_ENTERED'),
          due: at('DUE'),
          overdue: at('OVERDUE'),
          exempt: at('EXEMPT'),
        };
      }),
    );
  },
};

const groups: Board = {
  field: 'groupGaps',
  args: `on: "${TODAY}"`,
  about: COUNTY,
  plain: async ({ all, places }) => {
    interface OnDay {
      readonly groups: readonly { readonly isTooSmall: boolean; readonly leader: object | null }[];
      readonly ungrouped: readonly object[];
    }
    type Row = Here & { readonly groupingOn: OnDay | null };
    const fields = `${STATION} groupingOn(on: "${TODAY}") { groups { isTooSmall leader { id } } ungrouped { id } }`;
    const rows = await all<Row>('branches', fields);
    return withTotal(places, (stations) => {
      const own = rows.filter(isAt(stations)).flatMap(({ groupingOn }) => groupingOn ?? []);
      const formed = own.flatMap((one) => one.groups);
      return {
        branches: own.length,
        groups: formed.length,
        ungrouped: sum(own.map(({ ungrouped }) => ungrouped.length)),
        tooSmall: formed.filter(({ isTooSmall }) => isTooSmall).length,
        withoutLeader: formed.filter(({ leader }) => !leader).length,
      };
    });
  },
};

export const boardsOfOrganization = [
  threeRooms,
  vanguardTasks,
  memberReviews,
  services,
  obligations,
  groups,
  sames,
  standards,
] as const;
