package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.Reach.Count;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.Threat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two rows of the queue that turn out to be one weakness. */
class OneWeaknessTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");

    @Test
    void whatIsOpenStaysOpenWhateverWasDecidedAboutTheOlderRow() {
        for (State state : State.values()) {
            Row one = OneWeakness.of(row(state, weight(Severity.LOW), MARCH), row(State.OPEN, HEAVIEST, JUNE));

            assertThat(one.state()).isEqualTo(State.OPEN);
            assertThat(one.weight()).isEqualTo(HEAVIEST.counted(new Count(40, MARCH)));
            assertThat(one.firstAt()).isEqualTo(MARCH);
            assertThat(one.lastAt()).isEqualTo(JUNE);
        }
    }

    @Test
    void aDecisionThatKnewLessIsOpenedAgain() {
        Row published = row(State.PUBLISHED, weight(Severity.HIGH), MARCH);

        assertThat(OneWeakness.of(published, row(State.DISCARDED, weight(Severity.CRITICAL), JUNE))
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(OneWeakness.of(published, row(State.DISCARDED, HEAVIEST, JUNE))
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(OneWeakness.of(published, row(State.DISCARDED, weight(Severity.LOW), JUNE))
                        .state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatWasPublishedAboutEitherIsNotForgotten() {
        UUID publication = UUID.randomUUID();
        Row open = row(State.OPEN, weight(Severity.HIGH), MARCH);
        Row told = row(new Decided(State.PUBLISHED, null, null, publication, "Ada", JUNE), weight(Severity.HIGH), JUNE);

        assertThat(OneWeakness.of(open, told).decided().publication()).isEqualTo(publication);
        assertThat(OneWeakness.of(told, open).decided().publication()).isEqualTo(publication);
    }

    @Test
    void ofTwoThatAreHeldTheEarlierDayCounts() {
        Row one = row(held(JULY.plusDays(9)), weight(Severity.HIGH), MARCH);
        Row other = row(held(JULY), weight(Severity.HIGH), JUNE);

        assertThat(OneWeakness.of(one, other).decided().heldUntil()).isEqualTo(JULY);
        assertThat(OneWeakness.of(other, one).decided().heldUntil()).isEqualTo(JULY);
        assertThat(OneWeakness.of(one, other).id()).isEqualTo(one.id());
    }

    @Test
    void whatWasNotCountedOfEitherIsToBeCounted() {
        Weight uncounted = weight(Severity.HIGH).counted(new Count(0, null));

        assertThat(uncounted.and(HEAVIEST).count()).isEqualTo(new Count(40, null));
        assertThat(HEAVIEST.and(uncounted).count()).isEqualTo(new Count(40, null));
    }

    private static final Weight HEAVIEST = new Weight(Severity.CRITICAL, true, Threat.NONE, new Count(40, JUNE));

    private static Weight weight(Severity severity) {
        return new Weight(severity, false, Threat.NONE, new Count(3, MARCH));
    }

    private static Decided held(@Nullable LocalDate until) {
        return new Decided(State.HELD, until, null, null, "Ada", MARCH);
    }

    private static Row row(State state, Weight weight, Instant at) {
        return row(new Decided(state, null, null, null, null, null), weight, at);
    }

    private static Row row(Decided decided, Weight weight, Instant at) {
        return new Row(UUID.randomUUID(), "Pumps", weight, decided, at, at);
    }
}
