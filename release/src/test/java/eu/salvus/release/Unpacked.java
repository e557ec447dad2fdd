package eu.salvus.release;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The archive for Linux, unpacked in an empty folder, for somebody with an empty home, no Java, no Maven and no Node on the path, and, where
 * this system lets us take it away, no network but the machine's own.
 */
final class Unpacked {

    /** What the start script and the tests' own lines need of a system. */
    private static final List<String> TOOLS =
            List.of("ls", "sed", "dirname", "basename", "cat", "sleep", "kill", "date", "curl", "ip");

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));
    private static final int PATIENCE_SECONDS = 300;
    private static final String BEGIN = "ip link set lo up 2>/dev/null; salvus='%s'; ";
    private static final List<String> ALONE = List.of("unshare", "--net", "--map-root-user");

    private final Path folder;
    private final Path home;
    private final Path tools;

    Unpacked(Path empty) throws IOException, InterruptedException {
        home = Files.createDirectory(empty.resolve("home"));
        tools = Files.createDirectory(empty.resolve("tools"));
        for (String tool : TOOLS) {
            Path passing = tools.resolve(tool);
            Files.writeString(passing, "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(passing, PosixFilePermissions.fromString("rwx------"));
        }
        Path place = Files.createDirectory(empty.resolve("somewhere else"));
        Process tar = new ProcessBuilder(
                        "tar", "-xzf", archive("-linux-x64.tar.gz").toString())
                .directory(place.toFile())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("the archive cannot be unpacked");
        }
        try (Stream<Path> inside = Files.list(place)) {
            folder = inside.findFirst().orElseThrow();
        }
    }

    /** The only archive of a sort. */
    static Path archive(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("salvus.root"), "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive " + ending + ": ./salvus release makes it"));
        }
    }

    Path folder() {
        return folder;
    }

    Path home() {
        return home;
    }

    private static Path tool(String name) throws IOException {
        return PLACES.stream()
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("this test needs the program " + name + ": install it"));
    }

    /** Whether this system lets programs be started without a network. */
    static boolean canBeAlone() {
        try {
            List<String> tried = new ArrayList<>(ALONE);
            tried.addAll(List.of(tool("ip").toString(), "link", "set", "lo", "up"));
            return new ProcessBuilder(tried)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    /** Runs a line of the shell in the home, where {@code salvus} is the start script; gives what it said. */
    String shell(String line) throws IOException, InterruptedException {
        File said = Files.createTempFile(home.getParent(), "said", ".txt").toFile();
        List<String> command = new ArrayList<>(canBeAlone() ? ALONE : List.of());
        command.addAll(List.of("/bin/sh", "-c", BEGIN.formatted(folder.resolve("bin/salvus")) + line));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of("HOME", home.toString(), "PATH", tools.toString(), "LANG", "en_IE.UTF-8"));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(said.toPath(), StandardCharsets.UTF_8);
    }
}
