import fc from 'fast-check';
import { consistencyProof, inclusionProof, isConsistent, isIncluded, type Hash } from '@zhudian/proofs';
import { trials } from '../support/trials';
import { treeOf } from './support/trees';

/** A soak tries a million, half of them on each kind of proof. */
const MUTANTS = trials('mutated-proofs', { test: 10_000, soak: 500_000 });
const { numRuns } = MUTANTS;
const LARGEST = 300;
const tree = treeOf(LARGEST);

/** What a forger may choose; the rest is in the checkpoints that the verifier holds. */
interface Forged {
  readonly index: number;
  readonly hashes: readonly Hash[];
}
type Mutation = (forged: Forged) => Forged;

const NOTHING = Buffer.alloc(32);
const flipped = (hash: Hash, bit: number): Hash => {
  const copy = Buffer.from(hash);
  const at = Math.floor(bit / 8);
  copy.writeUInt8(copy.readUInt8(at) ^ (2 ** (bit % 8)), at);
  return copy;
};
const place = fc.nat(40);
const onHashes =
  (change: (hashes: readonly Hash[], at: number) => readonly Hash[]) =>
  (at: number): Mutation =>
  ({ index, hashes }) => ({ index, hashes: hashes.length === 0 ? [NOTHING] : change(hashes, at % hashes.length) });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .tuple(place, fc.nat(255))
    .map(([at, bit]) => onHashes((all, one) => all.with(one, flipped(all[one] ?? NOTHING, bit)))(at)),
  place.map(onHashes((all, one) => all.toSpliced(one, 1))),
  place.map(onHashes((all, one) => all.toSpliced(one, 0, all[one] ?? NOTHING))),
  place.map(onHashes((all, one) => [...all.slice(one), ...all.slice(0, one)])),
  place.map(onHashes((all, one) => all.toSpliced(one, 2, ...all.slice(one, one + 2).toReversed()))),
  fc.integer({ min: -300, max: 300 }).map((by): Mutation => ({ index, hashes }) => ({ index: index + by, hashes })),
);
const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
const mutant = (honest: Forged, changes: readonly Mutation[]): Forged =>
  changes.reduce((changed, change) => change(changed), honest);

const isSame = (one: Forged, other: Forged): boolean =>
  one.index === other.index &&
  one.hashes.length === other.hashes.length &&
  one.hashes.every((hash, at) => hash.equals(other.hashes[at] ?? NOTHING));

const inclusionOf = async (index: number, size: number): Promise<Forged> => ({
  index,
  hashes: [await tree.hashOf({ level: 0, index }), ...(await inclusionProof(index, size, tree))],
});

const size = fc.integer({ min: 1, max: LARGEST });

describe('A proof that was tampered with', () => {
  it(`does not include a leaf: ${numRuns} mutants`, () =>
    fc.assert(
      fc.asyncProperty(size, fc.nat(LARGEST), mutations, async (size, at, changes) => {
        const [index, root] = [at % size, await tree.rootAt(size)];
        const includes = ({ index, hashes: [leaf = NOTHING, ...path] }: Forged) =>
          isIncluded({ index, size, leaf, root, path });
        const honest = await inclusionOf(index, size);
        const forged = mutant(honest, changes);
        // Turned about, a proof may be that of the neighbour.
        const neighbour = await inclusionOf(Math.max(0, Math.min(size - 1, forged.index)), size);
        expect(includes(honest)).toBe(true);
        expect(includes(forged)).toBe(isSame(forged, neighbour));
      }),
      MUTANTS,
    ));

  it(`does not begin with a smaller tree: ${numRuns} mutants`, () =>
    fc.assert(
      fc.asyncProperty(size, size, mutations, async (one, other, changes) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const firstRoot = await tree.rootAt(first);
        const begins = ({ index, hashes: [secondRoot = NOTHING, ...path] }: Forged) =>
          isConsistent({ first: index, second, firstRoot, secondRoot, path });
        const path = await consistencyProof(first, second, tree);
        const honest = { index: first, hashes: [await tree.rootAt(second), ...path] };
        const forged = mutant(honest, changes);
        expect(begins(honest)).toBe(true);
        expect(begins(forged)).toBe(isSame(forged, honest));
      }),
      MUTANTS,
    ));
});
