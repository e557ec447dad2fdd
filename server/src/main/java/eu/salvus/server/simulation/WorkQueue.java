package eu.salvus.server.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs what waits, on all cores but one, one thread for each; what is quick passes what takes minutes, in between. What runs when the program stops begins again when it starts: a result depends
 * on nothing but what was asked.
 */
@Component
public class WorkQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);

    private static final long LOOK_AGAIN_SECONDS = 5;

    /** Whoever stops waits so long for each that runs to come to a place where it can be left. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Jobs jobs;
    private final Map<String, Work> kinds;
    private final List<String> quick;
    private final Semaphore asked = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    WorkQueue(Jobs jobs, List<Work> kinds) {
        this.jobs = jobs;
        this.kinds = kinds.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.quick = kinds.stream()
                .filter(work -> !work.takesMinutes())
                .map(Work::kind)
                .toList();
    }

    /** Something was asked for. */
    public void wake() {
        asked.release();
    }

    @Override
    public void start() {
        kinds.values().forEach(Work::waitAgain);
        running = true;
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        for (int number = 0; number < cores; number++) {
            workers.add(Thread.ofPlatform()
                    .name("work-" + number)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::serve));
        }
    }

    @Override
    public void stop() {
        running = false;
        asked.release(workers.size());
        for (Thread worker : workers) {
            try {
                // Not interrupted: an embedded database closes its file when somebody who writes to it is.
                worker.join(PATIENCE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void serve() {
        Deque<Jobs.Job> begun = new ArrayDeque<>();
        boolean failed = false;
        while (running) {
            try {
                if (failed) {
                    // The database may be away for a while; asking without a pause would only fill the log.
                    TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
                    giveBack(begun);
                    failed = false;
                }
                Optional<Jobs.Job> next = jobs.next(kinds.keySet());
                if (next.isEmpty()) {
                    asked.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    asked.drainPermits();
                } else {
                    run(next.get(), begun);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                failed = true;
                LOG.error("the queue of work goes on after a failure", failure);
            }
        }
    }

    private void giveBack(Deque<Jobs.Job> begun) {
        while (!begun.isEmpty()) {
            work(begun.getLast()).waitAgain(begun.getLast().id());
            begun.removeLast();
        }
    }

    /**
     * Runs one, unless another thread has taken it in the meantime.
     *
     * @param begun by this thread, and not over
     */
    private void run(Jobs.Job job, Deque<Jobs.Job> begun) {
        Work work = work(job);
        if (work.take(job.id())) {
            begun.addLast(job);
            AtomicBoolean look = new AtomicBoolean(work.takesMinutes());
            work.run(job.id(), () -> {
                if (look.get() || (work.takesMinutes() && asked.tryAcquire())) {
                    look.set(letPass(begun));
                }
                return running;
            });
            begun.removeLast();
        }
    }

    /** Runs a quick one that waits, in the midst of one that takes minutes; whether there was one. */
    private boolean letPass(Deque<Jobs.Job> begun) {
        Optional<Jobs.Job> next = running ? jobs.next(quick) : Optional.empty();
        next.ifPresent(job -> run(job, begun));
        return next.isPresent();
    }

    private Work work(Jobs.Job job) {
        return Objects.requireNonNull(kinds.get(job.kind()), job.kind());
    }
}
