package eu.salvus.server.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final long NEVER = -1;

    /** Whoever stops waits so long for all that run to come to a place where they can be left. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Jobs jobs;
    private final Map<String, Work> kinds;
    private final List<String> quick;
    private final JobRunner runner;
    private final WakeUps asked = new WakeUps();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    WorkQueue(Jobs jobs, JobRunner runner, List<Work> kinds) {
        this.jobs = jobs;
        this.runner = runner;
        this.kinds = kinds.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.quick = kinds.stream()
                .filter(work -> !work.takesMinutes())
                .map(Work::kind)
                .toList();
    }

    /** Something was asked for. */
    public void wake() {
        asked.wake();
    }

    @Override
    public void start() {
        kinds.values().forEach(work -> work.jobs().waitAgain());
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
        asked.wake();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Thread worker : workers) {
            try {
                // Not interrupted: an embedded database closes its file when somebody who writes to it is.
                worker.join(Duration.ofNanos(end - System.nanoTime()));
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
                    Thread.sleep(LOOK_AGAIN);
                    giveBack(begun);
                    failed = false;
                }
                long seen = asked.count();
                Optional<Jobs.Job> next = jobs.next(kinds.keySet());
                if (next.isEmpty() && running) {
                    asked.await(seen, LOOK_AGAIN);
                } else if (next.isPresent()) {
                    run(next.get(), begun);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                failed = true;
                LOG.error("the queue of work goes on after a failure", failure);
            }
        }
    }

    private void giveBack(Deque<Jobs.Job> begun) {
        while (!begun.isEmpty()) {
            work(begun.getLast()).jobs().waitAgain(begun.getLast().id());
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
        if (work.jobs().take(job.id())) {
            begun.addLast(job);
            AtomicLong looked = new AtomicLong(NEVER);
            runner.run(work, job.id(), () -> {
                if (work.takesMinutes()) {
                    letPass(begun, looked);
                }
                return running;
            });
            begun.remove(job);
        }
    }

    /**
     * Runs a quick one that waits, in the midst of one that takes minutes.
     *
     * @param looked how often something had been asked for when none waited
     */
    private void letPass(Deque<Jobs.Job> begun, AtomicLong looked) {
        long seen = asked.count();
        if (running && looked.get() != seen) {
            Optional<Jobs.Job> next = jobs.next(quick);
            if (next.isEmpty()) {
                looked.set(seen);
            } else {
                run(next.get(), begun);
            }
        }
    }

    private Work work(Jobs.Job job) {
        return Objects.requireNonNull(kinds.get(job.kind()), job.kind());
    }
}
