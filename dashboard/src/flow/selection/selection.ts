interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** What stands in the way of the end of a notice. */
interface Countdown {
  readonly workingDaysLeft: number;
  readonly earliestEnd: string;
  readonly openObjections: number;
  readonly mayClose: boolean;
}

export interface Candidacy {
  readonly id: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly appliedOn: string;
  readonly noticeEarliestEnd: string | null;
  readonly person: Named;
  readonly unit: Named;
  readonly station: (Named & { readonly branch: { readonly id: string } | null }) | null;
  readonly posting: { readonly id: string } | null;
  readonly noticeCountdown: Countdown | null;
}

export interface Round {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly phase: string;
  readonly applyBy: string;
  readonly termMonths: number;
  readonly noticeMinWorkingDays: number;
  readonly rationale: string | null;
  readonly countyEnterprises: readonly Named[];
  readonly analyses: readonly {
    readonly findings: string;
    readonly countyEnterprise: Named;
    readonly stations: readonly Named[];
  }[];
  readonly diagnoses: readonly {
    readonly stationId: string;
    readonly partyScore: number;
    readonly integrityScore: number;
  }[];
  readonly targetStations: readonly Named[];
  readonly unfilledStations: readonly Named[];
  readonly candidacies: { readonly edges: readonly { readonly node: Candidacy }[] };
}

export interface OfRound {
  readonly round: Round;
}

export const candidaciesOf = ({ candidacies }: Round): readonly Candidacy[] =>
  candidacies.edges.map(({ node }) => node);

/** An act that is next, with what the page knows of its form. */
export interface NextAct {
  readonly command: string;
  readonly given: Readonly<Record<string, string | undefined>>;
}

const ofCandidacy = ({ id }: Candidacy): NextAct['given'] => ({ candidacyId: id });

/** By which act a candidacy goes on from where it stands; none where it has come to its end. */
const GOES_ON: Readonly<Record<string, (candidacy: Candidacy) => NextAct>> = {
  APPLIED: (it) => ({ command: 'RecommendCandidate', given: { ...ofCandidacy(it), orgUnitId: it.unit.id } }),
  RECOMMENDED: (it) => ({ command: 'PassReview', given: ofCandidacy(it) }),
  REVIEWED: (it) => ({ command: 'ProposeMatch', given: ofCandidacy(it) }),
  MATCHED: (it) => ({ command: 'PublishNotice', given: ofCandidacy(it) }),
  NOTICE_OPEN: (it) => ({ command: 'CloseNotice', given: ofCandidacy(it) }),
  NOTICE_CLOSED: (it) => ({
    command: 'AppointSecretary',
    given: {
      ...ofCandidacy(it),
      personId: it.person.id,
      ...(it.station && { stationId: it.station.id }),
      ...(it.station?.branch && { branchId: it.station.branch.id }),
    },
  }),
};

export const nextOf = (candidacy: Candidacy): NextAct | undefined => GOES_ON[candidacy.stage]?.(candidacy);

/** What a round needs before anybody applies: each enterprise analysed, each station diagnosed, targets fixed. */
export const nextOfRound = ({ id: roundId, phase, ...round }: Round): NextAct | undefined => {
  if (phase !== 'ANALYSIS') return undefined;
  const analysed = new Set(round.analyses.map(({ countyEnterprise }) => countyEnterprise.id));
  const enterprise = round.countyEnterprises.find(({ id }) => !analysed.has(id));
  if (enterprise) return { command: 'AnalyseEnterprise', given: { roundId, countyEnterpriseId: enterprise.id } };
  const diagnosed = new Set(round.diagnoses.map(({ stationId }) => stationId));
  const station = round.analyses.flatMap(({ stations }) => stations).find(({ id }) => !diagnosed.has(id));
  if (station) return { command: 'DiagnoseStation', given: { roundId, stationId: station.id } };
  return { command: 'FixTargetStations', given: { roundId } };
};
