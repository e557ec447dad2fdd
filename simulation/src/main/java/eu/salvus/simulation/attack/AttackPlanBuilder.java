package eu.salvus.simulation.attack;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Impact;
import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what an {@link AttackPlan} is compiled from. Steps are given by their index in the graph; a wrong index fails at
 * once. What is not said is as the graph says, and otherwise: no horizon, everything known, a start at any hour of the week,
 * an attacker who does {@linkplain Attacker#EVERYTHING_AT_ONCE everything at once}.
 */
public final class AttackPlanBuilder {
    final Shape shape;
    final int[] resourceOf;
    final int[] typeOf;
    final long[] typeKeys;
    final int[] circles;
    final Assumed[] defences;
    final @Nullable Assumed[] factors;
    final List<Entry> entries = new ArrayList<>();
    final double[] startHours = new double[Week.HOURS];
    Attacker attacker = Attacker.EVERYTHING_AT_ONCE;
    Assumptions assumptions = Assumptions.NONE;
    double horizon = Double.POSITIVE_INFINITY;

    @Nullable
    Detonation detonation;

    @Nullable
    Relenting relenting;

    final String[] resourceNames;

    private static final String AUTOMATIC = "automatic";
    private static final String OUTAGE = "outage";
    private final int[] marks;

    AttackPlanBuilder(Shape shape, String[] assets, String[] types) {
        this.shape = shape;
        resourceNames = Arrays.stream(assets).distinct().toArray(String[]::new);
        resourceOf = indices(resourceNames, assets);
        String[] distinct = Arrays.stream(types).distinct().toArray(String[]::new);
        typeOf = indices(distinct, types);
        long[] keys = Arrays.stream(distinct)
                .mapToLong(type -> Draws.key("type", type))
                .toArray();
        typeKeys = Arrays.stream(typeOf).mapToLong(type -> keys[type]).toArray();
        circles = Cycles.of(shape);
        marks = new int[shape.steps()];
        defences = new Assumed[shape.steps()];
        factors = new @Nullable Assumed[shape.steps()];
        Arrays.fill(defences, Assumed.known(0));
        atAnyHour();
    }

    private AttackPlanBuilder(AttackPlanBuilder other) {
        shape = other.shape;
        resourceNames = other.resourceNames;
        resourceOf = other.resourceOf;
        typeKeys = other.typeKeys;
        typeOf = other.typeOf;
        circles = other.circles;
        marks = other.marks.clone();
        defences = other.defences.clone();
        factors = other.factors.clone();
        atAnyHour();
    }

    private void atAnyHour() {
        for (int hour = 0; hour < Week.HOURS; hour++) {
            startHours[hour] = hour + 1;
        }
    }

    private static int[] indices(String[] names, String[] each) {
        Map<String, Integer> known = HashMap.newHashMap(names.length);
        for (String name : names) {
            known.put(name, known.size());
        }
        return Arrays.stream(each)
                .mapToInt(name -> known.getOrDefault(name, -1))
                .toArray();
    }

    /**
     * Starts from what the language says: actions tagged {@value #AUTOMATIC} need a lane, defences tagged {@value #OUTAGE} cost
     * availability, marks C and A count, steps with a detector can be seen, defences are on as the model says. Resources are
     * the assets that have steps, in the order of the graph.
     */
    public static AttackPlanBuilder of(AttackGraph graph) {
        String[] assets = new String[graph.steps()];
        String[] types = new String[graph.steps()];
        for (int step = 0; step < assets.length; step++) {
            assets[step] = graph.asset(step);
            types[step] = graph.assetType(step) + ":" + graph.step(step);
        }
        AttackPlanBuilder builder = new AttackPlanBuilder(Shape.of(graph), assets, types);
        for (int step = 0; step < assets.length; step++) {
            builder.read(graph, step);
        }
        return builder;
    }

    /** Another builder with what this one says of the steps, and nothing of an attack: for a second plan on the same graph. */
    public AttackPlanBuilder again() {
        return new AttackPlanBuilder(this);
    }

    private void read(AttackGraph graph, int step) {
        switch (graph.kind(step)) {
            case OR, AND -> {
                marks[step] |= graph.tags(step).contains(AUTOMATIC) ? Flag.AUTOMATIC : 0;
                marks[step] |= (graph.impacts(step) & Impact.AVAILABILITY.bit()) != 0 ? Flag.AVAILABILITY : 0;
                marks[step] |= (graph.impacts(step) & Impact.CONFIDENTIALITY.bit()) != 0 ? Flag.CONFIDENTIALITY : 0;
                marks[step] |= graph.detectors(step).isEmpty() ? 0 : Flag.OBSERVED;
            }
            case DEFENCE -> {
                marks[step] |= graph.tags(step).contains(OUTAGE) ? Flag.OUTAGE : 0;
                defences[step] = Assumed.known(graph.defenceProbability(step));
            }
            case EXISTS, NOT_EXISTS -> defences[step] = Assumed.known(graph.exists(step) ? 0 : 1);
        }
    }

    /** The chance that a defence is on from the start, in place of what the graph says. */
    public AttackPlanBuilder defence(int step, Assumed on) {
        if (!shape.isSource(step)) {
            throw new IllegalArgumentException("step " + step + " is no defence; only a defence has a chance to be on");
        }
        defences[step] = on.within(0, 1, "the chance of defence " + step);
        return this;
    }

    /** A factor on every time that a step takes, above 0. */
    public AttackPlanBuilder factor(int step, Assumed factor) {
        factors[step] = factor.within(Double.MIN_VALUE, Double.MAX_VALUE, "the time factor of step " + step);
        return this;
    }

    /** The action needs a lane, not a hand. */
    public AttackPlanBuilder automatic(int step) {
        return mark(step, Flag.AUTOMATIC);
    }

    /** The step's resource is out while the step holds. */
    public AttackPlanBuilder availability(int step) {
        return mark(step, Flag.AVAILABILITY);
    }

    /** People are exposed once the step is reached. */
    public AttackPlanBuilder confidentiality(int step) {
        return mark(step, Flag.CONFIDENTIALITY);
    }

    /** The defence's resource is out while the defence is switched on. */
    public AttackPlanBuilder outage(int defence) {
        return mark(defence, Flag.OUTAGE);
    }

    /** A sensor may see the step. */
    public AttackPlanBuilder observable(int step) {
        return mark(step, Flag.OBSERVED);
    }

    private AttackPlanBuilder mark(int step, int flag) {
        marks[step] |= flag;
        return this;
    }

    /** One more entry. */
    public AttackPlanBuilder entry(Entry entry) {
        for (int step : entry.steps()) {
            if (shape.isSource(step)) {
                throw new IllegalArgumentException("step " + step + " is a defence; enter at an attack step");
            }
        }
        entries.add(entry);
        return this;
    }

    /** Who attacks. */
    public AttackPlanBuilder attacker(Attacker attacker) {
        this.attacker = attacker;
        return this;
    }

    /** When the attacker strikes. */
    public AttackPlanBuilder detonation(Detonation detonation) {
        if (!shape.isSource(detonation.waiting())) {
            throw new IllegalArgumentException("step " + detonation.waiting() + " is no defence; waiting must be one");
        }
        this.detonation = detonation;
        return this;
    }

    /** When the attacker lets go by himself. */
    public AttackPlanBuilder relenting(Relenting relenting) {
        if (!shape.isSource(relenting.defence())) {
            throw new IllegalArgumentException(
                    "step " + relenting.defence() + " is no defence; only a defence can be switched on");
        }
        this.relenting = relenting;
        return this;
    }

    /** The groups of unknown facts that the ranges refer to. */
    public AttackPlanBuilder assumptions(Assumptions assumptions) {
        this.assumptions = assumptions;
        return this;
    }

    /** The hour after which nothing is looked at, above 0. */
    public AttackPlanBuilder horizon(double hours) {
        if (!(hours > 0)) {
            throw new IllegalArgumentException("the horizon must be above 0 hours, not " + hours);
        }
        horizon = hours;
        return this;
    }

    /** How often attacks start at each of the 168 hours of the week, as weights. */
    public AttackPlanBuilder start(double[] weights) {
        double sum = 0;
        for (int hour = 0; hour < Week.HOURS; hour++) {
            sum += weights[hour];
            startHours[hour] = sum;
        }
        if (weights.length != Week.HOURS || !(sum > 0) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("168 weights are needed, none negative and one positive");
        }
        return this;
    }

    /** Compiles. */
    public AttackPlan build() {
        for (@Nullable Assumed number : factors) {
            check(number);
        }
        for (Assumed number : defences) {
            check(number);
        }
        return new AttackPlan(this);
    }

    private void check(@Nullable Assumed number) {
        if (number != null && number.group() >= assumptions.size()) {
            throw new IllegalArgumentException(
                    "there is no group " + number.group() + " of unknown facts, only " + assumptions.size());
        }
    }

    int types() {
        return Arrays.stream(typeOf).max().orElse(-1) + 1;
    }

    int[] flags() {
        int[] flags = marks.clone();
        for (int step = 0; step < flags.length; step++) {
            flags[step] = (flags[step] & ~Flag.AUTOMATIC) | kind(step);
            if (factors[step] != null) {
                flags[step] |= Flag.SCALED;
            }
        }
        if (detonation != null) {
            trigger(flags, detonation.ready());
            trigger(flags, detonation.backups());
            trigger(flags, detonation.foothold());
        }
        return flags;
    }

    private int kind(int step) {
        if (shape.isSource(step)) {
            return Flag.SOURCE;
        }
        if (shape.effects()[step]) {
            var law = shape.times().law(step);
            return law.isInstant() && law.possible() == 1 ? Flag.EFFECT | Flag.INSTANT : Flag.EFFECT;
        }
        return (marks[step] & Flag.AUTOMATIC) != 0 ? Flag.AUTOMATIC : Flag.MANUAL;
    }

    private static void trigger(int[] flags, int[] steps) {
        for (int step : steps) {
            flags[step] |= Flag.TRIGGER;
        }
    }

    int[] stepOffsets() {
        int[] offsets = new int[resourceNames.length + 1];
        for (int resource : resourceOf) {
            offsets[resource + 1]++;
        }
        for (int resource = 0; resource < resourceNames.length; resource++) {
            offsets[resource + 1] += offsets[resource];
        }
        return offsets;
    }

    int[] stepsOf(int[] offsets) {
        int[] next = offsets.clone();
        int[] steps = new int[resourceOf.length];
        for (int step = 0; step < steps.length; step++) {
            steps[next[resourceOf[step]]++] = step;
        }
        return steps;
    }
}
