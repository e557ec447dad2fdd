package eu.salvus.report.replay;

import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.TypicalRun.Event;
import eu.salvus.simulation.TypicalRun.Kind;
import eu.salvus.simulation.defence.ReactionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of a run as the player names them. */
final class ReplayEvents {

    /** A third decimal of an hour is four seconds: nobody sees less. */
    private static final double ROUNDING = 1000;

    private final Hospital hospital;
    private final Map<String, Integer> digital;
    private final Map<String, Integer> clinical;
    private final boolean way;
    private final Set<String> cut = new HashSet<>();
    private final List<List<Object>> events = new ArrayList<>();

    /**
     * @param digital place of a digital service by its id
     * @param clinical place of a clinical service by its id
     * @param way whether it shows which way the attacker takes; without it, only what is out of use
     */
    ReplayEvents(Hospital hospital, Map<String, Integer> digital, Map<String, Integer> clinical, boolean way) {
        this.hospital = hospital;
        this.digital = digital;
        this.clinical = clinical;
        this.way = way;
    }

    List<List<Object>> of(TypicalRun run) {
        run.events().stream().filter(event -> event.kind() == Kind.REACTION).forEach(this::note);
        run.events().forEach(this::event);
        return events;
    }

    /** A thing that goes out of use at the very moment of a reaction was cut by the defenders. */
    private void note(Event event) {
        boolean everything = event.detail().equals(ReactionKind.SHUT_DOWN.name());
        cut.add(event.time() + (everything ? "" : event.subject()));
    }

    private void event(Event event) {
        String subject = event.subject();
        switch (event.kind()) {
            case STEP -> attacked("attacked", event);
            case ALERT -> attacked("alert", event);
            case OUT -> {
                boolean byDefenders = cut.contains(event.time() + subject) || cut.contains(event.time() + "");
                add(event, byDefenders ? "cut" : "out", hospital.assetPlaces());
                add(event, "zoneCut", hospital.zonePlaces());
            }
            case BACK -> {
                add(event, "back", hospital.assetPlaces());
                add(event, "zoneBack", hospital.zonePlaces());
            }
            case SERVICE_DOWN -> add(event, "down", digital);
            case SERVICE_BACK -> add(event, "up", digital);
            case CAPACITY -> add(event, "capacity", clinical);
            case DIVERSION_ON -> add(event, "divert", clinical);
            case DIVERSION_OFF -> add(event, "take", clinical);
            case NOTICED, CRISIS, REACTION, EXPOSED, ERADICATED, SURGE -> {}
        }
    }

    private void attacked(String kind, Event event) {
        if (way) {
            add(event, kind, hospital.assetPlaces());
        }
    }

    private void add(Event event, String kind, Map<String, Integer> list) {
        Integer place = list.get(event.subject());
        if (place != null && event.kind() == Kind.CAPACITY) {
            events.add(List.of(rounded(event.time()), kind, place, rounded(event.value())));
        } else if (place != null) {
            events.add(List.of(rounded(event.time()), kind, place));
        }
    }

    static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }
}
