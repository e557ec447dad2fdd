package eu.salvus.benchmark;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.yaml.TwinReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Loads a large twin and plays a scenario against it, in a process of its own, and prints: assets, seconds to load, megabytes at the
 * peak, seconds to prepare, milliseconds per run. Times are processor time of the thread that does it.
 */
final class LargeTwin {

    private static final int RUNS = 200;
    private static final double MEGABYTE = 1 << 20;
    private static final double MILLIS = 1e3;

    private LargeTwin() {}

    /** The text of a university hospital of about 50,000 assets. */
    static String text() {
        Answers answers = Answers.NONE
                .with("beds", 2_000.0)
                .with("workstations", 16_000.0)
                .with("devices-per-bed", 15.0);
        return Archetypes.named("university-hospital")
                .orElseThrow()
                .generate(answers, 1)
                .text();
    }

    /** Measures the file named by the only argument. */
    public static void main(String[] arguments) {
        double began = CpuClock.seconds();
        Twin twin = TwinReader.read(Path.of(arguments[0])).twinOrThrow();
        double loaded = CpuClock.seconds();
        Simulation simulation = Simulation.of(twin, Objects.requireNonNull(Scenarios.find("ransomware-phishing")), 1);
        double prepared = CpuClock.seconds();
        simulation.run(RUNS, 2, null, Progress.NONE);
        double warm = CpuClock.processSeconds();
        simulation.run(RUNS, 1, null, Progress.NONE);
        double spent = CpuClock.processSeconds() - warm;
        System.out.printf(
                Locale.ROOT,
                "%d %f %f %f %f%n",
                twin.assets().size(),
                loaded - began,
                peak() / MEGABYTE,
                prepared - loaded,
                spent * MILLIS / RUNS);
    }

    /** The most that was used of each part of the memory, added up. */
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .filter(Objects::nonNull)
                .mapToDouble(usage -> usage.getUsed())
                .sum();
    }
}
