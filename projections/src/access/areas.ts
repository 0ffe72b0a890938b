import { Addresses } from './addresses';
import type { Placed } from './policy';
import {
  sourceOf,
  type Area,
  type AreasBySource,
  type Claimed,
  type Deputised,
  type InboxHolder,
  type Seat,
  type Viewer,
} from './viewer';

/** Where an org unit stands, as `/bureau/…/unit/`. */
export interface UnitPath {
  readonly id: string;
  readonly path: string;
}

/** What belongs to a unit and is named without it, and whose it is. */
export interface HeldOffice {
  readonly kind: string;
  readonly thingId: string;
  readonly unitId: string;
  readonly persons: readonly string[];
  readonly over: boolean;
  readonly deputised?: Deputised | null;
  readonly address?: InboxHolder | null;
}

type Deputation = HeldOffice & { readonly deputised: Deputised };

const MOST_VIEWERS = 2_000;

const unitsOf = (some: readonly HeldOffice[]) => some.filter(({ over }) => !over).map(({ unitId }) => unitId);

type Things = Readonly<Record<Placed, ReadonlySet<string>>>;

/** The org tree and what belongs to its units, as the log tells it now: whose area holds what. */
export class Areas {
  private readonly paths: ReadonlyMap<string, string>;
  private readonly known = new Map<string, Area>();
  /** The same object for the same person as long as nothing has changed: more is known by it. */
  private readonly viewers = new Map<string, { readonly viewer: Viewer; readonly on: string }>();
  private readonly deputations: readonly Deputation[];
  /** Who reads at which secret address. */
  readonly addresses: Addresses;

  constructor(
    units: readonly UnitPath[],
    private readonly held: readonly HeldOffice[],
  ) {
    this.paths = new Map(units.map(({ id, path }) => [id, path]));
    this.deputations = held.flatMap((one) =>
      one.deputised && !one.over ? [{ ...one, deputised: one.deputised }] : [],
    );
    this.addresses = new Addresses(held);
  }

  /** Who somebody is on a day: deputies stand for others by days. */
  viewerOf({ personId, roles, unit }: Claimed, today: string): Viewer {
    const key = JSON.stringify([personId, unit, roles]);
    const known = this.viewers.get(key);
    // Nothing that was over, or not to come, comes back on a later day.
    if (known && (known.on === today || (!known.viewer.isOfDay && known.on < today))) return known.viewer;
    const viewer = this.madeViewer({ personId, roles, unit }, today);
    if (this.viewers.size >= MOST_VIEWERS) this.viewers.clear();
    this.viewers.set(key, { viewer, on: today });
    return viewer;
  }

  private madeViewer({ personId, roles, unit }: Claimed, today: string): Viewer {
    const postings = this.postingsOf(personId);
    const terms = this.deputations.filter(({ deputised: { until } }) => until >= today);
    const mine = terms.filter(({ persons }) => persons.includes(personId));
    const passed = terms.filter(({ deputised: { holderId, isHandover } }) => isHandover && holderId === personId);
    const isNow = ({ deputised: { from } }: Deputation) => from <= today;
    return {
      personId,
      roles,
      unit,
      postings: new Set(postings.map(({ thingId }) => thingId)),
      areas: {
        token: this.areaOf([unit]),
        posting: this.areaOf(unitsOf(postings)),
        branch: this.areaOf(this.branchUnitsOf(personId)),
      },
      seats: mine.filter(isNow).map((one) => this.seatOf(one)),
      handedOver: passed.filter(isNow).map(({ deputised: { role, until }, unitId, persons: [deputyId = ''] }) => ({
        role,
        until,
        deputyId,
        units: this.areaOf([unitId]).under.unit,
      })),
      isOfDay: mine.length + passed.length > 0,
    };
  }

  /** An office lasts no longer than its holder has it, as far as the log tells: a branch secretary in the own branch. */
  private seatOf({ deputised: { role, holderId }, unitId: unit }: Deputation): Seat {
    const units = sourceOf(role) === 'branch' && !this.branchUnitsOf(holderId).includes(unit) ? [] : [unit];
    const area = this.areaOf(units);
    const areas: AreasBySource = { token: area, posting: this.areaOf([]), branch: area };
    const postings = new Set(this.postingsOf(holderId).map(({ thingId }) => thingId));
    return { role, unit, holder: { personId: holderId, postings }, areas };
  }

  private ofKind(kind: string, personId: string): readonly HeldOffice[] {
    return this.held.filter((one) => one.kind === kind && one.persons.includes(personId));
  }

  private postingsOf(personId: string) {
    return this.ofKind('posting', personId);
  }

  private branchUnitsOf(personId: string) {
    return unitsOf(this.ofKind('branch', personId));
  }

  private areaOf(units: readonly string[]): Area {
    const key = units.join();
    const area = this.known.get(key) ?? this.made(units);
    this.known.set(key, area);
    return area;
  }

  private made(units: readonly string[]): Area {
    const paths = units.flatMap((unit) => this.paths.get(unit) ?? []);
    const bureaus = paths.map((path) => `/${path.split('/')[1]}/`);
    return {
      own: this.things(units),
      under: this.things([...units, ...this.below(paths)]),
      bureau: this.things([...units, ...this.below(bureaus)]),
    };
  }

  private below(paths: readonly string[]): readonly string[] {
    return [...this.paths].flatMap(([id, path]) => (paths.some((one) => path.startsWith(one)) ? [id] : []));
  }

  private things(ids: readonly string[]): Things {
    const unit = new Set(ids);
    const of = (kind: string) =>
      new Set(this.held.flatMap((one) => (one.kind === kind && unit.has(one.unitId) ? [one.thingId] : [])));
    return { unit, posting: of('posting'), training: of('training'), round: of('round') };
  }
}
