package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong; what lies beyond a limit is counted as one more. */
final class Faults {
    private static final int MOST = 1_000;
    private static final int SHOWN = 80;

    private final String source;
    private final List<StixProblem> all = new ArrayList<>();
    private int count;

    Faults(String source) {
        this.source = source;
    }

    void add(String place, Fault fault, String text) {
        count++;
        if (all.size() < MOST) {
            all.add(new StixProblem(source, place, fault, text));
        }
    }

    /** How many there are, the ones beyond the limit among them. */
    int count() {
        return count;
    }

    List<StixProblem> all() {
        List<StixProblem> told = new ArrayList<>(all);
        if (count > MOST) {
            told.add(new StixProblem(
                    source, "$", Fault.SYNTAX, "and " + (count - MOST) + " more faults; mend the first ones first"));
        }
        return List.copyOf(told);
    }

    /** A value as it is told: short, and on one line. */
    static String shown(JsonNode value) {
        String text = value.toString().replaceAll("\\s+", " ");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
