package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A hospital's care and what it depends on, as indices and numbers: digital services over resources, clinical services over
 * both, neighbours. Immutable; one model serves any number of {@link CareRun}s.
 */
public final class CareModel {

    private final AvailabilityModel availability;
    private final List<ClinicalModel> clinical;
    private final List<Assumed> pools;
    private final int groups;
    private final @Nullable Surge surge;
    final UsualWeek[] usual;
    final int[] order;
    /** For each clinical service and dependency: the watched set of a share, or −1. */
    final int[][] watches;
    /** For each digital service the clinical services that depend on it directly. */
    final int[][] clinicalOfDigital;
    /** For each watched set the clinical service it serves. */
    final int[] clinicalOfWatch;
    /** For each clinical service the clinical services it depends on. */
    final int[][] upstream;
    /** For each pool of neighbours the clinical services that divert to it. */
    final int[][] membersOfPool;

    private CareModel(
            AvailabilityModel availability,
            List<ClinicalModel> clinical,
            List<Assumed> pools,
            int groups,
            @Nullable Surge surge,
            int[][] watches,
            int[] clinicalOfWatch,
            int[][] upstream,
            int[] order) {
        this.availability = availability;
        this.clinical = List.copyOf(clinical);
        this.pools = List.copyOf(pools);
        this.groups = groups;
        this.surge = surge;
        this.watches = watches;
        this.clinicalOfWatch = clinicalOfWatch;
        this.upstream = upstream;
        this.order = order;
        usual = clinical.stream()
                .map(c -> new UsualWeek(c.week(), c.urgentShare(), c.urgentDeadline(), c.electiveDeadline()))
                .toArray(UsualWeek[]::new);
        clinicalOfDigital = new int[availability.services()][];
        for (int d = 0; d < clinicalOfDigital.length; d++) {
            int digital = d;
            clinicalOfDigital[d] = where(c -> c.dependencies().stream()
                    .anyMatch(on -> on instanceof Dependency.OnDigital needs && needs.service() == digital));
        }
        membersOfPool = new int[pools.size()][];
        for (int p = 0; p < membersOfPool.length; p++) {
            int pool = p;
            membersOfPool[p] = where(c -> c.diversion() != null && c.diversion().pool() == pool);
        }
    }

    private int[] where(Predicate<ClinicalModel> condition) {
        int[] found = new int[clinical.size()];
        int size = 0;
        for (int c = 0; c < found.length; c++) {
            if (condition.test(clinical.get(c))) {
                found[size++] = c;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /**
     * A builder.
     *
     * @param resources number of resources; a digital service's gate comes after them
     * @param groups number of groups of assumptions
     */
    public static Builder builder(int resources, int groups) {
        return new Builder(resources, groups);
    }

    /** Digital services and their requirements. */
    public AvailabilityModel availability() {
        return availability;
    }

    /** Number of digital services. */
    public int digitalServices() {
        return availability.services();
    }

    /** Number of clinical services. */
    public int clinicalServices() {
        return clinical.size();
    }

    /** A clinical service. */
    public ClinicalModel clinical(int service) {
        return clinical.get(service);
    }

    /** Number of groups of assumptions. */
    public int groups() {
        return groups;
    }

    /** Number of pools of neighbours. */
    public int pools() {
        return pools.size();
    }

    /** The surge that comes with the attack, or null. */
    @Nullable
    Surge surge() {
        return surge;
    }

    /** When the surge begins in a run in which the attacker struck at this hour; infinite without one, or if he never did. */
    public double surgeAt(double struckAt) {
        return surge == null ? Double.POSITIVE_INFINITY : Math.max(0, struckAt - surge.lead());
    }

    /** What a pool of neighbours can take, patients per hour. */
    Assumed spare(int pool) {
        return pools.get(pool);
    }

    /** Collects the parts of a model; {@link #build} reports all faults at once. */
    public static final class Builder {

        private final AvailabilityModel.Builder availability;
        private int groups;
        private final List<ClinicalModel> clinical = new ArrayList<>();
        private final List<Assumed> pools = new ArrayList<>();
        private int[] clinicalOfWatch = {};
        private @Nullable Surge surge;

        private Builder(int resources, int groups) {
            availability = AvailabilityModel.builder(resources);
            this.groups = groups;
        }

        /** Number of groups of assumptions, when it is known only once all parts are. */
        public Builder groups(int count) {
            groups = count;
            return this;
        }

        /** Adds a digital service and gives its index. */
        public int digital(String name) {
            return availability.service(name);
        }

        /** Lets a digital service need at least {@code needed} of these resources and digital services together. */
        public Builder require(int digital, int needed, int[] resources, int[] digitalServices) {
            availability.require(digital, needed, resources, digitalServices);
            return this;
        }

        /** Adds neighbours with spare capacity in patients per hour, shared by all who divert to them; gives the index. */
        public int neighbours(Assumed spare) {
            pools.add(spare);
            return pools.size() - 1;
        }

        /** Adds a clinical service and gives its index. */
        public int clinical(ClinicalModel service) {
            clinical.add(service);
            return clinical.size() - 1;
        }

        /** Lets a surge come with the attack. */
        public Builder surge(@Nullable Surge with) {
            surge = with;
            return this;
        }

        /**
         * The model.
         *
         * @throws IllegalArgumentException naming everything that is out of range, unknown, cyclic, or overloaded for good
         */
        public CareModel build() {
            Faults faults = new Faults();
            for (ClinicalModel service : clinical) {
                service.check(faults, clinical.size(), availability.services(), pools.size(), groups);
            }
            for (int pool = 0; pool < pools.size(); pool++) {
                faults.unlessBetween(
                        "Spare capacity of neighbours " + pool, pools.get(pool), 0, Double.MAX_VALUE, groups);
            }
            if (surge != null) {
                surge.check(faults, clinical.size(), groups);
            }
            int[][] watches = watch();
            availability.check(faults);
            faults.raise();
            AvailabilityModel digital = availability.build();
            int[][] upstream = new int[clinical.size()][];
            for (int c = 0; c < upstream.length; c++) {
                upstream[c] = clinical.get(c).dependencies().stream()
                        .filter(Dependency.OnClinical.class::isInstance)
                        .mapToInt(on -> ((Dependency.OnClinical) on).service())
                        .toArray();
            }
            int[] order = Acyclic.order(upstream);
            faults.unless(order.length == clinical.size(), "Clinical services depend on each other in a cycle");
            faults.raise();
            return new CareModel(digital, clinical, pools, groups, surge, watches, clinicalOfWatch, upstream, order);
        }

        private int[][] watch() {
            availability.forgetWatches();
            int[][] watches = new int[clinical.size()][];
            for (int c = 0; c < watches.length; c++) {
                List<Dependency> dependencies = clinical.get(c).dependencies();
                watches[c] = new int[dependencies.size()];
                for (int i = 0; i < watches[c].length; i++) {
                    watches[c][i] = -1;
                    if (dependencies.get(i) instanceof Dependency.OnShare on) {
                        watches[c][i] = availability.watch(on.resources());
                        clinicalOfWatch = Arrays.copyOf(clinicalOfWatch, watches[c][i] + 1);
                        clinicalOfWatch[watches[c][i]] = c;
                    }
                }
            }
            return watches;
        }
    }
}
