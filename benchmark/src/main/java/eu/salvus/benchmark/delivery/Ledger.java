package eu.salvus.benchmark.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Where all virtual hospitals store what they heard: lines of a file, many forced to the disk at once. A line that is told as stored is on the
 * disk.
 */
final class Ledger implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final LinkedBlockingQueue<Line> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;

    private record Line(String text, CompletableFuture<Long> stored) {}

    Ledger(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.writer = Thread.ofPlatform().name("ledger").daemon().start(this::write);
    }

    /** Stores a line; returns when it is on the disk, in nanoseconds of {@link System#nanoTime}. */
    long store(String text) {
        Line line = new Line(text, new CompletableFuture<>());
        waiting.add(line);
        return line.stored().join();
    }

    /** All lines, as they are on the disk. */
    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    private void write() {
        List<Line> some = new ArrayList<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                some.clear();
                some.add(waiting.take());
                waiting.drainTo(some);
                StringBuilder text = new StringBuilder();
                some.forEach(line -> text.append(line.text()).append('\n'));
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
                long now = System.nanoTime();
                some.forEach(line -> line.stored().complete(now));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            some.forEach(line -> line.stored().completeExceptionally(failure));
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
