package eu.salvus.simulation.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the ids of a catalogue fit each other. */
final class CatalogueCheck {
    private final Map<String, Measure> measures = new HashMap<>();
    private final List<String> errors = new ArrayList<>();

    private CatalogueCheck() {}

    /** What is wrong, one line each; none when all is right. */
    static List<String> errors(List<Measure> all) {
        CatalogueCheck check = new CatalogueCheck();
        for (Measure measure : all) {
            if (check.measures.putIfAbsent(measure.id(), measure) != null) {
                check.errors.add("measure " + measure.id() + ": two measures have this id; rename one of them");
            }
        }
        all.forEach(check::check);
        return check.errors;
    }

    private void check(Measure measure) {
        boolean partly =
                measure.coverage() < 1 || measure.effectiveness().share().low() < 1;
        if (partly && measure.changes().stream().anyMatch(Change::whole)) {
            error(
                    measure,
                    "changes the house as a whole, for a share of it",
                    "leave coverage out and write effectiveness {share: 1}: such a change is made or not");
        }
        for (String id : measure.needs()) {
            known(measure, "needs", id);
        }
        for (String id : measure.excludes()) {
            known(measure, "excludes", id);
        }
        Set<String> wanted = new HashSet<>();
        collect(measure, wanted);
        if (wanted.contains(measure.id())) {
            error(measure, "needs itself, through others", "remove one of the needs");
        }
        for (String id : wanted) {
            Measure other = measures.get(id);
            boolean excluded = measure.excludes().contains(id)
                    || (other != null && other.excludes().contains(measure.id()));
            if (excluded) {
                error(measure, "needs " + id + " and excludes it", "remove one of the two");
            }
        }
    }

    private void known(Measure measure, String key, String id) {
        if (!measures.containsKey(id)) {
            error(measure, key + " `" + id + "`, and there is no such measure", "correct the id");
        }
    }

    private void collect(Measure measure, Set<String> wanted) {
        for (String id : measure.needs()) {
            Measure other = measures.get(id);
            if (other != null && wanted.add(id)) {
                collect(other, wanted);
            }
        }
    }

    private void error(Measure measure, String message, String remedy) {
        errors.add("measure " + measure.id() + ": " + message + "; " + remedy);
    }
}
