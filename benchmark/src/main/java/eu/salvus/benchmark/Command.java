package eu.salvus.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finished process and what it cost.
 *
 * @param output what it printed
 * @param wallSeconds from start to end by the clock
 * @param cpuSeconds processor time of all its threads
 */
record Command(String output, double wallSeconds, double cpuSeconds) {

    /** The last line of the shell's {@code times}: user and system time of its children. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private static final double MINUTE = 60;
    private static final double NANOS = 1e9;

    /**
     * Runs a command under a POSIX shell, which measures it.
     *
     * @throws IllegalStateException when it cannot be run or fails, with what it printed
     */
    static Command run(Path folder, List<String> words) {
        List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\" || exit $?; times", "measure"));
        shell.addAll(words);
        long began = System.nanoTime();
        try {
            Process process = new ProcessBuilder(shell)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            double wall = (System.nanoTime() - began) / NANOS;
            Matcher times = TIMES.matcher(output);
            if (exit != 0 || !times.find()) {
                throw new IllegalStateException(String.join(" ", words) + " ended with " + exit + ":\n" + output);
            }
            return new Command(
                    output.substring(0, times.start()),
                    wall,
                    seconds(times.group(1), times.group(2)) + seconds(times.group(3), times.group(4)));
        } catch (IOException failure) {
            throw new IllegalStateException(String.join(" ", words) + " could not be run", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + String.join(" ", words), interruption);
        }
    }

    private static double seconds(String minutes, String seconds) {
        return Integer.parseInt(minutes) * MINUTE + Double.parseDouble(seconds);
    }
}
