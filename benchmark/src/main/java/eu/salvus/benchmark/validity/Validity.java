package eu.salvus.benchmark.validity;

import eu.salvus.benchmark.validity.ConclusionPages.Effort;
import eu.salvus.simulation.content.ContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entry point of {@code ./salvus benchmark validity [--runs N] [--points N] [--out FILE]}: writes docs/validity.md. */
public final class Validity {

    private static final int USAGE = 64;
    private static final int BAD_CONTENT = 65;
    private static final int CANNOT_WRITE = 73;

    /** Of all draws. */
    private static final long SEED = 1;

    /** At each point of the outer loop a fiftieth of the runs are made, and ten at least. */
    private static final int RUNS_A_POINT = 50;

    private static final int LEAST_RUNS = 10;

    /** To rank hundreds of assumptions takes more runs than to draw a band. */
    private static final int RANKING = 4;

    private int runs = 2_000;
    private int points = 101;
    private Path out = Path.of(System.getProperty("salvus.root", "."), "docs", "validity.md");

    private Validity() {}

    /** Plays all that is compared and writes the document; says what is wrong with the arguments, the content or the file. */
    public static void run(List<String> arguments) {
        Validity validity = new Validity();
        try {
            validity.take(new ArrayDeque<>(arguments));
        } catch (IllegalArgumentException wrong) {
            end(wrong.getMessage() + "; it takes --runs N, --points N and --out FILE", USAGE);
        }
        try {
            validity.write();
        } catch (ContentException wrong) {
            end(wrong.getMessage(), BAD_CONTENT);
        } catch (IOException failure) {
            end("cannot write " + validity.out + ": " + failure.getMessage(), CANNOT_WRITE);
        }
    }

    private static void end(@Nullable String message, int code) {
        System.err.println("salvus benchmark validity: " + message);
        System.exit(code);
    }

    private void take(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String name = arguments.pop();
            if (arguments.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value, or is unknown");
            }
            String value = arguments.pop();
            switch (name) {
                case "--runs" -> runs = count(name, value);
                case "--points" -> points = count(name, value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        }
    }

    private static int count(String name, String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(name + " must be from 1 to 9999999, not " + value);
        }
        return Integer.parseInt(value);
    }

    private void write() throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        Effort effort =
                new Effort(runs, RANKING * runs, points, Math.max(LEAST_RUNS, runs / RUNS_A_POINT), threads, SEED);
        String text = ValidityDocument.of(Cards.builtIn(), effort, System.err::println);
        Files.writeString(out, text, StandardCharsets.UTF_8);
    }
}
