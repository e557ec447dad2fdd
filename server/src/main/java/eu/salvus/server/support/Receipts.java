package eu.salvus.server.support;

import eu.salvus.server.support.CollectionReaders.Receipt;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes down what is given to whom, before it is given. Thousands ask at once when a bell rings, and a transaction for each cost a centre more than all else it
 * did (docs/performance.md): one thread waits a moment after the first who comes, and writes for all who have come by then.
 */
@Component
@AtTheCentre
class Receipts {

    /** On two cores some 25 questions are answered in that time, at 0.4 ms of two processors each (docs/performance.md), and nobody notices it. */
    private static final long GATHERING_MILLIS = 10;

    private final Consumer<List<Receipt>> writing;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = Thread.ofPlatform().name("receipts").daemon().unstarted(this::writeAll);

    @Autowired
    Receipts(CollectionReaders readers) {
        this(readers::fetched);
    }

    /** @param writing in one transaction, all or nothing */
    Receipts(Consumer<List<Receipt>> writing) {
        this.writing = writing;
    }

    private record Waiting(Receipt receipt, CompletableFuture<Void> written) {}

    @PostConstruct
    void start() {
        writer.start();
    }

    /** Whoever still waits is told that nothing was written. */
    @PreDestroy
    void stop() throws InterruptedException {
        writer.interrupt();
        writer.join();
        waiting.forEach(each -> each.written().completeExceptionally(new IllegalStateException("the program ends")));
    }

    /**
     * Returns when it is written. Nobody should be within a transaction here: they would hold a connection that the writer may need.
     *
     * @throws RuntimeException what kept those from being written whose turn it was together; then nothing is to be given
     */
    void put(Receipt receipt) {
        Waiting own = new Waiting(receipt, new CompletableFuture<>());
        waiting.add(own);
        try {
            own.written().join();
        } catch (CompletionException unwritten) {
            throw unwritten.getCause() instanceof RuntimeException failure ? failure : unwritten;
        }
    }

    /** How many wait to be written down. */
    int waiting() {
        return waiting.size();
    }

    private void writeAll() {
        try {
            while (true) {
                Waiting first = waiting.take();
                List<Waiting> all = new ArrayList<>(List.of(first));
                try {
                    Thread.sleep(GATHERING_MILLIS);
                    waiting.drainTo(all);
                } finally {
                    write(all);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> all) {
        try {
            writing.accept(all.stream().map(Waiting::receipt).toList());
            all.forEach(each -> each.written().complete(null));
        } catch (RuntimeException | Error failure) {
            // Whoever waits is told in any case, and the thread goes on.
            all.forEach(each -> each.written().completeExceptionally(failure));
        }
    }
}
