import type { Placed } from './policy';
import type { Area, Claimed, Viewer } from './viewer';

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
}

const MOST_VIEWERS = 2_000;

type Things = Readonly<Record<Placed, ReadonlySet<string>>>;

/** The org tree and what belongs to its units, as the log tells it now: whose area holds what. */
export class Areas {
  private readonly paths: ReadonlyMap<string, string>;
  private readonly known = new Map<string, Area>();
  /** The same object for the same person as long as nothing has changed: more is known by it. */
  private readonly viewers = new Map<string, Viewer>();

  constructor(
    units: readonly UnitPath[],
    private readonly held: readonly HeldOffice[],
  ) {
    this.paths = new Map(units.map(({ id, path }) => [id, path]));
  }

  viewerOf({ personId, roles, unit }: Claimed): Viewer {
    const key = JSON.stringify([personId, unit, roles]);
    const viewer = this.viewers.get(key) ?? this.madeViewer({ personId, roles, unit });
    if (this.viewers.size >= MOST_VIEWERS) this.viewers.clear();
    this.viewers.set(key, viewer);
    return viewer;
  }

  private madeViewer({ personId, roles, unit }: Claimed): Viewer {
    const own = this.held.filter(({ persons }) => persons.includes(personId));
    const ofKind = (kind: string) => own.filter((one) => one.kind === kind);
    const unitsOf = (some: readonly HeldOffice[]) => some.filter(({ over }) => !over).map(({ unitId }) => unitId);
    return {
      personId,
      roles,
      unit,
      postings: new Set(ofKind('posting').map(({ thingId }) => thingId)),
      areas: {
        token: this.areaOf([unit]),
        posting: this.areaOf(unitsOf(ofKind('posting'))),
        branch: this.areaOf(unitsOf(ofKind('branch'))),
      },
    };
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
