package eu.salvus.server.warning;

import eu.salvus.server.OneOf;
import eu.salvus.twin.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How fast an organisation's alerts came.
 *
 * @param days of how many days
 * @param all of all publishers
 * @param publishers of each alone, the one with the most alerts first
 */
record SpeedPayload(int days, Group all, List<Publisher> publishers) {

    /**
     * Some alerts.
     *
     * @param alerts how many: each counts once, as it was raised last
     * @param steps in order
     * @param leftOut which say nothing of how long it took from the publication
     */
    record Group(int alerts, List<Step> steps, LeftOut leftOut) {}

    /**
     * Those of a publisher.
     *
     * @param namespace of the publisher
     * @param group its alerts
     */
    record Publisher(String namespace, Group group) {}

    /**
     * A step.
     *
     * @param step which
     * @param count how many took it
     * @param seconds how long; null where none did
     */
    record Step(
            @OneOf(AlertStep.class) String step,
            int count,
            @Nullable Spread seconds) {}

    /**
     * Alerts of which nobody can say how long they took from their publication.
     *
     * @param undated advisories without a date
     * @param ahead advisories dated after they were here
     * @param old advisories dated more than two days before: there before anybody listened, or dated back
     * @param changed raised because what is here has changed, not because something arrived
     */
    record LeftOut(int undated, int ahead, int old, int changed) {}

    static SpeedPayload of(int days, List<Way> ways) {
        Map<String, List<Way>> by = new TreeMap<>();
        for (Way way : ways) {
            if (way.publisher() != null) {
                by.computeIfAbsent(way.publisher(), none -> new ArrayList<>()).add(way);
            }
        }
        return new SpeedPayload(
                days,
                group(ways),
                by.entrySet().stream()
                        .map(entry -> new Publisher(entry.getKey(), group(entry.getValue())))
                        .sorted(Comparator.comparing(
                                        (Publisher each) -> each.group().alerts())
                                .reversed())
                        .toList());
    }

    private static Group group(List<Way> ways) {
        List<Map<AlertStep, Duration>> taken = ways.stream().map(Way::steps).toList();
        return new Group(
                ways.size(),
                Arrays.stream(AlertStep.values()).map(step -> step(step, taken)).toList(),
                new LeftOut(
                        count(ways, Way.Dated.NOT_DATED),
                        count(ways, Way.Dated.AHEAD),
                        count(ways, Way.Dated.OLD),
                        count(ways, Way.Dated.NOT_ARRIVED)));
    }

    private static Step step(AlertStep step, List<Map<AlertStep, Duration>> taken) {
        List<Duration> times = taken.stream()
                .filter(steps -> steps.containsKey(step))
                .map(steps -> steps.getOrDefault(step, Duration.ZERO))
                .toList();
        return new Step(Words.of(step), times.size(), Spread.of(times));
    }

    private static int count(List<Way> ways, Way.Dated dated) {
        return (int) ways.stream().filter(way -> way.dated() == dated).count();
    }
}
