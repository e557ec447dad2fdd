package eu.salvus.simulation.hospital;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.yaml.AssumptionReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A twin, compiled into an attack graph with everything the simulator must know about it. A <i>resource</i> is an asset of the
 * instance model: a machine, zone, flow, remote access, account, dataset, backup copy, hosted service or supplier of the twin,
 * under its own id, or one of {@link HospitalIds}.
 */
public final class HospitalModel {
    private final Twin twin;
    private final Model model;
    private final AttackGraph graph;
    private final AttackPlanBuilder blankPlan;
    private final int[] firstStep;
    private final int[] zoneOf;
    private final List<Defence> defences;
    private final List<AssumptionGroup> groups;
    private final Assumptions assumptions;
    private final SensorTable sensors;
    private final Carriers carriers;
    private final List<Copy> copies;
    private final List<Records> records;

    /**
     * The chance that a defence is on from the start of a run.
     *
     * @param step the defence
     * @param on from 0 to 1
     */
    public record Defence(int step, Assumed on) {}

    private HospitalModel(Twin twin, Language language, Figures figures, Facts facts) {
        this.twin = twin;
        Surroundings surroundings = new Surroundings(twin, facts);
        AssumptionGroups collected = new AssumptionGroups();
        Judgement judgement = new Judgement(figures, facts, surroundings, collected);
        Draft draft = new ModelCompiler(Ordered.byId(twin), judgement, language).compile();
        model = draft.model();
        graph = AttackGraph.of(model);
        blankPlan = AttackPlanBuilder.of(graph);
        firstStep = new int[model.size() + 1];
        for (int resource = 0; resource < model.size(); resource++) {
            firstStep[resource + 1] =
                    firstStep[resource] + model.type(resource).steps().size();
        }
        defences = draft.defences().stream()
                .map(each -> new Defence(step(each.asset(), each.step()), each.on()))
                .toList();
        TwinIndex index = TwinIndex.of(twin);
        sensors = SensorTable.of(model, graph.steps(), index::part, new SensorChances(twin, judgement));
        groups = collected.list();
        assumptions = collected.assumptions();
        carriers = new CarriersCompiler(twin, surroundings, this::resource).compile(model.size());
        copies = Copies.of(twin, index, this::resource);
        records = twin.datasets().stream()
                .map(dataset -> new Records(resource(dataset.id()), dataset))
                .toList();
        zoneOf = zones();
    }

    /** Compiles a twin with the language and the assumptions that come with Salvus. */
    public static HospitalModel of(Twin twin) {
        return of(twin, HospitalLanguage.builtIn(), Figures.builtIn(), AssumptionReader.load(twin.archetype()));
    }

    /**
     * Compiles a twin.
     *
     * @param figures what facts do
     * @param assumed what is assumed of facts that the twin leaves unknown
     * @throws eu.salvus.mal.MalException when the twin refers to what it does not have, with every problem
     * @throws IllegalArgumentException when a figure is missing
     */
    public static HospitalModel of(
            Twin twin, Language language, Figures figures, eu.salvus.twin.assumption.Assumptions assumed) {
        return new HospitalModel(twin, language, figures, new Facts(assumed));
    }

    private int[] zones() {
        int[] zones = new int[model.size()];
        Arrays.fill(zones, -1);
        for (Asset asset : twin.assets()) {
            zones[resource(asset.id())] = resource(asset.zone());
        }
        return zones;
    }

    /** The twin it was compiled from. */
    public Twin twin() {
        return twin;
    }

    /** The instance model; its defences have the middle of their ranges. */
    public Model model() {
        return model;
    }

    /** The attack graph; its steps come resource by resource. */
    public AttackGraph graph() {
        return graph;
    }

    /** The number of resources. */
    public int resources() {
        return model.size();
    }

    /** The resource with this id of the twin or of {@link HospitalIds}, or −1. */
    public int resource(String id) {
        return model.index(id);
    }

    /** The id of a resource. */
    public String id(int resource) {
        return model.id(resource);
    }

    /** The type of a resource in the language. */
    public AssetType type(int resource) {
        return model.type(resource);
    }

    /** The step of this name of a resource, or −1. */
    public int step(int resource, String name) {
        int position = model.type(resource).position(name);
        return position < 0 ? -1 : firstStep[resource] + position;
    }

    /** The steps of a resource are those from {@code firstStep(resource)} up to before {@code firstStep(resource + 1)}. */
    public int firstStep(int resource) {
        return firstStep[resource];
    }

    /** The zone a machine stands in, as a resource; −1 for what is no machine. */
    public int zoneOf(int resource) {
        return zoneOf[resource];
    }

    /** All steps of this name, of every resource that is of this type: {@code steps("Machine", "encrypt")}. */
    public int[] steps(String type, String name) {
        AssetType wanted = model.language()
                .type(type)
                .orElseThrow(() -> new IllegalArgumentException("the attack language has no type `" + type
                        + "`; it has " + String.join(", ", model.language().typeNames())));
        if (model.language().types().stream()
                .noneMatch(each -> each.is(wanted) && each.step(name).isPresent())) {
            throw new IllegalArgumentException("the attack language knows no step `" + name + "` of " + type
                    + "; it has "
                    + wanted.steps().stream().map(AttackStep::name).collect(Collectors.joining(", ")));
        }
        return IntStream.range(0, model.size())
                .filter(resource -> model.type(resource).is(wanted))
                .map(resource -> step(resource, name))
                .filter(step -> step >= 0)
                .toArray();
    }

    /** All steps with this tag. */
    public int[] tagged(String tag) {
        return IntStream.range(0, graph.steps())
                .filter(step -> graph.tags(step).contains(tag))
                .toArray();
    }

    /** What a cut of this resource switches on, or −1 when it cannot be cut so. */
    public int cut(Cut cut, int resource) {
        AssetType type = model.language().type(cut.type()).orElse(null);
        return type != null && model.type(resource).is(type) ? step(resource, cut.step()) : -1;
    }

    /** The defences that the twin sets, each once; every other is as the language says. */
    public List<Defence> defences() {
        return defences;
    }

    /** The groups of what is not known for sure; {@link Assumed#group()} is a position in this list. */
    public List<AssumptionGroup> groups() {
        return groups;
    }

    /** The same groups for the simulator. */
    public Assumptions assumptions() {
        return assumptions;
    }

    /** Which sensor can notice which step. */
    public SensorTable sensors() {
        return sensors;
    }

    /** What goes out with what. */
    public Carriers carriers() {
        return carriers;
    }

    /** The backup copies. */
    public List<Copy> copies() {
        return copies;
    }

    /** The records about people. */
    public List<Records> records() {
        return records;
    }

    /** What the language says of each step, to begin a plan with; the chances of this hospital are not in it. */
    public AttackPlanBuilder blankPlan() {
        return blankPlan.again();
    }

    /** The plan of an attack on this hospital, with its chances and its unknowns; the scenario says the rest. */
    public AttackPlanBuilder plan() {
        AttackPlanBuilder plan = blankPlan().assumptions(assumptions);
        defences.forEach(defence -> plan.defence(defence.step(), defence.on()));
        return plan;
    }
}
