package eu.salvus.simulation.recovery;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.care.Acyclic;
import eu.salvus.simulation.care.AvailabilityModel;
import eu.salvus.simulation.care.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a hospital's resources and digital services come back: crews, work before all else, a remedy for each resource, and what
 * is done before each digital service is used again. Immutable; one model serves any number of {@link RecoveryRun}s.
 */
public final class RecoveryModel {

    /** Work before all else. Runs when one of the resources it is limited to is not sound, or always if there are none. */
    record Head(String name, long key, int crew, Work work, int[] onlyIf) {}

    final AvailabilityModel availability;
    final List<Crew> crews;
    final List<Head> heads;
    final Remedy[] remedies;
    final ServiceReturn[] returns;
    final long[] keys;
    /** Order of a task among those that wait for the same crew. Tasks: resources, verifications, back-entries. */
    final int[] rank;
    /** For each resource those that wait for it. */
    final int[][] dependents;
    /** For each resource the digital services that require it, or something it carries, directly. */
    final int[][] requiring;
    /** For each resource those that go out with it. */
    final int[][] carried;

    private final @Nullable Priority[] priorities;
    private final int copies;

    private RecoveryModel(Builder builder) {
        availability = builder.availability;
        crews = List.copyOf(builder.crews);
        heads = List.copyOf(builder.heads);
        copies = builder.copies;
        int resources = availability.resources();
        int services = availability.services();
        remedies = builder.remedies.clone();
        returns = builder.returns.clone();
        keys = new long[resources + services];
        for (int i = 0; i < keys.length; i++) {
            Priority priority = builder.priorities[i];
            keys[i] = priority == null ? 0 : priority.key();
        }
        priorities = builder.priorities.clone();
        rank = ranks(priorities, resources, services);
        dependents = dependents(builder.needs());
        carried = builder.carried.clone();
        requiring = new int[resources][];
        for (int r : Acyclic.order(carried)) {
            IntStream needing = IntStream.of(availability.servicesRequiring(r));
            for (int each : carried[r]) {
                needing = IntStream.concat(needing, IntStream.of(requiring[each]));
            }
            requiring[r] = needing.distinct().sorted().toArray();
        }
    }

    private RecoveryModel(RecoveryModel same, @Nullable Priority[] priorities) {
        availability = same.availability;
        crews = same.crews;
        heads = same.heads;
        remedies = same.remedies;
        returns = same.returns;
        keys = same.keys;
        dependents = same.dependents;
        requiring = same.requiring;
        carried = same.carried;
        copies = same.copies;
        this.priorities = priorities;
        rank = ranks(priorities, availability.resources(), availability.services());
    }

    /**
     * The same in another order.
     *
     * @param places for each resource, then each digital service, its place in the restoration order, from 0; −1 without one
     * @throws IllegalArgumentException when they are not as many
     */
    public RecoveryModel reordered(int[] places) {
        if (places.length != priorities.length) {
            throw new IllegalArgumentException("there are " + priorities.length
                    + " resources and digital services, but the order has " + places.length + " places");
        }
        @Nullable Priority[] others = new Priority[places.length];
        for (int i = 0; i < places.length; i++) {
            Priority given = priorities[i];
            others[i] = given == null ? null : new Priority(places[i], given.weight(), given.key());
        }
        return new RecoveryModel(this, others);
    }

    private static int[] ranks(@Nullable Priority[] priorities, int resources, int services) {
        Integer[] tasks = new Integer[resources + services];
        Arrays.setAll(tasks, i -> i);
        Comparator<Integer> byPriority =
                Comparator.comparing(i -> priorities[i], Comparator.nullsLast(Comparator.naturalOrder()));
        Arrays.sort(tasks, byPriority);
        int[] rank = new int[resources + 2 * services];
        for (int i = 0; i < tasks.length; i++) {
            rank[tasks[i]] = i;
        }
        System.arraycopy(rank, resources, rank, resources + services, services);
        return rank;
    }

    private static int[][] dependents(int[][] needs) {
        int[] counts = new int[needs.length];
        for (int[] each : needs) {
            for (int need : each) {
                counts[need]++;
            }
        }
        int[][] dependents = new int[needs.length][];
        Arrays.setAll(dependents, i -> new int[counts[i]]);
        for (int i = needs.length - 1; i >= 0; i--) {
            for (int need : needs[i]) {
                dependents[need][--counts[need]] = i;
            }
        }
        return dependents;
    }

    /**
     * A builder.
     *
     * @param availability resources, digital services and their requirements
     * @param copies number of backup copies
     * @param groups number of groups of assumptions
     */
    public static Builder builder(AvailabilityModel availability, int copies, int groups) {
        return new Builder(availability, copies, groups);
    }

    /** The crews, by index. */
    public List<Crew> crews() {
        return crews;
    }

    /** Names of the work before all else, in order. */
    public List<String> heads() {
        return heads.stream().map(Head::name).toList();
    }

    /** Number of backup copies. */
    public int copies() {
        return copies;
    }

    /** Collects the parts of a model; {@link #build} reports all faults at once. */
    public static final class Builder {

        private static final int[] NOBODY = {};

        private final AvailabilityModel availability;
        private final int copies;
        private final int groups;
        private final List<Crew> crews = new ArrayList<>();
        private final List<Head> heads = new ArrayList<>();
        private final Remedy[] remedies;
        private final ServiceReturn[] returns;
        private final int[][] carried;
        private final @Nullable Priority[] priorities;

        private Builder(AvailabilityModel availability, int copies, int groups) {
            this.availability = availability;
            this.copies = copies;
            this.groups = groups;
            remedies = new Remedy[availability.resources()];
            Arrays.fill(remedies, new Remedy.SwitchOn());
            returns = new ServiceReturn[availability.services()];
            Arrays.fill(returns, ServiceReturn.AT_ONCE);
            carried = new int[availability.resources()][];
            Arrays.fill(carried, NOBODY);
            priorities = new Priority[availability.resources() + availability.services()];
        }

        /** Adds a crew and gives its index. */
        public int crew(Crew crew) {
            crews.add(crew);
            return crews.size() - 1;
        }

        /**
         * Adds a head, done after those before it and before any resource: the network, identity.
         *
         * @param onlyIf it is needed only if one of these resources was compromised or damaged; always, if there are none
         */
        public Builder head(String name, int crew, Work work, int... onlyIf) {
            heads.add(new Head(name, Draws.key("recovery", name), crew, work, onlyIf.clone()));
            return this;
        }

        /** How a resource comes back. Without a remedy it is switched on again as soon as the heads are done. */
        public Builder remedy(int resource, Remedy remedy, Priority priority) {
            remedies[resource] = remedy;
            priorities[resource] = priority;
            return this;
        }

        /**
         * What goes out with a resource, and is back when it is: a hypervisor's machines, a zone's flows. The log names only what
         * went out itself.
         */
        public Builder carries(int carrier, int... carriedResources) {
            carried[carrier] = carriedResources.clone();
            return this;
        }

        /** What is done before a digital service is used again. Without it, it is used as soon as all it requires is back. */
        public Builder service(int digital, ServiceReturn serviceReturn, Priority priority) {
            returns[digital] = serviceReturn;
            priorities[availability.resources() + digital] = priority;
            return this;
        }

        /**
         * The model.
         *
         * @throws IllegalArgumentException naming everything that is out of range, unknown or cyclic
         */
        public RecoveryModel build() {
            Faults faults = new Faults();
            for (Head head : heads) {
                check(faults, head.name, head.crew, head.work);
                for (int resource : head.onlyIf) {
                    checkIndex(faults, head.name + " names resource", resource, remedies.length);
                }
            }
            for (int r = 0; r < remedies.length; r++) {
                check(faults, "Resource " + r, remedies[r]);
                for (int each : carried[r]) {
                    checkIndex(faults, "Resource " + r + " carries resource", each, remedies.length);
                }
            }
            for (int d = 0; d < returns.length; d++) {
                ServiceReturn each = returns[d];
                if (each != ServiceReturn.AT_ONCE) {
                    String what = "Digital service " + availability.name(d);
                    check(faults, what, each.crew(), each.verification());
                    faults.unlessBetween(what + ": back-entry", each.backEntry(), 0, Double.MAX_VALUE, groups);
                }
            }
            faults.raise();
            int[] order = Acyclic.order(needs());
            faults.unless(order.length == remedies.length, "Resources wait for each other's return in a cycle");
            faults.unless(Acyclic.order(carried).length == remedies.length, "Resources carry each other in a cycle");
            faults.raise();
            return new RecoveryModel(this);
        }

        private void check(Faults faults, String what, Remedy remedy) {
            switch (remedy) {
                case Remedy.SwitchOn by -> {}
                case Remedy.ByCrew by -> {
                    check(faults, what, by.crew(), by.check());
                    check(faults, what, by.crew(), by.rebuild());
                    for (Remedy.FromCopy from : by.copies()) {
                        check(faults, what, by.crew(), from.work());
                        checkIndex(faults, what + " names copy", from.copy(), copies);
                        faults.unlessBetween(
                                what + ": hours of transfer", from.transferHours(), 0, Double.MAX_VALUE, groups);
                    }
                    by.after().forEach(r -> checkIndex(faults, what + " waits for resource", r, remedies.length));
                }
                case Remedy.BySupplier by ->
                    faults.unlessBetween(what + ": outage", by.outage().median(), 0, Double.MAX_VALUE, groups);
                case Remedy.Reconnect by -> {
                    check(faults, what, by.crew(), by.work());
                    faults.unless(
                            by.share() >= 0 && by.share() <= 1,
                            what + ": share to be back must be 0 to 1, not " + by.share());
                    by.behind().forEach(r -> checkIndex(faults, what + " waits for resource", r, remedies.length));
                }
            }
        }

        private void check(Faults faults, String what, int crew, Work work) {
            checkIndex(faults, what + " names crew", crew, crews.size());
            faults.unlessBetween(what + ": work", work.median(), 0, Double.MAX_VALUE, groups);
        }

        private static void checkIndex(Faults faults, String what, int index, int count) {
            faults.unless(index >= 0 && index < count, what + " " + index + "; there are only " + count);
        }

        private int[][] needs() {
            int[][] needs = new int[remedies.length][];
            for (int r = 0; r < needs.length; r++) {
                List<Integer> list = switch (remedies[r]) {
                    case Remedy.ByCrew by -> by.after();
                    case Remedy.Reconnect by -> by.behind();
                    case Remedy.BySupplier by -> List.of();
                    case Remedy.SwitchOn by -> List.of();
                };
                needs[r] = list.stream().mapToInt(Integer::intValue).distinct().toArray();
            }
            return needs;
        }
    }
}
