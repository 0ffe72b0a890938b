import { Answer } from '../graph/answer';
import { NothingThere } from '../nothing-there';
import { dayWords } from '../words/days';
import query from './appointment.graphql?raw';
import { Paper } from './paper';

interface Named {
  readonly name: string | null;
}

interface Appointed {
  readonly posting: {
    readonly documentNo: string;
    readonly startOn: string;
    readonly plannedEndOn: string;
    readonly started: { readonly eventId: string; readonly on: string };
    readonly person: Named;
    readonly station: Named;
    readonly branch: Named;
    readonly candidacy: { readonly unit: Named; readonly round: { readonly bureau: Named } } | null;
  } | null;
}

type Posting = NonNullable<Appointed['posting']>;

/** Of an appointment that was made here: one that was taken over has its document elsewhere. */
const Sheet = ({
  posting,
  candidacy,
}: {
  readonly posting: Posting;
  readonly candidacy: NonNullable<Posting['candidacy']>;
}) => {
  const { person, station, branch, startOn, plannedEndOn, started } = posting;
  const bureau = candidacy.round.bureau.name ?? '';
  return (
    <Paper
      issuer={bureau}
      documentNo={posting.documentNo}
      title={`关于${person.name ?? ''}同志任职的通知`}
      signed={bureau}
      on={dayWords(started.on, 'zh')}
      fact={started.eventId}
    >
      <p className="to">
        {station.name}、{candidacy.unit.name}：
      </p>
      <p>
        经研究决定：{person.name}同志任{branch.name}驻点第一书记，任期自{dayWords(startOn, 'zh')}至
        {dayWords(plannedEndOn, 'zh')}。
      </p>
      <p>请按规定办理党组织关系转接和工作交接。</p>
    </Paper>
  );
};

export const AppointmentPaper = ({ id }: { readonly id: string }) => (
  <Answer<Appointed> query={query} variables={{ id }}>
    {({ posting }) =>
      posting?.candidacy ? <Sheet posting={posting} candidacy={posting.candidacy} /> : <NothingThere />
    }
  </Answer>
);
