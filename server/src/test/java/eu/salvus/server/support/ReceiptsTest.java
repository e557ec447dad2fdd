package eu.salvus.server.support;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.support.CollectionReaders.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private static final UUID COLLECTION = UUID.randomUUID();
    private static final int MANY = 500;

    private final List<List<Receipt>> written = new CopyOnWriteArrayList<>();
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    private Receipts receipts = receipts(written::add);

    @AfterEach
    void end() throws InterruptedException {
        askers.shutdownNow();
        receipts.stop();
    }

    @Test
    void whatIsGivenIsWrittenBeforeItIsGiven() {
        Receipt receipt = receipt();

        receipts.put(receipt);

        assertThat(written).containsExactly(List.of(receipt));
    }

    @Test
    void whoeverComesWhileOthersAreWrittenIsWrittenWithAllWhoCame() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        begin(all -> {
            written.add(all);
            awaited(writing);
        });
        Future<?> first = askers.submit(() -> receipts.put(receipt()));
        until(() -> !written.isEmpty());
        List<Future<?>> others = new ArrayList<>();
        IntStream.range(0, MANY).forEach(number -> others.add(askers.submit(() -> receipts.put(receipt()))));
        until(() -> receipts.waiting() == MANY);
        assertThat(first.isDone()).isFalse();

        writing.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }

        assertThat(written).hasSize(2);
        assertThat(written.getLast()).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeWrittenIsGivenToNobodyAndHoldsUpNobodyAfterThem() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        begin(all -> {
            written.add(all);
            awaited(writing);
            if (written.size() == 2) {
                throw new IllegalStateException("no room");
            }
        });
        Future<?> first = askers.submit(() -> receipts.put(receipt()));
        until(() -> !written.isEmpty());
        List<Future<?>> unlucky =
                List.of(askers.submit(() -> receipts.put(receipt())), askers.submit(() -> receipts.put(receipt())));
        until(() -> receipts.waiting() == 2);
        writing.countDown();
        first.get();

        for (Future<?> each : unlucky) {
            assertThatThrownBy(each::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("no room");
        }
        receipts.put(receipt());
        assertThat(written).hasSize(3);
    }

    @Test
    void whoeverWaitsWhenTheProgramEndsIsNotLeftWaiting() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        begin(all -> {
            written.add(all);
            awaited(never);
            throw new IllegalStateException("interrupted");
        });
        Future<?> first = askers.submit(() -> receipts.put(receipt()));
        until(() -> !written.isEmpty());
        Future<?> second = askers.submit(() -> receipts.put(receipt()));
        until(() -> receipts.waiting() == 1);

        receipts.stop();

        assertThatThrownBy(first::get).hasRootCauseMessage("interrupted");
        assertThatThrownBy(second::get).hasRootCauseMessage("the program ends");
    }

    private void begin(Consumer<List<Receipt>> writing) throws InterruptedException {
        receipts.stop();
        receipts = receipts(writing);
    }

    private static Receipts receipts(Consumer<List<Receipt>> writing) {
        Receipts receipts = new Receipts(writing);
        receipts.start();
        return receipts;
    }

    private static Receipt receipt() {
        return new Receipt(COLLECTION, UUID.randomUUID(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
