package eu.salvus.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final int IN_LINE = 4;

    private final OneByOne line = new OneByOne(IN_LINE);
    private final Caller busy = Caller.guest(new UUID(0, 1));
    private final Caller other = Caller.guest(new UUID(0, 2));
    private final Executor threads = task -> Thread.ofPlatform().daemon().start(task);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void anOrganisationThatAsksAgainAndAgainIsToldToWaitAndDelaysNoOtherForLong() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CompletableFuture<?>[] all = new CompletableFuture<?>[IN_LINE + 3];
        for (int number = 0; number < all.length; number++) {
            all[number] = CompletableFuture.runAsync(
                    () -> {
                        try {
                            line.of(busy, () -> wait(asked));
                        } catch (RefusedException enough) {
                            assertThat(enough.problem()).isEqualTo("busy");
                            refused.incrementAndGet();
                        }
                    },
                    threads);
        }
        begun.await();
        while (refused.get() < all.length - IN_LINE) {
            Thread.onSpinWait();
        }
        CompletableFuture<String> others = CompletableFuture.supplyAsync(() -> line.of(other, () -> "done"), threads);
        over.countDown();
        assertThat(others.join()).isEqualTo("done");
        CompletableFuture.allOf(all).join();
        assertThat(asked.get()).isEqualTo(IN_LINE);
        assertThat(line.of(busy, () -> "again")).isEqualTo("again");
    }

    @Test
    void whatFailsLeavesTheLine() {
        for (int time = 0; time <= IN_LINE; time++) {
            assertThatThrownBy(() -> line.of(busy, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(line.of(busy, () -> "done")).isEqualTo("done");
    }

    private int wait(AtomicInteger asked) {
        begun.countDown();
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return asked.incrementAndGet();
    }
}
