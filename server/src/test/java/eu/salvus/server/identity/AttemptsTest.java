package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final Attempts attempts = new Attempts(
            clock, new Attempts.Limit(3, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofHours(1)));

    @Test
    void eachAttemptAfterTheFreeOnesWaitsTwiceAsLongUpToTheLongest() {
        List<Long> waits = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            waits.add(waitedFor("key"));
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void anAttemptThatComesTooEarlyIsNotCounted() {
        for (int attempt = 0; attempt < 3; attempt++) {
            attempts.begin("key");
        }
        for (int early = 0; early < 50; early++) {
            assertThatExceptionOfType(TooManyAttemptsException.class)
                    .isThrownBy(() -> attempts.begin("key"))
                    .matches(refused -> refused.delay().equals(Duration.ofSeconds(2)));
        }
        now = now.plusSeconds(2);
        assertThatCode(() -> attempts.begin("key")).doesNotThrowAnyException();
    }

    @Test
    void oneKeyDoesNotHoldUpAnother() {
        for (int attempt = 0; attempt < 6; attempt++) {
            waitedFor("key");
        }
        assertThat(waitedFor("other")).isZero();
    }

    @Test
    void aGoodAttemptForgivesAndSoDoesTime() {
        for (int attempt = 0; attempt < 6; attempt++) {
            waitedFor("key");
            waitedFor("other");
        }
        attempts.succeeded("key");
        assertThat(waitedFor("key")).isZero();
        now = now.plus(Duration.ofHours(1));
        assertThat(waitedFor("other")).isZero();
        assertThat(waitedFor("other")).isZero();
    }

    @Test
    void anAttemptThatIsNotCountedLeavesTheOthersCounted() {
        for (int attempt = 0; attempt < 20; attempt++) {
            attempts.begin("key");
            attempts.uncount("key");
        }
        assertThat(List.of(waitedFor("key"), waitedFor("key"), waitedFor("key"), waitedFor("key")))
                .containsExactly(0L, 0L, 0L, 2L);
    }

    private long waitedFor(String key) {
        for (long waited = 0; ; ) {
            try {
                attempts.begin(key);
                return waited;
            } catch (TooManyAttemptsException early) {
                waited += early.delay().toSeconds();
                now = now.plus(early.delay());
            }
        }
    }
}
