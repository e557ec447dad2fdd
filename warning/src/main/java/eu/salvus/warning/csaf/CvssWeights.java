package eu.salvus.warning.csaf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The number that each letter of a metric weighs.
 *
 * @param byKey weights by letter, by key of the metric
 */
record CvssWeights(Map<String, Map<String, Double>> byKey) {

    /** A table of one metric a line, such as {@code AV N=1 A=0.646 L=0.395}. */
    static CvssWeights of(String table) {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        table.lines().map(line -> line.split(" ")).forEach(words -> {
            Map<String, Double> byLetter = Arrays.stream(words)
                    .skip(1)
                    .map(word -> word.split("="))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));
            Arrays.stream(words[0].split(",")).forEach(key -> weights.put(key, byLetter));
        });
        return new CvssWeights(weights);
    }

    /** Whether a metric has a letter. */
    boolean knows(String key, String letter) {
        return byKey.getOrDefault(key, Map.of()).containsKey(letter);
    }

    /**
     * What a letter weighs.
     *
     * @throws IllegalArgumentException where there is no such letter
     */
    double of(String key, String letter) {
        Double weight = byKey.getOrDefault(key, Map.of()).get(letter);
        if (weight == null) {
            throw new IllegalArgumentException(key + ":" + letter);
        }
        return weight;
    }
}
