package eu.salvus.mal.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can notice a step.
 *
 * @param name unique on its step; empty when not stated
 * @param context what an alert tells, as labels with the text of their expressions
 * @param type the kind of sensor, if stated
 * @param rate the probability that a reached step is noticed; 1 when not stated
 * @param falseRate the probability of an alert without cause; 0 when not stated
 */
public record Detector(
        String name, List<Context> context, @Nullable String type, double rate, double falseRate) {
    /**
     * One item an alert tells.
     *
     * @param label its name; empty when not stated
     * @param expression what it refers to, as written
     */
    public record Context(String label, String expression) {}
}
