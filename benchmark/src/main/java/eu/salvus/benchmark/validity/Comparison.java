package eu.salvus.benchmark.validity;

import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Marks;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A figure beside what is simulated.
 *
 * @param figure the figure
 * @param simulated what the runs give
 * @param verdict by the rule
 */
record Comparison(Figure figure, Simulated simulated, Verdict verdict) {

    static Comparison of(Figure figure, Simulated simulated) {
        return new Comparison(figure, simulated, Verdict.of(figure, simulated));
    }

    /**
     * Plays what stands for each card and compares. Cards with the same stand share their runs.
     *
     * @param told hears what is played next
     * @return the comparisons of each card, in their order
     */
    static Map<Card, List<Comparison>> all(List<Card> cards, int runs, int threads, long seed, Consumer<String> told) {
        Map<Stand, List<Card>> byStand = new LinkedHashMap<>();
        cards.forEach(card ->
                byStand.computeIfAbsent(card.stand(), _ -> new ArrayList<>()).add(card));
        Map<Card, List<Comparison>> found = new LinkedHashMap<>();
        cards.forEach(card -> found.put(card, new ArrayList<>()));
        byStand.forEach((stand, sharing) -> {
            told.accept(stand.hospital() + " " + stand.scenario());
            List<Figure> figures =
                    sharing.stream().flatMap(card -> card.figures().stream()).toList();
            OutcomeTable table = play(stand, figures, runs, threads, seed);
            int column = 0;
            for (Card card : sharing) {
                List<Comparison> ofCard = new ArrayList<>();
                for (Figure figure : card.figures()) {
                    ofCard.add(of(figure, Simulated.of(table.column(column++), figure.above())));
                }
                found.put(card, ofCard);
            }
        });
        return found;
    }

    private static OutcomeTable play(Stand stand, List<Figure> figures, int runs, int threads, long seed) {
        Twin twin = stand.twin();
        for (Figure figure : figures) {
            if (!Observed.has(twin, figure)) {
                throw new IllegalArgumentException(
                        stand.hospital() + " has no " + figure.of() + ", which `" + figure.says()
                                + "` is about; compare what it has, or let another archetype stand for the case");
            }
        }
        PreparedHospital prepared = PreparedHospital.of(twin, stand.attack());
        Marks marks = Marks.of(prepared);
        List<Gauge> gauges = figures.stream().map(Gauge::new).toList();
        return Ensemble.run(
                new EnsembleSettings(runs, threads, null),
                gauges.size(),
                () -> {
                    Observed observed = new Observed(prepared, marks, seed);
                    return (run, outcome) -> {
                        observed.make(run);
                        for (int i = 0; i < gauges.size(); i++) {
                            outcome[i] = gauges.get(i).read(observed);
                        }
                    };
                },
                Progress.NONE);
    }
}
