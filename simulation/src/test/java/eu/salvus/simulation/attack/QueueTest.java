package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueTest {

    @Test
    void theCalendarGoesByTimeThenClassThenOrderOfScheduling() {
        record Event(double time, int order, long payload) {}
        Random random = new Random(6);
        for (int round = 0; round < 50; round++) {
            Calendar calendar = new Calendar();
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                int order = random.nextBoolean() ? Calendar.SWITCH : Calendar.DECISION;
                events.add(new Event(random.nextInt(20), order, i));
                calendar.add(events.get(i).time, order, i);
            }
            events.sort(Comparator.comparingDouble(Event::time)
                    .thenComparingInt(Event::order)
                    .thenComparingLong(Event::payload));
            for (Event event : events) {
                assertThat(calendar.next()).isEqualTo(event.time);
                assertThat(calendar.nextIsSwitch()).isEqualTo(event.order == Calendar.SWITCH);
                assertThat(calendar.take()).isEqualTo(event.payload);
            }
            assertThat(calendar.next()).isInfinite();
        }
    }

    @Test
    void theWeekStartsOnMondayAndGoesRound() {
        assertThat(Week.hour(0, 0)).isZero();
        assertThat(Week.hour(167, 1.5)).isZero();
        assertThat(Week.hour(20, 167.99)).isEqualTo(19);
        assertThat(Week.isNight(20)).isTrue();
        assertThat(Week.isNight(5)).isTrue();
        assertThat(Week.isNight(6)).isFalse();
        assertThat(Week.isWeekend(119)).isFalse();
        assertThat(Week.isWeekend(120)).isTrue();
        boolean[] wanted = new boolean[Week.HOURS];
        assertThat(Week.next(wanted, 0, 3)).isInfinite();
        wanted[9] = true;
        assertThat(Week.next(wanted, 0, 3.5)).isEqualTo(9);
        assertThat(Week.next(wanted, 0, 9.5)).isEqualTo(9.5);
        assertThat(Week.next(wanted, 5, 5)).isEqualTo(168 + 9 - 5);
    }
}
