package eu.salvus.simulation.measure;

import eu.salvus.simulation.choice.Objective;
import eu.salvus.simulation.choice.Uncertainty;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.preparation.UnknownGroup;
import eu.salvus.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is not known for sure when measures are chosen for a hospital: the facts its twin leaves out and the figures nobody knows exactly,
 * how well each measure works, and how often each scenario is attempted. At one point of it all of these are the same in every run.
 */
public final class HospitalUncertainty implements Uncertainty {
    private final HospitalObjective.Settings settings;
    private final long seed;
    private final List<Unsure> dimensions = new ArrayList<>();

    /** One thing that is not known for sure. */
    public sealed interface Unsure {

        /** A name that is the same in all languages. */
        String name();

        /**
         * A fact or a figure.
         *
         * @param group what is unknown
         * @param key of its draw
         */
        record Fact(UnknownGroup group, long key) implements Unsure {
            @Override
            public String name() {
                return group.about() + "/" + group.property();
            }
        }

        /**
         * How well a measure works.
         *
         * @param measure the measure
         */
        record Working(Measure measure) implements Unsure {
            @Override
            public String name() {
                return "measure/" + measure.id();
            }
        }

        /**
         * How often a scenario is attempted.
         *
         * @param scenario the scenario
         */
        record Often(Scenario scenario) implements Unsure {
            @Override
            public String name() {
                return "attempts/" + scenario.id();
            }
        }
    }

    /**
     * What is unsure about an objective.
     *
     * @param settings of the objective; its effect, attempts and places are taken from the point instead
     * @param seed of all draws
     */
    public HospitalUncertainty(HospitalObjective.Settings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
        HospitalModel hospital = HospitalModel.of(settings.twin());
        Set<Long> keys = new HashSet<>();
        for (HospitalObjective.Attempts attempts : settings.mix()) {
            PreparedHospital prepared = PreparedHospital.variant(hospital, attempts.scenario(), Map.of());
            for (int group = 0; group < prepared.groups().size(); group++) {
                long key = prepared.assumptions().keys()[group];
                if (keys.add(key)) {
                    dimensions.add(new Unsure.Fact(prepared.groups().get(group), key));
                }
            }
        }
        settings.measures().forEach(measure -> dimensions.add(new Unsure.Working(measure)));
        settings.mix().forEach(attempts -> dimensions.add(new Unsure.Often(attempts.scenario())));
    }

    @Override
    public int dimensions() {
        return dimensions.size();
    }

    /** The thing of a dimension. */
    public Unsure unsure(int dimension) {
        return dimensions.get(dimension);
    }

    @Override
    public String name(int dimension) {
        return unsure(dimension).name();
    }

    @Override
    public Objective at(double[] point) {
        Map<Long, Double> places = new HashMap<>();
        Map<String, Double> working = new HashMap<>();
        List<HospitalObjective.Attempts> mix = new ArrayList<>();
        for (int dimension = 0; dimension < point.length; dimension++) {
            switch (unsure(dimension)) {
                case Unsure.Fact fact -> places.put(fact.key(), point[dimension]);
                case Unsure.Working measure -> working.put(measure.measure().id(), point[dimension]);
                case Unsure.Often often -> mix.add(HospitalObjective.Attempts.at(often.scenario(), point[dimension]));
            }
        }
        return new HospitalObjective(
                new HospitalObjective.Settings(
                        settings.twin(),
                        settings.measures(),
                        Effect.of(working),
                        mix,
                        settings.runs(),
                        settings.threads(),
                        places),
                seed);
    }
}
