package eu.salvus.benchmark.validity;

import eu.salvus.simulation.run.OutcomeColumns;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Reads the value of a figure off a run. */
final class Gauge {

    private static final double DAY = 24;
    private static final double WEEK = 7 * DAY;
    /** The account of care, in hours. */
    private static final double ACCOUNT = 180 * DAY;

    private final Figure figure;

    Gauge(Figure figure) {
        this.figure = figure;
    }

    /** The value of the last run; NaN when it has none. */
    double read(Observed run) {
        return switch (figure.quantity()) {
            case FOOTHOLD_TO_STRIKE -> between(run, OutcomeColumns.FOOTHOLD, OutcomeColumns.STRUCK);
            case FOOTHOLD_TO_NOTICE -> between(run, OutcomeColumns.FOOTHOLD, OutcomeColumns.NOTICED);
            case STRIKE_TO_ERADICATION -> (run.eradicated() - run.outcome(OutcomeColumns.STRUCK)) / DAY;
            case BACKUPS_LOST ->
                Double.isNaN(run.outcome(OutcomeColumns.STRUCK))
                        ? Double.NaN
                        : run.outcome(OutcomeColumns.BACKUPS_LOST) / run.copies();
            default -> Double.isNaN(run.firstDown()) ? Double.NaN : ofOutage(run);
        };
    }

    private static double between(Observed run, int from, int to) {
        return (run.outcome(to) - run.outcome(from)) / DAY;
    }

    private double ofOutage(Observed run) {
        double lost = run.outcome(OutcomeColumns.MACHINES_OUT);
        double cut = run.outcome(OutcomeColumns.CUT);
        return switch (figure.quantity()) {
            case MACHINES_LOST -> lost / run.machines();
            case CUT_BY_REACTIONS -> cut / (cut + lost);
            case MACHINES_BACK -> run.machinesBackAt(run.firstDown() + figure.toDay() * DAY);
            case FIRST_BACK -> run.outcome(OutcomeColumns.FIRST_BACK) / DAY;
            case EIGHTY_BACK -> run.outcome(OutcomeColumns.EIGHTY_BACK) / DAY;
            case ALL_BACK -> run.outcome(OutcomeColumns.ALL_BACK) / DAY;
            case SERVICE_DOWN -> {
                double hours = run.hoursDown(figure.of());
                yield hours > 0 ? hours / DAY : Double.NaN;
            }
            default -> ofCare(run, run.clinical(figure.of()));
        };
    }

    private double ofCare(Observed run, int[] services) {
        double from = run.firstDown() + figure.fromDay() * DAY;
        double to = run.firstDown() + figure.toDay() * DAY;
        double end = run.firstDown() + ACCOUNT;
        return switch (figure.quantity()) {
            case CAPACITY -> capacity(run, services, from, to);
            case VOLUME -> {
                double usual = sum(services, service -> run.arrivals(service, from, to));
                yield 1 + sum(services, service -> run.curve(service).treatedBeyondDemand(from, to)) / usual;
            }
            case LOSS_AGAINST_FIRST_WEEK -> {
                double first = 1 - capacity(run, services, run.firstDown(), run.firstDown() + WEEK);
                yield first > 0 ? (1 - capacity(run, services, from, to)) / first : Double.NaN;
            }
            case DIVERTED -> sum(services, service -> run.curve(service).diverted(from, to));
            case DIVERTING ->
                Arrays.stream(services)
                                .mapToDouble(service -> run.curve(service).diverting(run.firstDown(), end))
                                .max()
                                .orElse(0)
                        / DAY;
            case PLACE_OF_RETURN ->
                Arrays.stream(services)
                        .mapToDouble(service -> place(run, service))
                        .filter(place -> !Double.isNaN(place))
                        .average()
                        .orElse(Double.NaN);
            default -> throw new IllegalStateException(figure.quantity() + " is read elsewhere");
        };
    }

    /** Services count by the patients who need them. */
    private static double capacity(Observed run, int[] services, double from, double to) {
        return sum(services, service -> run.weekly(service) * run.curve(service).share(from, to))
                / sum(services, run::weekly);
    }

    /** Those that were back at the same moment share their places. */
    private static double place(Observed run, int service) {
        double[] others = IntStream.range(0, run.clinicalServices())
                .filter(other -> other != service)
                .mapToDouble(run::back)
                .filter(back -> !Double.isNaN(back))
                .toArray();
        double own = run.back(service);
        if (Double.isNaN(own) || others.length == 0) {
            return Double.NaN;
        }
        double before = Arrays.stream(others)
                .map(back -> back < own ? 1 : back == own ? 0.5 : 0)
                .sum();
        return before / others.length;
    }

    private static double sum(int[] services, IntToDoubleFunction value) {
        return Arrays.stream(services).mapToDouble(value::applyAsDouble).sum();
    }
}
