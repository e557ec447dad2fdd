package eu.salvus.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.TypicalRun.Event;
import eu.salvus.simulation.TypicalRun.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayEventsTest {

    private static final Hospital HOSPITAL =
            new Hospital(List.of(), List.of(), Map.of("ward", 0), Map.of("pc-1", 0, "pc-2", 1));

    private static Event event(double time, Kind kind, String subject, String detail, double value) {
        return new Event(time, kind, subject, detail, value);
    }

    private static List<List<Object>> of(boolean places, Event... events) {
        return new ReplayEvents(HOSPITAL, Map.of("ehr", 0), Map.of("surgery", 0), places)
                .of(new TypicalRun(0, 0, 0, List.of(events)));
    }

    @Test
    void what_goes_out_with_a_reaction_was_cut_off_by_the_defenders_and_the_rest_is_lost() {
        assertThat(of(
                        true,
                        event(1, Kind.REACTION, "pc-1", "ISOLATE_HOST", 0),
                        event(1, Kind.OUT, "pc-1", "", 0),
                        event(1, Kind.OUT, "pc-2", "", 0),
                        event(9, Kind.BACK, "pc-1", "", 0)))
                .containsExactly(List.of(1.0, "cut", 0), List.of(1.0, "out", 1), List.of(9.0, "back", 0));
    }

    @Test
    void when_everything_is_switched_off_everything_was_cut_off() {
        assertThat(of(
                        true,
                        event(2, Kind.REACTION, "", "SHUT_DOWN", 0),
                        event(2, Kind.OUT, "pc-1", "", 0),
                        event(2, Kind.OUT, "pc-2", "", 0)))
                .extracting(each -> each.get(1))
                .containsExactly("cut", "cut");
    }

    @Test
    void zones_services_and_care_follow() {
        assertThat(of(
                        true,
                        event(1, Kind.OUT, "ward", "", 0),
                        event(2, Kind.SERVICE_DOWN, "ehr", "", 0),
                        event(3.00049, Kind.CAPACITY, "surgery", "", 0.25),
                        event(4, Kind.DIVERSION_ON, "surgery", "", 0)))
                .containsExactly(
                        List.of(1.0, "zoneCut", 0),
                        List.of(2.0, "down", 0),
                        List.of(3.0, "capacity", 0, 0.25),
                        List.of(4.0, "divert", 0));
    }

    @Test
    void without_places_nobody_sees_where_the_attacker_is() {
        Event[] events = {event(1, Kind.STEP, "pc-1", "Workstation.encrypt", 0), event(1, Kind.ALERT, "pc-1", "", 0)};
        assertThat(of(true, events)).hasSize(2);
        assertThat(of(false, events)).isEmpty();
    }
}
