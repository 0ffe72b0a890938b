import { standingFold } from '@zhudian/integrity-performance';
import { elsewhere } from '@zhudian/framework';
import { actAs } from '../../support';
import {
  acknowledged,
  marchFinal,
  monthSettled,
  reliedOn,
  reopened,
  sheet,
  termFinal,
  termSettled,
  termUnsettled,
} from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { evaluation, postingId, march, posting, standing, settled, finalise, full } from './finalising';
// covers: M07, M08, M11, M16

describe('A final result', () => {
  const acknowledge = (by = 'wei') => ({
    type: 'AcknowledgeResult' as const,
    data: march,
    act: actAs('FIRST_SECRETARY', { by }),
    read: { posting },
  });
  const past = [marchOpened, ...full, marchFinal()];
  const reopen = (term: boolean, read = standing(), reasons = {}, by = 'discipline') => ({
    type: 'ReopenEvaluation' as const,
    data: { ...(term ? { postingId } : march), reason: reopened.data.reason },
    act: actAs('DISCIPLINE', { by, reasons }),
    read: { posting, standing: read },
  });

  it('is acknowledged by the one whom it is about, once', () => {
    evaluation
      .given(...past)
      .when(acknowledge())
      .then(acknowledged);
    evaluation
      .given(...past)
      .when(acknowledge('hua'))
      .thenRefused('NOT_ONES_OWN_EVALUATION', { actor: 'hua' });
    evaluation
      .given(...past, acknowledged)
      .when(acknowledge())
      .thenRefused('ALREADY_ACKNOWLEDGED', {});
    evaluation
      .given(...past, acknowledged, reopened)
      .when(acknowledge())
      .thenRefused('EVALUATION_NOT_FINAL', {});
    evaluation
      .given(...past, acknowledged, reopened, marchFinal())
      .when(acknowledge())
      .then(acknowledged);
  });

  it('is reopened with a reason, and the month is open again with the scores it had', () => {
    evaluation
      .given(...past)
      .when(reopen(false))
      .then(reopened, elsewhere(standingFold, postingId, { type: 'MonthUnsettled', data: { month: '2016-03' } }));
    evaluation
      .given(...past, reopened)
      .when(finalise())
      .then(marchFinal(), settled(monthSettled('2016-03', 80)));
    evaluation
      .given(...past, reopened)
      .when(reopen(false))
      .thenRefused('EVALUATION_NOT_FINAL', {});
    evaluation
      .given(...past)
      .when(reopen(false, standing(), {}, 'wei'))
      .thenRefused('SELF_SCORING', { actor: 'wei' });
  });

  it('of a month is not reopened under a final term; the term is reopened first', () => {
    evaluation
      .given(...past)
      .when(reopen(false, standing(termSettled())))
      .thenRefused('TERM_IS_FINAL', { through: '2018-02' });
    const undone = elsewhere(standingFold, postingId, termUnsettled);
    evaluation
      .given(termOpened, ...sheet('TERM'), termFinal())
      .when(reopen(true, standing(termSettled())))
      .then(reopened, undone);
    evaluation
      .given(...past)
      .when(reopen(false, standing(termSettled(), termUnsettled)))
      .then(reopened, elsewhere(standingFold, postingId, { type: 'MonthUnsettled', data: { month: '2016-03' } }));
  });

  it('of a term on which a decision rests is reopened with an explanation only', () => {
    const relied = standing(termSettled(), reliedOn('AWARD', 'excellent-2016'), reliedOn('AWARD', 'excellent-2017'));
    const past = [termOpened, ...sheet('TERM'), termFinal()];
    evaluation
      .given(...past)
      .when(reopen(true, relied))
      .thenRefused('TERM_RELIED_ON', { purposes: ['AWARD'] });
    evaluation
      .given(...past)
      .when(reopen(true, relied, { TERM_RELIED_ON: '举报属实' }))
      .then(reopened, elsewhere(standingFold, postingId, termUnsettled));
  });
});
