package eu.salvus.simulation.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which digital services need what. A digital service is up while each of its requirements holds; a requirement holds while at
 * least <i>k</i> of its members are in, members being resources (machines, flows, identity, Internet…) or other digital services.
 *
 * <p>Each digital service has one more resource of its own, its <i>gate</i>: recovery keeps it out until the service's data are
 * verified and the paper records entered. Its index is {@code resources() + service}.
 */
public final class AvailabilityModel {

    private final int resources;
    private final String[] names;
    final int[] owner;
    final int[] needed;
    final int[] size;
    final int[] watchSize;
    final int[][] groupsOfResource;
    final int[][] watchesOfResource;
    final int[][] groupsOfService;
    final int[] order;
    final int[] rank;

    private AvailabilityModel(Builder builder) {
        resources = builder.resources;
        names = builder.names.toArray(String[]::new);
        int groups = builder.groups.size();
        owner = new int[groups];
        needed = new int[groups];
        size = new int[groups];
        List<List<Integer>> ofResource = lists(resources);
        List<List<Integer>> ofService = lists(names.length);
        for (int g = 0; g < groups; g++) {
            Group group = builder.groups.get(g);
            owner[g] = group.owner;
            needed[g] = group.needed;
            size[g] = group.resources.length + group.services.length;
            put(ofResource, group.resources, g);
            put(ofService, group.services, g);
        }
        groupsOfResource = arrays(ofResource);
        groupsOfService = arrays(ofService);
        List<List<Integer>> watches = lists(resources);
        watchSize = new int[builder.watches.size()];
        for (int w = 0; w < watchSize.length; w++) {
            watchSize[w] = builder.watches.get(w).length;
            put(watches, builder.watches.get(w), w);
        }
        watchesOfResource = arrays(watches);
        order = builder.order();
        rank = new int[order.length];
        for (int r = 0; r < order.length; r++) {
            rank[order[r]] = r;
        }
    }

    /** A builder over resources 0 to {@code resources − 1}. */
    public static Builder builder(int resources) {
        return new Builder(resources);
    }

    /** Number of resources, gates not counted. */
    public int resources() {
        return resources;
    }

    /** Number of digital services. */
    public int services() {
        return names.length;
    }

    /** Name of a digital service. */
    public String name(int service) {
        return names[service];
    }

    /** The resource that stands for a digital service's own data: verified and complete. */
    public int gate(int service) {
        return resources + service;
    }

    /** The digital services that require a resource directly, each once. */
    public int[] servicesRequiring(int resource) {
        return Arrays.stream(groupsOfResource[resource])
                .map(group -> owner[group])
                .distinct()
                .sorted()
                .toArray();
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }

    private static void put(List<List<Integer>> lists, int[] members, int value) {
        for (int member : members) {
            lists.get(member).add(value);
        }
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        int[] none = {};
        int[][] arrays = new int[lists.size()][];
        for (int i = 0; i < arrays.length; i++) {
            List<Integer> list = lists.get(i);
            arrays[i] = list.isEmpty()
                    ? none
                    : list.stream().mapToInt(Integer::intValue).toArray();
        }
        return arrays;
    }

    private record Group(int owner, int needed, int[] resources, int[] services) {}

    /** Collects digital services and their requirements; {@link #build} reports all faults at once. */
    public static final class Builder {

        private final int resources;
        private final List<String> names = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private final List<int[]> watches = new ArrayList<>();

        private Builder(int resources) {
            this.resources = resources;
        }

        /** Adds a digital service and gives its index. */
        public int service(String name) {
            names.add(name);
            return names.size() - 1;
        }

        /** Lets a service need at least {@code needed} of these resources and digital services together. */
        public Builder require(int service, int needed, int[] resources, int[] services) {
            groups.add(new Group(service, needed, resources.clone(), services.clone()));
            return this;
        }

        int services() {
            return names.size();
        }

        void forgetWatches() {
            watches.clear();
        }

        /** Counts how many of these resources are out; gives the index of the count. */
        int watch(int[] resources) {
            watches.add(resources.clone());
            return watches.size() - 1;
        }

        /**
         * The model.
         *
         * @throws IllegalArgumentException naming every requirement that cannot be, and every cycle
         */
        public AvailabilityModel build() {
            Faults faults = new Faults();
            check(faults);
            faults.raise();
            if (order().length < names.size()) {
                faults.unless(false, "These digital services need each other in a cycle: " + cyclic());
            }
            faults.raise();
            return new AvailabilityModel(this);
        }

        void check(Faults faults) {
            for (Group group : groups) {
                boolean known = group.owner >= 0 && group.owner < names.size();
                String what = known ? "Digital service " + names.get(group.owner) : "Digital service " + group.owner;
                faults.unless(known, what + " is unknown, but has a requirement");
                int members = group.resources.length + group.services.length;
                faults.unless(
                        group.needed >= 1 && group.needed <= members,
                        what + " needs " + group.needed + " of " + members + " members; give 1 to " + members);
                checkMembers(faults, what, "resource", group.resources, resources);
                checkMembers(faults, what, "digital service", group.services, names.size());
            }
            for (int[] watched : watches) {
                checkMembers(faults, "A share of resources", "resource", watched, resources);
                faults.unless(watched.length > 0, "A share needs at least one resource");
            }
        }

        private static void checkMembers(Faults faults, String what, String kind, int[] members, int count) {
            int[] sorted = members.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < sorted.length; i++) {
                faults.unless(
                        sorted[i] >= 0 && sorted[i] < count,
                        what + " names " + kind + " " + sorted[i] + "; there are only " + count);
                faults.unless(
                        i == 0 || sorted[i] != sorted[i - 1], what + " names " + kind + " " + sorted[i] + " twice");
            }
        }

        private int[] order() {
            List<List<Integer>> needs = lists(names.size());
            for (Group group : groups) {
                for (int member : group.services) {
                    needs.get(group.owner).add(member);
                }
            }
            return Acyclic.order(arrays(needs));
        }

        private String cyclic() {
            boolean[] ordered = new boolean[names.size()];
            for (int service : order()) {
                ordered[service] = true;
            }
            List<String> left = new ArrayList<>();
            for (int service = 0; service < ordered.length; service++) {
                if (!ordered[service]) {
                    left.add(names.get(service));
                }
            }
            return String.join(", ", left);
        }
    }
}
