import { personDecider, personPosting, postingDecider, roundDecider, stationPosting } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
import { weiRegistered } from '../../support/person.story';
import { openedWith, roundClosed, targetsFixed } from '../../support/round.story';
import { appoint, decision } from '../candidacy/appointment.support';

const posting = specificationOf(postingDecider);
const held = { postingId: '2015-1.hua' };

describe('An appointment', () => {
  it('is not made for a person who holds a posting', () =>
    posting
      .given()
      .when(appoint({ person: stateAfter(personPosting, { type: 'PersonReserved', data: held }) }))
      .thenRefused('PERSON_ALREADY_POSTED', { personId: 'wei', ...held }));

  it('is not made for a station that has a First Secretary', () =>
    posting
      .given()
      .when(appoint({ station: stateAfter(stationPosting, { type: 'StationReserved', data: held }) }))
      .thenRefused('STATION_OCCUPIED', { stationId: 'luobo', ...held }));

  it('is not made for a station that was announced for another candidacy', () => {
    const announced = (candidacyId: string) =>
      stateAfter(stationPosting, { type: 'StationAnnounced', data: { candidacyId } });
    posting
      .given()
      .when(appoint({ station: announced('2016-1.lan') }))
      .thenRefused('STATION_ANNOUNCED', { stationId: 'luobo', candidacyId: '2016-1.lan' });
    posting
      .given()
      .when(appoint({ station: announced('2016-1.wei') }))
      .then(...decision());
  });

  it('is not made once the round is closed', () =>
    posting
      .given()
      .when(appoint({ round: stateAfter(roundDecider, ...targetsFixed, roundClosed) }))
      .thenRefused('ROUND_OVER', { roundId: '2016-1' }));

  it.each(['PROBATIONARY', 'NONE'] as const)('is not made when the membership has become %s', (membership) => {
    const member = stateAfter(personDecider, weiRegistered, { type: 'MembershipChanged', data: { membership } });
    posting.given().when(appoint({ member })).thenRefused('NOT_FULL_MEMBER', { personId: 'wei' });
  });

  it('is made for person and station once they are free again', () =>
    posting
      .given()
      .when(
        appoint({
          person: stateAfter(
            personPosting,
            { type: 'PersonReserved', data: held },
            { type: 'PersonReleased', data: held },
          ),
          station: stateAfter(
            stationPosting,
            { type: 'StationReserved', data: held },
            { type: 'StationReleased', data: held },
          ),
        }),
      )
      .then(...decision()));

  it.each([
    [12, '2017-02-28'],
    [36, '2019-02-28'],
  ])('for %i months ends on %s', (termMonths, plannedEndOn) =>
    posting
      .given()
      .when(appoint({ round: stateAfter(roundDecider, openedWith({ termMonths })) }))
      .then(...decision(plannedEndOn)),
  );
});
