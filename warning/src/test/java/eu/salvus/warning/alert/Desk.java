package eu.salvus.warning.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An organisation's alerts in memory: what a store would do with the changes, and no more. */
final class Desk {

    final Map<Integer, Known> alerts = new LinkedHashMap<>();

    /** Every raising so far. */
    final List<Set<Cause>> raised = new ArrayList<>();

    private int next;

    /** What was raised by it. */
    List<Set<Cause>> hear(Said said, Finding... findings) {
        List<Set<Cause>> now = new ArrayList<>();
        for (Change<Integer> change : Arrival.of(said.source(), said.revision(), said.concerns(findings), alerts)) {
            Integer id = change.id();
            if (id == null) {
                alerts.put(next, new Known(change.alert(), State.OPEN));
                next++;
            } else {
                alerts.put(id, new Known(change.alert(), change.state(alerts, change.causes())));
            }
            if (!change.causes().isEmpty()) {
                now.add(change.causes());
            }
        }
        raised.addAll(now);
        return now;
    }

    void answer(State answer) {
        alerts.replaceAll((id, known) -> new Known(known.alert(), answer));
    }

    Alert only() {
        if (alerts.size() != 1) {
            throw new AssertionError("one alert was expected: " + alerts);
        }
        return alerts.values().iterator().next().alert();
    }

    State state() {
        return alerts.values().iterator().next().state();
    }
}
