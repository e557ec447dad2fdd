package eu.salvus.simulation.choice;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The candidates as sets of bits: what each needs, directly or not, what needs it, what it cannot stand beside, and what sets cost. */
final class Problem {

    private final List<Candidate> candidates;
    private final BitSet[] needs;
    private final BitSet[] needers;
    private final BitSet[] conflicts;

    /**
     * Reads candidates.
     *
     * @throws IllegalArgumentException when ids repeat or a need is no candidate
     */
    Problem(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (numbers.put(candidates.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "two candidates have the id '" + candidates.get(i).id() + "'; give each its own");
            }
        }
        int n = candidates.size();
        needs = new BitSet[n];
        needers = new BitSet[n];
        conflicts = new BitSet[n];
        for (int i = 0; i < n; i++) {
            needers[i] = new BitSet(n);
            conflicts[i] = new BitSet(n);
        }
        for (int i = 0; i < n; i++) {
            needs[i] = new BitSet(n);
            follow(i, needs[i], numbers);
            int self = i;
            needs[i].stream().forEach(needed -> needers[needed].set(self));
            for (String id : candidates.get(i).excludes()) {
                Integer other = numbers.get(id);
                if (other != null) {
                    conflicts[i].set(other);
                    conflicts[other].set(i);
                }
            }
        }
    }

    private void follow(int i, BitSet reached, Map<String, Integer> numbers) {
        if (reached.get(i)) {
            return;
        }
        reached.set(i);
        for (String id : new TreeSet<>(candidates.get(i).needs())) {
            Integer needed = numbers.get(id);
            if (needed == null) {
                throw new IllegalArgumentException(
                        "candidate '" + candidates.get(i).id() + "' needs '" + id
                                + "', which is no candidate; add it, or leave out what needs it");
            }
            follow(needed, reached, numbers);
        }
    }

    int size() {
        return candidates.size();
    }

    String id(int i) {
        return candidates.get(i).id();
    }

    /** The ids of a set, in the order of the candidates. */
    List<String> ids(BitSet set) {
        return set.stream().mapToObj(this::id).toList();
    }

    /** A candidate with all it needs. */
    BitSet closure(int i) {
        return needs[i];
    }

    double money(BitSet set) {
        return set.stream().mapToDouble(i -> candidates.get(i).money()).sum();
    }

    double staffDays(BitSet set) {
        return set.stream().mapToDouble(i -> candidates.get(i).staffDays()).sum();
    }

    boolean fits(BitSet set, Budget budget) {
        return budget.allows(money(set), staffDays(set));
    }

    /** The candidates that can be in a set that fits a budget. */
    List<Integer> eligible(Budget budget) {
        return IntStream.range(0, size())
                .filter(i -> compatible(needs[i]) && fits(needs[i], budget))
                .boxed()
                .toList();
    }

    /** Whether nothing in a set excludes anything else in it. */
    boolean compatible(BitSet set) {
        return set.stream().noneMatch(i -> conflicts[i].intersects(set));
    }

    /** A set with a candidate and all it needs; null when something in it excludes something else. */
    @Nullable
    BitSet with(BitSet set, int i) {
        BitSet more = copy(set);
        more.or(needs[i]);
        return compatible(more) ? more : null;
    }

    /** A set without a candidate and all that needs it. */
    BitSet without(BitSet set, int i) {
        BitSet less = copy(set);
        less.andNot(needers[i]);
        return less;
    }

    /** A set made to take some candidates in: what excludes them goes, with what needs that. */
    BitSet making(BitSet set, BitSet room) {
        BitSet less = copy(set);
        room.stream().forEach(i -> conflicts[i].stream().filter(less::get).forEach(out -> less.andNot(needers[out])));
        less.or(room);
        return less;
    }

    /** What leaving a candidate out of a set takes with it, besides itself. */
    Set<String> dependents(BitSet set, int i) {
        BitSet gone = copy(needers[i]);
        gone.and(set);
        gone.clear(i);
        return Set.copyOf(ids(gone));
    }

    /** Cost of a set as a share of a budget, summed over its limits; what is not limited costs nothing. */
    double share(BitSet set, Budget budget) {
        return part(money(set), budget.money()) + part(staffDays(set), budget.staffDays());
    }

    private static double part(double cost, double limit) {
        return cost == 0 || Double.isInfinite(limit) ? 0 : cost / limit;
    }

    static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }

    static BitSet minus(BitSet set, BitSet other) {
        BitSet rest = copy(set);
        rest.andNot(other);
        return rest;
    }

    static boolean contains(BitSet set, BitSet part) {
        BitSet missing = copy(part);
        missing.andNot(set);
        return missing.isEmpty();
    }
}
