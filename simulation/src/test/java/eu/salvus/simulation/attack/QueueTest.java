package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueTest {

    private record Item(double number, int step) {}

    @Test
    void stepsComeOutByNumberAndAtEqualNumbersByIndex() {
        Random random = new Random(5);
        EventQueue queue = new EventQueue();
        PriorityQueue<Item> oracle =
                new PriorityQueue<>(Comparator.comparingDouble(Item::number).thenComparingInt(Item::step));
        for (int i = 0; i < 50_000; i++) {
            if (oracle.isEmpty() || random.nextInt(100) < (i < 30_000 ? 60 : 30)) {
                Item item = new Item(random.nextInt(500), random.nextInt(1000));
                queue.add(item.number, item.step);
                oracle.add(item);
            } else {
                Item expected = oracle.remove();
                assertThat(queue.least()).isEqualTo(expected.number);
                assertThat(queue.take()).isEqualTo(expected.step);
            }
        }
    }

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
