package eu.salvus.benchmark.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built application, running as a process of its own on a free port of this machine. */
public final class RunningApplication implements AutoCloseable {

    private static final long PATIENCE = 120;
    private static final Pattern ADDRESS = Pattern.compile("Salvus is at (\\S+)");
    private static final Pattern CODE = Pattern.compile("code: (\\S+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILOBYTES_PER_MEGABYTE = 1000;

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private RunningApplication(Process process) {
        this.process = process;
    }

    /**
     * Starts it as the launcher does, and waits until it answers. The first one that ends as it was asked to leaves an archive of classes,
     * with which the next ones start faster.
     *
     * @param root the folder of Salvus, built
     * @param options of {@code salvus serve}, without the port
     * @throws IllegalStateException when it does not start, with what it said
     */
    public static RunningApplication start(Path root, List<String> options) {
        return start(root, new Launch("serve", 0, 1024), options);
    }

    /**
     * How it is started.
     *
     * @param command {@code serve} or {@code centre}
     * @param port to answer at; 0 for any that is free
     * @param megabytes of memory for its objects, at most
     */
    public record Launch(String command, int port, int megabytes) {}

    /** The same, in another way than usual. */
    public static RunningApplication start(Path root, Launch launch, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + launch.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + root.resolve("benchmark/target/application.jsa"),
                "-Dsalvus.locale=en",
                "-jar",
                "salvus-server.jar",
                launch.command(),
                "--port",
                String.valueOf(launch.port())));
        words.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(root.resolve("server/target").toFile())
                .redirectErrorStream(true);
        // What is measured asks nobody outside.
        builder.environment().put("SALVUS_SOURCES_ASKED", "false");
        try {
            RunningApplication application = new RunningApplication(builder.start());
            Thread.ofVirtual().start(application::hear);
            application.address.get(PATIENCE, TimeUnit.SECONDS);
            return application;
        } catch (IOException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the application did not start: " + failure.getMessage(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the application started", interruption);
        }
    }

    private void hear() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group(1)));
                }
            }
        } catch (IOException end) {
            said.append(end.getMessage());
        }
        address.completeExceptionally(new IllegalStateException(said.toString()));
    }

    /** Where it answers. */
    public URI address() {
        return address.join();
    }

    /** What its terminal shows for the setup; nothing once it is set up. */
    public Optional<String> code() {
        Matcher found = CODE.matcher(said);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Everything it has printed. */
    public String said() {
        return said.toString();
    }

    /** Its resident memory in megabytes, where the system tells it (Linux). */
    public double megabytes() {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc", process.pid() + "", "status")));
            return found.find() ? Long.parseLong(found.group(1)) / KILOBYTES_PER_MEGABYTE : Double.NaN;
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }

    /** Processor time it has taken, where the system tells it. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it without warning, as when the power fails; waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        gone();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        gone();
    }

    private void gone() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the application does not end: " + said);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the application ended", interruption);
        }
    }
}
