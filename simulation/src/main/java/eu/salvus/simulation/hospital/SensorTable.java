package eu.salvus.simulation.hospital;

import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Detector;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which sensor can notice which step. The detections of step <i>s</i> are those from {@code first(s)} up to before
 * {@code first(s + 1)}. A sensor that cannot be there has no detection.
 */
public final class SensorTable {
    private final int[] offsets;
    private final List<Detection> detections;

    /**
     * One sensor that watches one step.
     *
     * @param sensor its kind
     * @param key stable, the same for all steps that the same sensor watches: draw with it whether the sensor is there
     * @param coverage the chance that it is there and works
     * @param rate the chance that it notices the step when it is there
     */
    public record Detection(SensorKind sensor, long key, Assumed coverage, double rate) {}

    private SensorTable(int[] offsets, List<Detection> detections) {
        this.offsets = offsets;
        this.detections = detections;
    }

    static SensorTable of(Model model, int steps, Function<String, @Nullable Object> parts, SensorChances chances) {
        int[] offsets = new int[steps + 1];
        List<Detection> detections = new ArrayList<>();
        int step = 0;
        for (int asset = 0; asset < model.size(); asset++) {
            String id = model.id(asset);
            Object part = parts.apply(id);
            Map<SensorKind, Assumed> coverage = new EnumMap<>(SensorKind.class);
            for (AttackStep definition : model.type(asset).steps()) {
                for (Detector detector : definition.detectors()) {
                    SensorKind sensor = SensorKind.of(detector.name());
                    Assumed there = coverage.computeIfAbsent(sensor, each -> chances.coverage(each, part));
                    if (there.high() > 0) {
                        detections.add(new Detection(sensor, key(sensor, id, part), there, detector.rate()));
                    }
                }
                offsets[++step] = detections.size();
            }
        }
        return new SensorTable(offsets, detections);
    }

    /** One network sensor watches a whole zone, and one pair of eyes the directory; other sensors are one per asset. */
    private static long key(SensorKind sensor, String id, @Nullable Object part) {
        String place = sensor == SensorKind.NETWORK && part instanceof Asset asset ? asset.zone() : id;
        return Draws.key("sensor", sensor.word(), place);
    }

    /** The first detection of a step; the end of the last one's for the number of steps. */
    public int first(int step) {
        return offsets[step];
    }

    /** Whether any sensor can notice the step. */
    public boolean watched(int step) {
        return offsets[step] < offsets[step + 1];
    }

    /** A detection by its number. */
    public Detection detection(int number) {
        return detections.get(number);
    }

    /** The number of detections. */
    public int size() {
        return detections.size();
    }
}
