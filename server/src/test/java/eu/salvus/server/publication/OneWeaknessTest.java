package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.publication.WeaknessRows.State;
import eu.salvus.warning.alert.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two rows of the queue that turn out to be one weakness. */
class OneWeaknessTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void whatIsOpenStaysOpenWhateverWasDecidedAboutTheOlderRow() {
        for (State state : State.values()) {
            Row one = OneWeakness.of(
                    row(state, Severity.LOW, false, 3, MARCH), row(State.OPEN, Severity.CRITICAL, true, 40, JUNE));

            assertThat(one.state()).isEqualTo(State.OPEN);
            assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(one.exploited()).isTrue();
            assertThat(one.concerned()).isEqualTo(40);
            assertThat(one.firstAt()).isEqualTo(MARCH);
            assertThat(one.lastAt()).isEqualTo(JUNE);
        }
    }

    @Test
    void aDecisionThatKnewLessIsOpenedAgain() {
        Row published = row(State.PUBLISHED, Severity.HIGH, false, 3, MARCH);

        assertThat(OneWeakness.of(published, row(State.DISCARDED, Severity.CRITICAL, false, 3, JUNE))
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(OneWeakness.of(published, row(State.DISCARDED, Severity.HIGH, true, 3, JUNE))
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(OneWeakness.of(published, row(State.DISCARDED, Severity.LOW, false, 3, JUNE))
                        .state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatWasPublishedAboutEitherIsNotForgotten() {
        UUID publication = UUID.randomUUID();
        Row open = row(State.OPEN, Severity.HIGH, false, 3, MARCH);
        Row published = row(State.PUBLISHED, Severity.HIGH, false, 3, JUNE);
        Row told = new Row(
                published.id(),
                published.title(),
                published.severity(),
                published.exploited(),
                published.concerned(),
                published.state(),
                null,
                null,
                publication,
                "Ada",
                JUNE,
                JUNE,
                JUNE);

        assertThat(OneWeakness.of(open, told).publication()).isEqualTo(publication);
        assertThat(OneWeakness.of(told, open).publication()).isEqualTo(publication);
    }

    @Test
    void ofTwoThatAreHeldTheEarlierDayCounts() {
        LocalDate soon = LocalDate.parse("2026-07-01");
        Row one = held(row(State.HELD, Severity.HIGH, false, 3, MARCH), soon.plusDays(9));
        Row other = held(row(State.HELD, Severity.HIGH, false, 3, JUNE), soon);

        assertThat(OneWeakness.of(one, other).heldUntil()).isEqualTo(soon);
        assertThat(OneWeakness.of(other, one).heldUntil()).isEqualTo(soon);
        assertThat(OneWeakness.of(one, other).id()).isEqualTo(one.id());
    }

    private static Row row(State state, Severity severity, boolean exploited, int concerned, Instant at) {
        return new Row(
                UUID.randomUUID(),
                "Pumps",
                severity,
                exploited,
                concerned,
                state,
                null,
                state == State.DISCARDED ? "Nobody has it." : null,
                null,
                null,
                null,
                at,
                at);
    }

    private static Row held(Row row, LocalDate until) {
        return new Row(
                row.id(),
                row.title(),
                row.severity(),
                row.exploited(),
                row.concerned(),
                row.state(),
                until,
                null,
                null,
                null,
                null,
                row.firstAt(),
                row.lastAt());
    }
}
