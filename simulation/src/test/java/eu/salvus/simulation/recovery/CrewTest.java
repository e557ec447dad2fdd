package eu.salvus.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final Crew day = new Crew("day", 1, 8, 9);

    @Test
    void workBeginsWhenTheCrewIsThere() {
        // Time 0 is midnight.
        assertThat(day.begin(5, 0)).isEqualTo(9);
        assertThat(day.begin(9, 0)).isEqualTo(9);
        assertThat(day.begin(12.5, 0)).isEqualTo(12.5);
        assertThat(day.begin(17, 0)).isEqualTo(33);
        assertThat(day.begin(30, 0)).isEqualTo(33);
        // Time 0 is 16:00 on a Wednesday.
        assertThat(day.begin(0, 2 * 24 + 16)).isEqualTo(0);
        assertThat(day.begin(1, 2 * 24 + 16)).isEqualTo(17);
    }

    @Test
    void workGoesOnFromDayToDay() {
        assertThat(day.end(9, 8, 0)).isEqualTo(17);
        assertThat(day.end(9, 0, 0)).isEqualTo(9);
        assertThat(day.end(15, 3, 0)).isEqualTo(34);
        assertThat(day.end(9, 9, 0)).isEqualTo(34);
        assertThat(day.end(9, 16, 0)).isEqualTo(41);
        assertThat(day.end(16, 17.5, 0)).isEqualTo(9 + 72 + 0.5);
    }

    @Test
    void aShiftMayGoOverMidnight() {
        Crew night = new Crew("night", 1, 10, 20);
        assertThat(night.begin(3, 0)).isEqualTo(3);
        assertThat(night.begin(6, 0)).isEqualTo(20);
        assertThat(night.end(3, 4, 0)).isEqualTo(21);
    }

    @Test
    void aCrewRoundTheClockNeverStops() {
        Crew always = new Crew("always", 1, 24, 0);
        assertThat(always.begin(23.9, 7)).isEqualTo(23.9);
        assertThat(always.end(23.9, 100, 7)).isEqualTo(123.9);
    }

    @Test
    void theHoursAtWorkAddUpToTheWork() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Crew crew = new Crew("any", 1, 0.5 + 23 * random.nextDouble(), random.nextInt(24));
            double origin = random.nextInt(168);
            double begun = crew.begin(random.nextDouble() * 300, origin);
            double work = random.nextInt(4) * crew.hoursPerDay() + random.nextDouble() * 30;
            double end = crew.end(begun, work, origin);
            assertThat(hoursAtWork(crew, begun, end, origin)).as("case %d", i).isCloseTo(work, within(1e-6));
        }
    }

    private static double hoursAtWork(Crew crew, double from, double to, double origin) {
        double sum = 0;
        for (int day = -2; day < 4_000; day++) {
            double start = day * 24 + crew.startHour() - origin;
            sum += Math.max(0, Math.min(to, start + crew.hoursPerDay()) - Math.max(from, start));
        }
        return sum;
    }

    @Test
    void impossibleCrewsAreRefused() {
        assertThatThrownBy(() -> new Crew("nobody", 0, 8, 9)).hasMessageContaining("nobody needs at least 1 person");
        assertThatThrownBy(() -> new Crew("idle", 1, 0, 9)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new Crew("late", 1, 8, 24)).hasMessageContaining("not 24.0");
    }
}
