package eu.salvus.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.report.story.Moments.Moment;
import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.TypicalRun.Event;
import eu.salvus.simulation.TypicalRun.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static List<Moment> of(Event... events) {
        return Moments.of(new TypicalRun(0, 0, 0, List.of(events)));
    }

    private static Event event(double time, Kind kind, String subject, String detail, double value) {
        return new Event(time, kind, subject, detail, value);
    }

    @Test
    void a_step_is_told_once_with_the_number_of_machines_it_reached() {
        List<Moment> moments = of(
                event(1, Kind.STEP, "pc-1", "Workstation.encrypt", 0),
                event(2, Kind.STEP, "pc-2", "Workstation.encrypt", 0),
                event(3, Kind.STEP, "srv-1", "Server.encrypt", 0));
        assertThat(moments).singleElement().satisfies(moment -> {
            assertThat(moment.time()).isEqualTo(1);
            assertThat(moment.subjects()).containsOnlyKeys("pc-1");
            assertThat(moment.things()).isEqualTo(3);
        });
    }

    @Test
    void the_steps_of_one_minute_on_one_machine_are_one_moment() {
        List<Moment> moments = of(
                event(1, Kind.STEP, "pc-1", "Workstation.openMail", 0),
                event(1.001, Kind.STEP, "pc-1", "Workstation.foothold", 0),
                event(1.2, Kind.STEP, "pc-1", "Workstation.encrypt", 0));
        assertThat(moments)
                .extracting(Moment::details)
                .containsExactly(
                        List.of("Workstation.openMail", "Workstation.foothold"), List.of("Workstation.encrypt"));
    }

    @Test
    void what_the_attacker_does_after_the_crisis_is_no_news() {
        assertThat(of(event(1, Kind.CRISIS, "", "", 0), event(2, Kind.STEP, "pc-1", "Workstation.encrypt", 0)))
                .extracting(Moment::kind)
                .containsExactly(Kind.CRISIS);
    }

    @Test
    void services_that_stop_within_the_hour_are_one_moment() {
        List<Moment> moments = of(
                event(1, Kind.SERVICE_DOWN, "ehr", "", 0),
                event(1.5, Kind.SERVICE_DOWN, "pacs", "", 0),
                event(2.1, Kind.SERVICE_DOWN, "mail", "", 0));
        assertThat(moments)
                .extracting(moment -> List.copyOf(moment.subjects().keySet()))
                .containsExactly(List.of("ehr", "pacs"), List.of("mail"));
    }

    @Test
    void a_clinical_service_falls_once_to_its_lowest_and_is_whole_once() {
        List<Moment> moments = of(
                event(1, Kind.CAPACITY, "emergency", "", 0.6),
                event(5, Kind.CAPACITY, "emergency", "", 1),
                event(6, Kind.CAPACITY, "emergency", "", 0.2),
                event(9, Kind.CAPACITY, "emergency", "", 1));
        assertThat(moments)
                .extracting(Moment::time, Moment::subjects)
                .containsExactly(tuple(1.0, Map.of("emergency", 0.2)), tuple(9.0, Map.of("emergency", 1.0)));
    }

    @Test
    void a_fall_and_a_return_within_the_hour_are_two_moments() {
        assertThat(of(
                        event(1, Kind.CAPACITY, "surgery", "", 0.5),
                        event(1.2, Kind.CAPACITY, "surgery", "", 1),
                        event(1.3, Kind.CAPACITY, "imaging", "", 0.5)))
                .extracting(moment -> List.copyOf(moment.subjects().keySet()))
                .containsExactly(List.of("surgery", "imaging"), List.of("surgery"));
    }

    @Test
    void diversion_is_told_when_it_first_begins_and_when_it_ends_for_good() {
        assertThat(of(
                        event(1, Kind.DIVERSION_ON, "dialysis", "", 0),
                        event(3, Kind.DIVERSION_OFF, "dialysis", "", 0),
                        event(5, Kind.DIVERSION_ON, "dialysis", "", 0),
                        event(9, Kind.DIVERSION_OFF, "dialysis", "", 0)))
                .extracting(Moment::time)
                .containsExactly(1.0, 9.0);
    }

    @Test
    void a_sort_of_reaction_is_told_once_with_the_number_of_things_it_touched() {
        assertThat(of(
                        event(1, Kind.REACTION, "pc-1", "ISOLATE_HOST", 0),
                        event(2, Kind.REACTION, "pc-2", "ISOLATE_HOST", 0),
                        event(3, Kind.REACTION, "", "CUT_INTERNET", 0)))
                .extracting(Moment::details, Moment::things)
                .containsExactly(tuple(List.of("ISOLATE_HOST"), 2), tuple(List.of("CUT_INTERNET"), 1));
    }
}
