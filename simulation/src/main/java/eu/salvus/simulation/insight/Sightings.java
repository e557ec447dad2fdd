package eu.salvus.simulation.insight;

import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Detector;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.EventLog;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.hospital.SensorKind;
import eu.salvus.simulation.hospital.SensorTable;
import eu.salvus.simulation.preparation.AlertDelays;
import eu.salvus.simulation.preparation.PreparedHospital;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each kind of sensor could have seen of a recorded run before it hurt. Each time a step comes to hold is a chance of its own, as in
 * the run itself: <i>P(no alert by t) = Π (1 − rateⱼ · Fⱼ(t − tⱼ))</i>, with <i>F</i> the law of the delay.
 */
final class Sightings {

    /** A law of delay is read at so many quantiles; the time ahead is exact for these. */
    private static final int QUANTILES = 16;

    /**
     * What a kind of sensor could have seen.
     *
     * @param chances how many chances to notice a step there were
     * @param covered how many of them are covered now, expected
     * @param now chance of an alert before it hurts, as covered now
     * @param everywhere chance of an alert before it hurts, if it were everywhere
     * @param ahead expected hours from the first alert until it hurts if it were everywhere, 0 where none comes
     */
    record Sighting(int chances, double covered, double now, double everywhere, double ahead) {}

    /**
     * A chance to notice a step.
     *
     * @param time when the step came to hold, hours
     * @param rate chance to notice it where the sensor is
     * @param coverage chance that the sensor is there
     */
    record Look(double time, double rate, double coverage) {}

    /** One quantile of the time of an alert, and by how much it shrinks the chance that none has come yet. */
    private record Alert(double time, double missed) {}

    private final SensorTable table;
    private final Map<SensorKind, double[]> delays;
    private final AttackStep[] definitions;
    private final double noise;

    Sightings(PreparedHospital prepared) {
        HospitalModel hospital = prepared.hospital();
        table = hospital.sensors();
        noise = prepared.defence().attack().attacker().noiseFactor();
        definitions = new AttackStep[hospital.graph().steps()];
        for (int step = 0; step < definitions.length; step++) {
            definitions[step] = hospital.graph().definition(step);
        }
        delays = new EnumMap<>(SensorKind.class);
        Map<SensorKind, Distribution> laws = AlertDelays.builtIn();
        for (SensorKind kind : SensorKind.values()) {
            Distribution law = laws.get(kind);
            delays.put(kind, law == null ? new double[0] : quantiles(law));
        }
    }

    private static double[] quantiles(Distribution law) {
        double[] quantiles = new double[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            quantiles[i] = law.quantile((i + 0.5) / QUANTILES);
        }
        return quantiles;
    }

    /** The kind of a sensor by its number among those of the plan. */
    SensorKind kind(int number) {
        return table.detection(number).sensor();
    }

    /** By ordinal of the kind, what it could have seen in a recorded run before a time. */
    Sighting[] before(EventLog log, double hurtAt, double[] places) {
        Map<SensorKind, List<Look>> looks = new EnumMap<>(SensorKind.class);
        for (int event = 0; event < log.size() && log.time(event) < hurtAt; event++) {
            if (log.kind(event) == EventKind.REACHED) {
                look(log.subject(event), log.time(event), places, looks);
            }
        }
        SensorKind[] kinds = SensorKind.values();
        Sighting[] sightings = new Sighting[kinds.length];
        for (SensorKind kind : kinds) {
            sightings[kind.ordinal()] =
                    sighting(looks.getOrDefault(kind, List.of()), delays.getOrDefault(kind, new double[0]), hurtAt);
        }
        return sightings;
    }

    private void look(int step, double time, double[] places, Map<SensorKind, List<Look>> looks) {
        for (Detector detector : definitions[step].detectors()) {
            SensorKind kind = SensorKind.of(detector.name());
            looks.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(new Look(time, detector.rate() * noise, coverage(step, kind, places)));
        }
    }

    private double coverage(int step, SensorKind kind, double[] places) {
        for (int number = table.first(step); number < table.first(step + 1); number++) {
            if (table.detection(number).sensor() == kind) {
                return table.detection(number).coverage().in(places);
            }
        }
        return 0;
    }

    /** Of one kind of sensor, from its looks. */
    static Sighting sighting(List<Look> looks, double[] delays, double hurtAt) {
        List<Alert> alerts = new ArrayList<>();
        double covered = 0;
        double missedNow = 1;
        for (Look look : looks) {
            int inTime = 0;
            while (inTime < delays.length && look.time + delays[inTime] < hurtAt) {
                double before = 1 - look.rate * inTime / delays.length;
                double after = 1 - look.rate * (inTime + 1) / delays.length;
                alerts.add(new Alert(look.time + delays[inTime], before == 0 ? 0 : after / before));
                inTime++;
            }
            covered += look.coverage;
            missedNow *= 1 - look.rate * look.coverage * inTime / delays.length;
        }
        alerts.sort(Comparator.comparingDouble(Alert::time));
        double missed = 1;
        double ahead = 0;
        for (int i = 0; i < alerts.size(); i++) {
            missed *= alerts.get(i).missed;
            double next = i + 1 < alerts.size() ? alerts.get(i + 1).time : hurtAt;
            ahead += (1 - missed) * (next - alerts.get(i).time);
        }
        return new Sighting(looks.size(), covered, 1 - missedNow, 1 - missed, ahead);
    }
}
