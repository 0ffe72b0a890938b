import type { Say } from '../words/language';

interface Unit {
  readonly id: string;
  readonly name?: string;
}
interface OfCounty {
  readonly countyEnterprise: Unit | null;
}

export interface Counties {
  readonly branches: readonly (OfCounty & { readonly branches: number })[];
  readonly obligations: readonly (OfCounty & { readonly overdue: number })[];
  readonly findings: readonly (OfCounty & { readonly overdue: number })[];
  readonly services: readonly (OfCounty & { readonly overdue: number })[];
  readonly risks: readonly { readonly risks: number; readonly domain: string | null; readonly unit: Unit }[];
  readonly postings: {
    readonly edges: readonly { readonly node: { readonly station: { readonly countyEnterprise: Unit | null } } }[];
  };
}

/** The counties of which anything is told, in the order in which they are told. */
export const countiesIn = ({
  branches,
  obligations,
  findings,
  services,
  risks,
  postings,
}: Counties): readonly Unit[] => {
  const told = [
    ...[...branches, ...obligations, ...findings, ...services].map(({ countyEnterprise }) => countyEnterprise),
    ...risks.map(({ unit }) => unit),
    ...postings.edges.map(({ node }) => node.station.countyEnterprise),
  ];
  return [...new Map(told.flatMap((one) => (one ? [[one.id, one] as const] : []))).values()];
};

/** A number of a county, and what it opens. */
export interface Figure {
  readonly words: string;
  readonly count: number;
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
}

const overdueOf = (rows: readonly (OfCounty & { readonly overdue: number })[], id: string): number =>
  rows.filter(({ countyEnterprise }) => countyEnterprise?.id === id).reduce((sum, { overdue }) => sum + overdue, 0);

/** What is known of a county, and of which time it was asked. */
export interface OfOne {
  readonly counties: Counties;
  readonly id: string;
  readonly asked: { readonly from: string; readonly before: string; readonly to: string; readonly today: string };
}

const servingIn = ({ postings }: Counties, id: string): number =>
  postings.edges.filter(({ node }) => node.station.countyEnterprise?.id === id).length;

const risksIn = ({ risks }: Counties, id: string): number =>
  risks.filter(({ unit, domain }) => unit.id === id && domain !== null).reduce((sum, { risks: open }) => sum + open, 0);

/** The numbers of a county, always in this order. */
export const figuresOf = (
  { counties, id, asked: { from, before, today: day } }: OfOne,
  say: Say,
): readonly Figure[] => [
  {
    words: say('在任第一书记', 'serving First Secretaries'),
    count: servingIn(counties, id),
    to: '/postings',
    params: { countyEnterpriseId: id, stage: 'ACTIVE' },
  },
  {
    words: say('逾期的组织生活', 'overdue obligations'),
    count: overdueOf(counties.obligations, id),
    to: '/obligations',
    params: { countyEnterpriseId: id, state: 'OVERDUE' },
  },
  {
    words: say('在管廉洁风险点', 'open risks'),
    count: risksIn(counties, id),
    to: '/riskPoints',
    params: { under: id, stage: 'OPEN' },
  },
  {
    words: say('逾期的督查问题', 'overdue findings'),
    count: overdueOf(counties.findings, id),
    to: '/inspectionFindings',
    params: { under: id, overdueOn: day, raisedFrom: from, raisedBefore: before },
  },
  {
    words: say('逾期的服务事项', 'overdue service matters'),
    count: overdueOf(counties.services, id),
    to: '/serviceMatters',
    params: { countyEnterpriseId: id, stage: 'PLANNED', dueBefore: day, plannedFrom: from, plannedBefore: before },
  },
];
