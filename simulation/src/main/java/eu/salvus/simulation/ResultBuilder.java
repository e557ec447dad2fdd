package eu.salvus.simulation;

import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Sensitivity;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.preparation.UnknownGroup;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DigitalService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** Turns the outcome table of an ensemble into what may be said of it. */
final class ResultBuilder {

    private static final int CHECK_FIRST = 3;
    /** Chance of calling any fact firm that in truth explains nothing, over all groups together (Bonferroni). */
    private static final double FALSE_NAMES = 0.05;

    private final PreparedHospital prepared;
    private final OutcomeTable outcomes;
    private final ResultTable table;
    private final OutcomeColumns columns;
    private final long seed;
    private final SimulationResult.Reproduction reproduction;

    ResultBuilder(
            PreparedHospital prepared,
            OutcomeTable outcomes,
            OutcomeColumns columns,
            long seed,
            SimulationResult.Reproduction reproduction) {
        this.prepared = prepared;
        this.outcomes = outcomes;
        this.columns = columns;
        this.seed = seed;
        this.reproduction = reproduction;
        table = new ResultTable(outcomes);
    }

    SimulationResult build(IntFunction<TypicalRun> replay) {
        return new SimulationResult(
                reproduction,
                prepared.hospital().twin().name(),
                reproduction.scenario(),
                outcomes.runs(),
                care(),
                clinical(),
                digital(),
                course(),
                new SimulationResult.Recovery(
                        table.medianWhere(OutcomeColumns.FIRST_BACK),
                        table.medianWhere(OutcomeColumns.EIGHTY_BACK),
                        table.medianWhere(OutcomeColumns.ALL_BACK),
                        table.ninetiethWhere(OutcomeColumns.ALL_BACK)),
                new SimulationResult.People(
                        table.share(OutcomeColumns.PEOPLE, people -> people > 0),
                        table.mean(OutcomeColumns.PEOPLE),
                        table.ninetyFifth(OutcomeColumns.PEOPLE)),
                new SimulationResult.Integrity(
                        table.share(OutcomeColumns.TAMPERED, devices -> devices > 0),
                        table.mean(OutcomeColumns.TAMPERED),
                        table.mean(OutcomeColumns.WRONG_HOURS)),
                assumed(),
                replay.apply(table.typical(OutcomeColumns.CARE)));
    }

    private SimulationResult.CareTotal care() {
        return new SimulationResult.CareTotal(
                table.mean(OutcomeColumns.CARE),
                table.median(OutcomeColumns.CARE),
                table.ninetyFifth(OutcomeColumns.CARE),
                table.worstTenth(OutcomeColumns.CARE),
                table.share(OutcomeColumns.CARE, hours -> hours > 0),
                table.share(OutcomeColumns.CENSORED, censored -> censored > 0));
    }

    private List<SimulationResult.Clinical> clinical() {
        List<SimulationResult.Clinical> list = new ArrayList<>();
        for (int i = 0; i < prepared.clinical().size(); i++) {
            ClinicalService service = prepared.clinical().get(i);
            int fall = columns.clinical(i, OutcomeColumns.FIRST_FALL);
            list.add(new SimulationResult.Clinical(
                    service.id(),
                    Objects.requireNonNullElse(service.name(), service.id()),
                    table.happened(fall),
                    table.mean(columns.clinical(i, OutcomeColumns.CARE_HOURS)),
                    table.mean(columns.clinical(i, OutcomeColumns.PATIENTS)),
                    table.mean(columns.clinical(i, OutcomeColumns.DIVERTED)),
                    table.mean(columns.clinical(i, OutcomeColumns.POSTPONED)),
                    table.mean(columns.clinical(i, OutcomeColumns.MISSED_URGENT)),
                    table.mean(columns.clinical(i, OutcomeColumns.MISSED_ELECTIVE)),
                    table.medianWhere(fall),
                    table.meanWhere(columns.clinical(i, OutcomeColumns.LOWEST), fall),
                    table.mean(columns.clinical(i, OutcomeColumns.BELOW_HALF)),
                    table.medianWhere(columns.clinical(i, OutcomeColumns.BACK))));
        }
        return List.copyOf(list);
    }

    private List<SimulationResult.Digital> digital() {
        List<SimulationResult.Digital> list = new ArrayList<>();
        List<DigitalService> services = prepared.hospital().twin().digitalServices();
        for (int i = 0; i < services.size(); i++) {
            DigitalService service = services.get(i);
            list.add(new SimulationResult.Digital(
                    service.id(),
                    Objects.requireNonNullElse(service.name(), service.id()),
                    table.share(columns.digital(i), hours -> hours > 0),
                    table.medianPositive(columns.digital(i))));
        }
        return List.copyOf(list);
    }

    private SimulationResult.Course course() {
        return new SimulationResult.Course(
                table.happened(OutcomeColumns.FOOTHOLD),
                table.happened(OutcomeColumns.STRUCK),
                table.happened(OutcomeColumns.NOTICED),
                table.shareBefore(OutcomeColumns.FOOTHOLD, OutcomeColumns.NOTICED, OutcomeColumns.STRUCK),
                table.shareWithout(OutcomeColumns.FOOTHOLD, OutcomeColumns.STRUCK),
                table.medianBetween(OutcomeColumns.FOOTHOLD, OutcomeColumns.STRUCK),
                table.medianBetween(OutcomeColumns.FOOTHOLD, OutcomeColumns.NOTICED),
                table.mean(OutcomeColumns.MACHINES_OUT),
                table.mean(OutcomeColumns.CUT),
                table.mean(OutcomeColumns.BACKUPS_LOST));
    }

    private SimulationResult.Assumed assumed() {
        double[] care = outcomes.column(OutcomeColumns.CARE);
        List<Suspect> suspects = new ArrayList<>();
        for (int group = 0; group < prepared.groups().size(); group++) {
            if (prepared.groups().get(group).unknown() > 0) {
                int index = group;
                suspects.add(
                        new Suspect(index, Sensitivity.by(care, run -> Simulation.place(prepared, seed, run, index))));
            }
        }
        List<SimulationResult.Fact> facts = suspects.stream()
                .filter(suspect -> suspect.explained().share() > 0)
                .sorted(Comparator.comparingDouble(
                                (Suspect suspect) -> suspect.explained().byChance())
                        .thenComparingInt(Suspect::group))
                .limit(CHECK_FIRST)
                .map(this::fact)
                .toList();
        return new SimulationResult.Assumed(prepared.unknownFacts(), suspects.size(), facts);
    }

    private record Suspect(int group, Sensitivity.Explained explained) {}

    private SimulationResult.Fact fact(Suspect suspect) {
        UnknownGroup about = prepared.groups().get(suspect.group());
        return new SimulationResult.Fact(
                about.property(),
                about.about(),
                about.unknown(),
                about.low(),
                about.high(),
                about.unit(),
                about.source(),
                suspect.explained().share(),
                suspect.explained().byChance() < FALSE_NAMES / prepared.groups().size());
    }
}
