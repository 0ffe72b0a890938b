import { personDecider, trainingDecider } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
import { weiRegistered } from '../../support/person.story';
import { attended, planned, trainingClosed, trainingId } from '../../support/training.story';

// covers: N01

const training = specificationOf(trainingDecider);
const plan = { type: 'PlanTraining', data: { trainingId, ...planned.data } } as const;
const known = stateAfter(personDecider, weiRegistered);
const attend = ({ hours = 8, on = '2016-04-12', person = known } = {}) => ({
  type: 'RecordAttendance' as const,
  data: { trainingId, personId: 'wei', hours, result: 'PASSED' as const },
  act: { on },
  read: { person },
});
const close = { type: 'CloseTraining', data: { trainingId } } as const;

describe('A training', () => {
  it('is planned once', () => {
    training.given().when(plan).then(planned);
    training.given(planned).when(plan).thenRefused('TRAINING_ALREADY_PLANNED', {});
    training.given(planned, trainingClosed(0)).when(plan).thenRefused('TRAINING_ALREADY_PLANNED', {});
  });

  it('is attended for as many hours as it has, or fewer', () => {
    training.given(planned).when(attend()).then(attended());
    training
      .given(planned)
      .when(attend({ hours: 3.5 }))
      .then(attended('wei', { hours: 3.5 }));
    training
      .given(planned)
      .when(attend({ hours: 8.5 }))
      .thenRefused('HOURS_EXCEED_PLAN', { hours: 8.5, planned: 8 });
  });

  it('is attended by a person who is registered', () =>
    training
      .given(planned)
      .when(attend({ person: personDecider.initial }))
      .thenRefused('PERSON_UNKNOWN', { personId: 'wei' }));

  it('is attended from the day on for which it is planned', () =>
    training
      .given(planned)
      .when(attend({ on: '2016-04-11' }))
      .thenRefused('TRAINING_NOT_HELD_YET', { plannedOn: '2016-04-12' }));

  it('is attended once by each', () => {
    training.given(planned, attended()).when(attend()).thenRefused('ATTENDANCE_RECORDED', { personId: 'wei' });
    training.given(planned, attended('hua')).when(attend()).then(attended());
  });

  it('is closed with the number of those who attended', () => {
    training.given(planned).when(close).then(trainingClosed(0));
    training.given(planned, attended(), attended('hua')).when(close).then(trainingClosed(2));
  });

  it('is neither attended nor closed before it is planned, or after it is closed', () => {
    training.given().when(attend()).thenRefused('TRAINING_NOT_OPEN', { stage: 'NONE' });
    training.given().when(close).thenRefused('TRAINING_NOT_OPEN', { stage: 'NONE' });
    training.given(planned, trainingClosed(0)).when(attend()).thenRefused('TRAINING_NOT_OPEN', { stage: 'CLOSED' });
    training.given(planned, trainingClosed(0)).when(close).thenRefused('TRAINING_NOT_OPEN', { stage: 'CLOSED' });
  });
});
