package eu.salvus.twin;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.salvus.twin.WeeklyProfile.Block;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyProfileTest {
    @Test
    void one_number_holds_at_all_168_hours() {
        double[] hourly = WeeklyProfile.constant(2.5).hourly();
        assertThat(hourly).hasSize(168).containsOnly(2.5);
    }

    @Test
    void hours_without_a_block_are_zero() {
        double[] hourly = WeeklyProfile.of(Block.of(MONDAY, FRIDAY, 8, 18, 4.2)).hourly();
        assertThat(hourly[7]).isZero();
        assertThat(hourly[8]).isEqualTo(4.2);
        assertThat(hourly[17]).isEqualTo(4.2);
        assertThat(hourly[18]).isZero();
        assertThat(hourly[5 * 24 + 10]).isZero();
        assertThat(Arrays.stream(hourly).sum()).isCloseTo(5 * 10 * 4.2, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void the_last_block_that_matches_wins() {
        double[] hourly = WeeklyProfile.of(Block.always(1), Block.of(MONDAY, MONDAY, 0, 24, 2))
                .hourly();
        assertThat(hourly[23]).isEqualTo(2);
        assertThat(hourly[24]).isEqualTo(1);
    }

    @Test
    void a_night_runs_into_the_next_day_and_sunday_into_monday() {
        double[] hourly = WeeklyProfile.of(Block.of(SUNDAY, SUNDAY, 20, 6, 3)).hourly();
        assertThat(hourly[6 * 24 + 19]).isZero();
        assertThat(hourly[6 * 24 + 20]).isEqualTo(3);
        assertThat(hourly[5]).isEqualTo(3);
        assertThat(hourly[6]).isZero();
        assertThat(Arrays.stream(hourly).sum()).isEqualTo(30);
    }

    @Test
    void days_may_wrap_around_the_week() {
        assertThat(Block.of(SATURDAY, MONDAY, 0, 24, 1).days()).containsExactly(MONDAY, SATURDAY, SUNDAY);
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyProfile.of());
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyProfile.constant(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyProfile.constant(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(EnumSet.of(MONDAY), 24, 24, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new WeeklyProfile(List.of(new Block(EnumSet.noneOf(java.time.DayOfWeek.class), 0, 1, 1))));
    }
}
