package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A small made-up problem whose truth is easy to compute: each attempt has ways in, each way is shut by any of its groups of measures
 * (substitutes) once the whole group is there (complements), and some measures shorten whatever loss is left.
 */
record Toy(List<Candidate> candidates, List<Stratum> strata, long law, long seed, double[] friction)
        implements Objective {

    private static final int MOST_WAYS = 3;

    /** Chance of a way in that no measure shuts, so that the least loss is never 0. */
    private static final double UNSTOPPABLE = 0.15;

    /** A random problem, with needs and exclusions. */
    static Toy random(long seed, int measures, int runs) {
        Random random = new Random(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < measures; i++) {
            Set<String> needs = new HashSet<>();
            Set<String> excludes = new HashSet<>();
            if (i > 0 && random.nextInt(5) == 0) {
                needs.add("m" + random.nextInt(i));
            }
            String other = "m" + random.nextInt(measures);
            if (random.nextInt(8) == 0 && !other.equals("m" + i) && !needs.contains(other)) {
                excludes.add(other);
            }
            candidates.add(
                    new Candidate("m" + i, 1000.0 * (1 + random.nextInt(20)), random.nextInt(12), needs, excludes));
        }
        double[] friction = new double[measures];
        for (int i = 0; i < measures; i++) {
            friction[i] = random.nextInt(3) == 0 ? random.nextInt(8) : 0;
        }
        return new Toy(
                List.copyOf(candidates),
                List.of(new Stratum("one", 0.5 + random.nextDouble(), runs), new Stratum("two", 0.1, runs)),
                random.nextLong(),
                1,
                friction);
    }

    /** The same problem with fewer runs of each scenario. */
    Toy shortened(int runs) {
        List<Stratum> fewer = strata.stream()
                .map(part -> new Stratum(part.scenario(), part.attempts(), runs))
                .toList();
        return new Toy(candidates, fewer, law, seed, friction);
    }

    /** A budget that leaves a choice. */
    Budget budget(long seed) {
        Random random = new Random(seed);
        double money = candidates.stream().mapToDouble(Candidate::money).sum();
        double days = candidates.stream().mapToDouble(Candidate::staffDays).sum();
        return new Budget(
                Math.rint(money * (0.15 + 0.5 * random.nextDouble())),
                random.nextInt(3) == 0
                        ? Double.POSITIVE_INFINITY
                        : Math.rint(days * (0.15 + 0.5 * random.nextDouble())));
    }

    /** All sets that keep to needs, exclusions and a budget, by brute force. */
    List<BitSet> admissible(Budget budget) {
        List<BitSet> found = new ArrayList<>();
        for (long bits = 0; bits < 1L << candidates.size(); bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            Set<String> ids = new HashSet<>();
            set.stream().forEach(i -> ids.add(candidates.get(i).id()));
            double money =
                    set.stream().mapToDouble(i -> candidates.get(i).money()).sum();
            double days =
                    set.stream().mapToDouble(i -> candidates.get(i).staffDays()).sum();
            boolean kept = set.stream()
                    .mapToObj(candidates::get)
                    .allMatch(one -> ids.containsAll(one.needs())
                            && one.excludes().stream().noneMatch(ids::contains));
            if (kept && money <= budget.money() && days <= budget.staffDays()) {
                found.add(set);
            }
        }
        return found;
    }

    @Override
    public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
        return sets.stream().map(this::sample).toList();
    }

    Sample sample(BitSet set) {
        int size = strata.stream().mapToInt(Stratum::runs).sum();
        double[] loss = new double[size];
        double[] people = new double[size];
        Structure structure = new Structure(new Random(law), candidates.size());
        for (int i = 0; i < size; i++) {
            Random draws = new Random(law + 1_000_003 * seed + i);
            double hours = 100 * -Math.log(1 - draws.nextDouble());
            boolean open = draws.nextDouble() < UNSTOPPABLE;
            for (Way way : structure.ways()) {
                double chance = draws.nextDouble();
                open |= chance < way.chance() && !way.shutBy(set);
            }
            double left = open ? 1 : 0;
            for (int m = set.nextSetBit(0); m >= 0; m = set.nextSetBit(m + 1)) {
                left *= structure.shortening()[m];
            }
            loss[i] = hours * left;
            people[i] = open ? 10 * hours : 0;
        }
        return new Sample(loss, people);
    }

    @Override
    public double standing(BitSet set) {
        return set.stream().mapToDouble(i -> friction[i]).sum();
    }

    @Override
    public Toy fresh(long seed) {
        return new Toy(candidates, strata, law, seed, friction);
    }

    /** One way in, open in some attempts. */
    private record Way(double chance, List<BitSet> groups) {
        boolean shutBy(BitSet set) {
            return groups.stream().anyMatch(group -> Problem.contains(set, group));
        }
    }

    /** The law of a problem, the same whatever the draws. */
    private record Structure(List<Way> ways, double[] shortening) {

        Structure(Random random, int measures) {
            this(ways(random, measures), shortening(random, measures));
        }

        private static List<Way> ways(Random random, int measures) {
            return IntStream.range(0, 2 + random.nextInt(MOST_WAYS))
                    .mapToObj(way -> new Way(
                            0.2 + 0.6 * random.nextDouble(),
                            IntStream.range(0, 1 + random.nextInt(3))
                                    .mapToObj(group -> group(random, measures))
                                    .toList()))
                    .toList();
        }

        private static BitSet group(Random random, int measures) {
            BitSet group = new BitSet();
            int size = 1 + random.nextInt(3);
            while (group.cardinality() < size) {
                group.set(random.nextInt(measures));
            }
            return group;
        }

        private static double[] shortening(Random random, int measures) {
            double[] factors = new double[measures];
            Arrays.setAll(factors, i -> random.nextInt(3) == 0 ? 0.6 + 0.4 * random.nextDouble() : 1);
            return factors;
        }
    }
}
