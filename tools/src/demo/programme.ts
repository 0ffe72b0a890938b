import type { Day } from '@zhudian/programme';
import { activities } from './activities';
import { candidacies } from './candidacies';
import { clues } from './clues';
import { committees } from './committees';
import { desk } from './desk';
import { documentNumbers } from './documents';
import { twoLists } from './duty-lists';
import { endings, extensions } from './endings';
import { enteredOn } from './entering';
import { evaluations } from './evaluations';
import { exemplars } from './exemplars';
import { groups } from './groups';
import { hearings } from './hearings';
import { indicators } from './indicators';
import { inspections } from './inspections';
import { meetings } from './meetings';
import { merit } from './merit';
import { modelStations } from './model-stations';
import { openHouse } from './open-house';
import { preparation } from './preparation';
import { presence } from './presence';
import { registeredOn, registration } from './registration';
import { reviews } from './reviews';
import { risks } from './risks';
import { services } from './services';
import { standards } from './standards';
import { stationBusiness } from './station-business';
import type { Step } from './step';
import { storyOf, type Story } from './story';
import { supervision } from './supervision';
import { surveys } from './surveys';
import { terms } from './terms';
import { threeRooms } from './three-rooms';
import { twinnings } from './twinnings';
import { upwardReviews } from './upward-reviews';
import { vanguardTasks } from './vanguard-tasks';

const numbersOf = (story: Story): ReadonlyMap<string, string> =>
  documentNumbers([
    ...story.postings.map(({ postingId, appointedOn }) => ({ key: postingId, on: appointedOn })),
    ...extensions(story),
  ]);

const all = (story: Story): readonly Step[] => {
  const numbers = numbersOf(story);
  return [
    ...registration(story),
    ...story.rounds.flatMap((round) => [...preparation(round), ...candidacies(round, numbers)]),
    ...terms(story),
    ...presence(story),
    ...indicators(story),
    ...evaluations(story),
    ...surveys(story),
    ...upwardReviews(story),
    ...committees(story),
    ...meetings(story),
    ...groups(story),
    ...reviews(story),
    ...hearings(story),
    ...supervision(story),
    ...clues(story),
    ...risks(story),
    ...twoLists(story),
    ...modelStations(story),
    ...inspections(story),
    ...stationBusiness(story),
    ...activities(story),
    ...vanguardTasks(story),
    ...exemplars(story),
    ...services(story),
    ...standards(story),
    ...twinnings(story),
    ...openHouse(story),
    ...threeRooms(story),
    ...desk(story),
    ...endings(story, numbers),
    ...merit(story),
  ];
};

/** A step of the demonstration, with the day on which it is entered. */
export interface EnteredStep extends Step {
  readonly enteredOn: Day;
}

/** The instant at which the demonstration that is loaded on a day begins: before office hours. */
export const firstInstant = (today: Day): number => Date.parse(`${registeredOn(storyOf(today))}T07:30:00+08:00`);

/**
 * The demonstration programme for Nanning as it is when it is loaded on a day, in the order in which it was entered: the
 * same every time. Its parts tell what happens without an end; what would be entered after the last day is not there.
 */
export const programme = (today: Day): readonly EnteredStep[] => {
  const story = storyOf(today);
  return all(story)
    .map((step) => ({ ...step, enteredOn: enteredOn(step) }))
    .filter((step) => step.enteredOn <= story.lastDay)
    .toSorted((one, other) => (one.enteredOn < other.enteredOn ? -1 : one.enteredOn > other.enteredOn ? 1 : 0));
};
