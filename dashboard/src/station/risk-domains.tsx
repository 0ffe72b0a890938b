import { commandOf } from '../commands/commands';
import { useIsPast } from '../graph/on-day';
import { Link } from '../link';
import { rolesHeldBy } from '../session/actor';
import { useSession } from '../session/session';
import { valuesOf, wordOf } from '../words/enums';
import { useWords } from '../words/language';
import { riskIn } from './risk-in';
import type { Station } from './station';

const useMayIdentify = (): boolean => {
  const { actor } = useSession();
  const isPast = useIsPast();
  const roles = commandOf('IdentifyRisk')?.roles ?? [];
  return !isPast && rolesHeldBy(actor).some((role) => roles.includes(role));
};

/** The domains of integrity risk: how many risks are open in each, and the form that identifies another one there. */
type Risks = Required<Pick<Station, 'id' | 'riskPoints'>>;

export const RiskDomains = ({ id, riskPoints }: Risks) => {
  const { language, say } = useWords();
  const mayIdentify = useMayIdentify();
  return (
    <ul className="plain">
      {valuesOf('RiskDomain').map((domain) => (
        <li key={domain}>
          {wordOf('RiskDomain', domain, language)}
          {say('：', ': ')}
          <Link to="/riskPoints" params={{ stationId: id, domain, stage: 'OPEN' }}>
            {say('在管风险点', 'open risks')}{' '}
            <strong data-compare={domain}>{riskPoints.filter((risk) => risk.domain === domain).length}</strong>
          </Link>{' '}
          {mayIdentify && (
            <Link to="/act/IdentifyRisk" params={riskIn(id, domain)}>
              {say(
                `识别${wordOf('RiskDomain', domain, language)}风险点`,
                `identify one in ${wordOf('RiskDomain', domain, language)}`,
              )}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
};
