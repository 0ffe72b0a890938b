import { Answer } from '../graph/answer';
import { NothingThere } from '../nothing-there';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { NotYet } from './not-yet';
import query from './notice.graphql?raw';
import { Paper } from './paper';

interface Named {
  readonly name: string | null;
}

interface Notice {
  readonly candidacy: {
    readonly person: Named & { readonly id: string };
    readonly unit: Named;
    readonly station: Named | null;
    readonly proposedStation: Named | null;
    readonly noticeFrom: string | null;
    readonly noticeEarliestEnd: string | null;
    readonly noticeRequiredDays: number | null;
    readonly noticeChannels: readonly string[];
    readonly noticePublished: { readonly eventId: string } | null;
    readonly round: { readonly id: string; readonly title: string; readonly bureau: Named };
  } | null;
}

const Sheet = ({ candidacy }: { readonly candidacy: NonNullable<Notice['candidacy']> }) => {
  const { person, unit, station, proposedStation, noticeFrom, noticeEarliestEnd, noticeRequiredDays, noticeChannels } =
    candidacy;
  const { id: roundId, bureau: named } = candidacy.round;
  const bureau = named.name;
  if (noticeFrom === null) return <NotYet command="PublishNotice" params={{ roundId, personId: person.id }} />;
  const channels = noticeChannels.map((each) => wordOf('NoticeChannel', each, 'zh')).join('、');
  return (
    <Paper
      issuer={bureau ?? ''}
      title="关于驻点第一书记拟任人选的公示"
      signed={bureau ?? ''}
      on={dayWords(noticeFrom, 'zh')}
      fact={candidacy.noticePublished?.eventId}
    >
      <p>
        按照《{candidacy.round.title}》安排，经自愿报名、组织推荐、组织审查，拟选派{person.name}同志（现工作单位：
        {unit.name}）到{(station ?? proposedStation)?.name}任驻点第一书记。现予公示。
      </p>
      <p>
        公示时间：自{dayWords(noticeFrom, 'zh')}起，不少于{noticeRequiredDays}个工作日，至
        {dayWords(noticeEarliestEnd, 'zh')}止。公示渠道：{channels}。
      </p>
      <p>公示期间，干部职工对拟任人选有异议的，可以实名或者匿名向本单位党建人事部门、纪检监察部门反映。</p>
    </Paper>
  );
};

export const NoticePaper = ({ id }: { readonly id: string }) => (
  <Answer<Notice> query={query} variables={{ id }}>
    {({ candidacy }) => (candidacy ? <Sheet candidacy={candidacy} /> : <NothingThere />)}
  </Answer>
);
