package eu.salvus.cli.badexample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** All that the house forbids its libraries, so that the rules can be seen to catch it. */
public final class BadExamples {

    private BadExamples() {}

    static List<Object> everything() throws InterruptedException {
        Thread.sleep(0);
        List<Object> all = new ArrayList<>();
        all.add(Instant.now());
        all.add(System.currentTimeMillis());
        all.add(Math.random());
        all.add(Math.log(2));
        all.add(new Random());
        all.add(new Random(1));
        all.add(UUID.randomUUID());
        all.add(ThreadLocalRandom.current());
        Collections.shuffle(all);
        return all;
    }

    /** A name that says nothing. */
    static final class NameManager {}
}
