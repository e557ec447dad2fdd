package eu.salvus.benchmark.application;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * People who read at the same time: each opens a page, which asks for several things at once, and thinks about it. The time of thinking is
 * drawn evenly between half and one and a half of its mean.
 */
public final class Readers {

    private static final int GOOD = 200;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double HALF = 0.5;

    private final List<Visitor> visitors;
    private final List<List<String>> pages;
    private final Duration think;
    private final Queue<Read> reads = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;
    private volatile boolean over;

    /**
     * One read.
     *
     * @param path what was read
     * @param milliseconds from the question to the last byte of the answer
     * @param failure why there was no good answer; empty when there was one
     */
    public record Read(String path, double milliseconds, String failure) {}

    /**
     * @param visitors who read
     * @param pages for each page, what it asks for
     * @param think mean time between a page and the next
     */
    public Readers(List<Visitor> visitors, List<List<String>> pages, Duration think) {
        this.visitors = List.copyOf(visitors);
        this.pages = List.copyOf(pages);
        this.think = think;
    }

    /**
     * Lets them read.
     *
     * @param warmUp time that is not counted
     * @param counted time that is
     * @return every read that began in the counted time
     */
    public List<Read> read(Duration warmUp, Duration counted) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < visitors.size(); i++) {
            Visitor visitor = visitors.get(i);
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(i);
            threads.add(Thread.ofVirtual().start(() -> live(visitor, random)));
        }
        Thread.sleep(warmUp);
        counting = true;
        Thread.sleep(counted);
        counting = false;
        over = true;
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
        return List.copyOf(reads);
    }

    private void live(Visitor visitor, RandomGenerator random) {
        try {
            // Nobody's first page falls together with everybody's.
            Thread.sleep((long) (random.nextDouble() * think.toMillis()));
            while (!over) {
                for (String path : pages.get(random.nextInt(pages.size()))) {
                    open(visitor, path);
                }
                Thread.sleep((long) ((HALF + random.nextDouble()) * think.toMillis()));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(Visitor visitor, String path) throws InterruptedException {
        boolean counts = counting;
        long began = System.nanoTime();
        String failure;
        try {
            int status = visitor.read(path);
            failure = status == GOOD ? "" : "status " + status;
        } catch (IOException broken) {
            failure = broken.toString();
        }
        if (counts) {
            reads.add(new Read(path, (System.nanoTime() - began) / NANOS_PER_MILLISECOND, failure));
        }
    }
}
