package eu.salvus.report.story;

import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.TypicalRun.Event;
import eu.salvus.simulation.TypicalRun.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The moments of a run that are worth telling. Of single things that go out of use and come back, none. Of the attacker's steps until the crisis and of reactions, the first of each sort;
 * of alerts, the first, and the first that somebody acted on; of a clinical service, when its capacity first falls (with the
 * lowest share it falls to) and when it is whole again, when it first sends patients elsewhere and when it last ceases to. What
 * happens to several services within the hour is one moment, and so are the steps of one minute on one machine.
 */
final class Moments {

    private static final double HOUR = 1;
    private static final double MINUTE = 1.0 / 60;
    private static final double WHOLE = 0.999;

    private final List<Moment> moments = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<String, Set<String>> reached = new HashMap<>();
    private final Map<String, Double> lowest = new HashMap<>();
    private final Map<String, Double> last = new HashMap<>();
    private boolean crisis;

    private Moments(TypicalRun run) {
        run.events().forEach(this::look);
        run.events().forEach(this::tell);
    }

    /** The moments of a run, in order of time. */
    static List<Moment> of(TypicalRun run) {
        return List.copyOf(new Moments(run).moments);
    }

    /**
     * Something worth telling.
     *
     * @param time hours since the beginning
     * @param kind what sort of thing
     * @param details names of the steps, or of the reaction; none where the kind says all
     * @param subjects what it happened to, in order of time, with the number that goes with each
     * @param things to how many things the same happened in the whole run
     */
    record Moment(double time, Kind kind, List<String> details, Map<String, Double> subjects, int things) {}

    private void look(Event event) {
        String subject = event.subject();
        switch (event.kind()) {
            case STEP, REACTION ->
                reached.computeIfAbsent(sort(event), sort -> new LinkedHashSet<>())
                        .add(subject);
            case CAPACITY -> {
                lowest.merge(subject, event.value(), Math::min);
                last.put(event.kind() + subject, event.time());
            }
            case DIVERSION_OFF -> last.put(event.kind() + subject, event.time());
            default -> {}
        }
    }

    private void tell(Event event) {
        switch (event.kind()) {
            case STEP -> step(event);
            case EXPOSED, ALERT, NOTICED, CRISIS, ERADICATED, SURGE, REACTION -> {
                crisis |= event.kind() == Kind.CRISIS;
                if (told.add(sort(event))) {
                    add(event, event.value());
                }
            }
            case SERVICE_DOWN, SERVICE_BACK -> gather(event, event.value());
            case DIVERSION_ON -> {
                if (told.add(event.kind() + event.subject())) {
                    gather(event, event.value());
                }
            }
            case DIVERSION_OFF -> {
                if (isLast(event)) {
                    gather(event, event.value());
                }
            }
            case CAPACITY -> capacity(event);
            case OUT, BACK -> {}
        }
    }

    private void step(Event event) {
        if (crisis || !told.add(sort(event))) {
            return;
        }
        Moment before = moments.isEmpty() ? null : moments.getLast();
        if (before != null
                && before.kind() == Kind.STEP
                && event.time() - before.time() < MINUTE
                && (before.subjects().containsKey(event.subject()) || things(event) == 1)) {
            before.details().add(event.detail());
        } else {
            add(event, event.value());
        }
    }

    private void capacity(Event event) {
        String subject = event.subject();
        if (event.value() < WHOLE && told.add(event.kind() + subject)) {
            gather(event, Objects.requireNonNull(lowest.get(subject)));
        } else if (event.value() >= WHOLE && isLast(event)) {
            gather(event, 1);
        }
    }

    private boolean isLast(Event event) {
        return Objects.equals(last.get(event.kind() + event.subject()), event.time());
    }

    /** Joins what happened to others less than an hour ago. */
    private void gather(Event event, double value) {
        boolean whole = value >= WHOLE;
        for (int i = moments.size() - 1; i >= 0 && event.time() - moments.get(i).time() < HOUR; i--) {
            Moment moment = moments.get(i);
            if (moment.kind() == event.kind()
                    && moment.subjects().values().stream().allMatch(other -> other >= WHOLE == whole)) {
                moment.subjects().putIfAbsent(event.subject(), value);
                return;
            }
        }
        add(event, value);
    }

    private void add(Event event, double value) {
        Map<String, Double> subjects = new LinkedHashMap<>();
        subjects.put(event.subject(), value);
        List<String> details = new ArrayList<>();
        if (!event.detail().isEmpty()) {
            details.add(event.detail());
        }
        moments.add(new Moment(event.time(), event.kind(), details, subjects, things(event)));
    }

    private int things(Event event) {
        return reached.getOrDefault(sort(event), Set.of()).size();
    }

    /** Events of one sort are told once: steps by their name whatever the machine's type, alerts whatever the sensor. */
    private static String sort(Event event) {
        return switch (event.kind()) {
            case STEP -> event.kind() + event.detail().substring(event.detail().lastIndexOf('.') + 1);
            case REACTION -> event.kind() + event.detail();
            case EXPOSED -> event.kind() + event.subject();
            default -> event.kind().toString();
        };
    }
}
