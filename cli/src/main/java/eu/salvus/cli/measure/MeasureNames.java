package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.simulation.advice.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sets of measures by the names of what is in them.
 *
 * @param advice that knows the measures
 * @param messages the sentences of a language
 */
record MeasureNames(Advice advice, Messages messages) {

    /** So many names a reader takes in at once; of more, only the number is told. */
    private static final int MOST = 4;

    /** All names; a word for nothing when there are none. */
    String of(List<String> ids) {
        return ids.isEmpty() ? messages.text("measures.nothing") : joined(ids);
    }

    /** The first names, and how many more there are. */
    String shortly(List<String> ids) {
        return ids.size() <= MOST + 1
                ? of(ids)
                : messages.text("measures.and-more", joined(ids.subList(0, MOST)), ids.size() - MOST);
    }

    /** What is in some and not in others. */
    static List<String> without(List<String> ids, List<String> others) {
        List<String> rest = new ArrayList<>(ids);
        rest.removeAll(others);
        return rest;
    }

    private String joined(List<String> ids) {
        return ids.stream()
                .map(id -> advice.measure(id).name().in(messages.language().locale()))
                .collect(Collectors.joining(", "));
    }
}
