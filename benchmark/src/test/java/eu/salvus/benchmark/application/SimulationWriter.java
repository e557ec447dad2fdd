package eu.salvus.benchmark.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Asks for simulations, and takes back the oldest that are open once there are enough. */
final class SimulationWriter extends Writer {

    private static final int OPEN = 5;
    private static final int RUNS = 20_000;

    private final String twin;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> cancelled = new ArrayList<>();
    private int since;

    SimulationWriter(Visitor visitor) throws IOException, InterruptedException {
        super(visitor);
        twin = visitor.good("POST", "/api/twins", Map.of("archetype", "single-practice"))
                .get("id")
                .stringValue();
    }

    @Override
    void change() throws IOException, InterruptedException {
        if (open.size() < OPEN) {
            open.add(visitor()
                    .good(
                            "POST",
                            "/api/simulations",
                            Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", RUNS))
                    .get("id")
                    .stringValue());
        } else {
            String oldest = open.getFirst();
            visitor().good("DELETE", "/api/simulations/" + oldest, null);
            open.removeFirst();
            cancelled.add(oldest);
        }
        since++;
    }

    @Override
    int look(String when) throws IOException, InterruptedException {
        for (String simulation : cancelled) {
            assertThat(state(simulation)).as(when + ", taken back").isEqualTo("cancelled");
        }
        for (String simulation : open) {
            // The oldest may have been taken back when the application was killed, or be finished.
            assertThat(state(simulation)).as(when + ", asked for").isIn("queued", "running", "done", "cancelled");
        }
        for (var one : visitor().get("/api/simulations").get("items")) {
            String id = one.get("id").stringValue();
            String state = one.get("state").stringValue();
            boolean waits = state.equals("queued") || state.equals("running");
            if (waits && !open.contains(id)) {
                open.addFirst(id);
            } else if (!waits) {
                open.remove(id);
            }
        }
        cancelled.clear();
        int counted = since;
        since = 0;
        return counted;
    }

    private String state(String simulation) throws IOException, InterruptedException {
        return visitor().get("/api/simulations/" + simulation).get("state").stringValue();
    }
}
