package eu.salvus.benchmark.validity;

import eu.salvus.simulation.care.CareTrace;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.WeeklyProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** One run after another of a hospital, with all that can be asked of the last. A workspace, one per thread. */
final class Observed {

    private final PreparedHospital prepared;
    private final Marks marks;
    private final HospitalRun run;
    private final CareTrace trace = new CareTrace();
    private final double[] outcome;
    private final double[][] demand;
    private final List<Curve> curves = new ArrayList<>();
    private double firstDown;

    Observed(PreparedHospital prepared, Marks marks, long seed) {
        this.prepared = prepared;
        this.marks = marks;
        run = new HospitalRun(prepared, marks, seed);
        run.care().trace(trace);
        outcome = new double[OutcomeColumns.of(prepared).count()];
        demand = prepared.clinical().stream()
                .map(service -> Objects.requireNonNull(service.demand(), service.id()))
                .map(WeeklyProfile::hourly)
                .toArray(double[][]::new);
    }

    /** Makes a run. */
    void make(int number) {
        run.simulate(number, outcome);
        firstDown = IntStream.range(0, prepared.care().digitalServices())
                .mapToDouble(service -> run.care().digital(service).downAt())
                .filter(time -> !Double.isNaN(time))
                .min()
                .orElse(Double.NaN);
        curves.clear();
        List<CareTrace.Point> points = trace.points();
        for (int service = 0; service < demand.length; service++) {
            int index = service;
            curves.add(new Curve(
                    points.stream().filter(point -> point.service() == index).toList()));
        }
    }

    /** A value of the outcome, see {@link OutcomeColumns}. */
    double outcome(int column) {
        return outcome[column];
    }

    /** When the first digital service went down, hours; NaN when none did. */
    double firstDown() {
        return firstDown;
    }

    /** When the attacker was out, hours; infinite if never. */
    double eradicated() {
        return run.defence().eradicated();
    }

    /** How many machines the hospital has. */
    int machines() {
        return marks.machines().length;
    }

    /** How many backup copies it has. */
    int copies() {
        return prepared.hospital().copies().size();
    }

    /** Of the machines that went out of use until an hour, the share in use then; NaN when none had gone out. */
    double machinesBackAt(double hour) {
        OutageLog log = run.outages();
        boolean[] went = new boolean[marks.machine().length];
        boolean[] out = new boolean[went.length];
        for (int i = 0; i < log.size(); i++) {
            int resource = log.resource(i);
            if (log.time(i) <= hour && resource < went.length && marks.machine()[resource]) {
                went[resource] |= log.out(i);
                out[resource] = log.out(i);
            }
        }
        int all = 0;
        int back = 0;
        for (int resource = 0; resource < went.length; resource++) {
            all += went[resource] ? 1 : 0;
            back += went[resource] && !out[resource] ? 1 : 0;
        }
        return all == 0 ? Double.NaN : (double) back / all;
    }

    /** The clinical services of a kind, by index; none when the hospital has none. */
    int[] clinical(String kind) {
        return IntStream.range(0, demand.length)
                .filter(service -> named(prepared.clinical().get(service).kind(), kind))
                .toArray();
    }

    /** The hours that the digital services of a kind were down, the longest of them. */
    double hoursDown(String kind) {
        List<DigitalService> services = prepared.hospital().twin().digitalServices();
        return IntStream.range(0, services.size())
                .filter(service -> named(services.get(service).kind(), kind))
                .mapToDouble(service -> run.care().digital(service).hoursDown())
                .max()
                .orElse(0);
    }

    /** The course of a clinical service. */
    Curve curve(int service) {
        return curves.get(service);
    }

    /** When a clinical service was wholly back, hours; infinite when it never was, NaN when it never fell. */
    double back(int service) {
        return run.care().clinical(service).fullReturn();
    }

    /** The number of clinical services. */
    int clinicalServices() {
        return demand.length;
    }

    /** Patients of a clinical service who come between two hours of the run. */
    double arrivals(int service, double from, double to) {
        double start = run.defence().run().startHour();
        double sum = 0;
        for (double at = from; at < to; ) {
            double next = Math.min(to, Math.floor(start + at + 1) - start);
            next = next > at ? next : at + 1;
            int hour = (int) Math.floor(start + at) % WeeklyProfile.HOURS;
            sum += (Math.min(next, to) - at) * demand[service][hour];
            at = next;
        }
        return sum;
    }

    /** Patients of a clinical service who come in a week. */
    double weekly(int service) {
        return IntStream.range(0, WeeklyProfile.HOURS)
                .mapToDouble(hour -> demand[service][hour])
                .sum();
    }

    private static boolean named(Enum<?> kind, String name) {
        return kind.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a hospital has what a figure is about. */
    static boolean has(Twin hospital, Figure figure) {
        return switch (figure.quantity().about()) {
            case NOTHING -> true;
            case DIGITAL ->
                hospital.digitalServices().stream()
                        .map(DigitalService::kind)
                        .anyMatch(kind -> named(kind, figure.of()));
            case CLINICAL ->
                hospital.clinicalServices().stream()
                        .map(ClinicalService::kind)
                        .anyMatch(kind -> named(kind, figure.of()));
        };
    }
}
