package eu.salvus.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WakeUpsTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final int SECONDS = 30;

    private final WakeUps asked = new WakeUps();

    @Test
    void whatIsAskedForBetweenLookingAndWaitingIsNotMissed() throws InterruptedException {
        long seen = asked.count();
        asked.wake();
        CountDownLatch heard = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> await(seen, heard));
        assertThat(heard.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everybodyWhoWaitsHearsOfIt() throws InterruptedException {
        long seen = asked.count();
        CountDownLatch heard = new CountDownLatch(3);
        List<Thread> waiting = IntStream.range(0, 3)
                .mapToObj(number -> Thread.ofPlatform().daemon().start(() -> await(seen, heard)))
                .toList();
        for (Thread one : waiting) {
            while (one.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        asked.wake();
        assertThat(heard.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void await(long seen, CountDownLatch heard) {
        try {
            asked.await(seen, FOR_EVER);
            heard.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
