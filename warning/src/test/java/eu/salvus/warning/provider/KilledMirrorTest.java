package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.source.LoopbackDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mirror in a process of its own that is killed in the middle of its work. */
@Tag("full")
class KilledMirrorTest {

    private static final int DOCUMENTS = 60;

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("copy");
    }

    @Test
    void a_mirror_killed_at_any_moment_has_whole_documents_only_and_goes_on() throws Exception {
        try (ProviderSite provider = new ProviderSite();
                LoopbackDoor door = new LoopbackDoor()) {
            for (int i = 100; i < 100 + DOCUMENTS; i++) {
                provider.publish(i + ".json", document(i));
            }
            for (int kill : List.of(1, 10, 20)) {
                killedAfter(kill, provider);
                assertThat(copies()).allMatch(copy -> whole(copy), "whole");
            }

            MirrorReport report =
                    mirror(provider.site.at("/provider-metadata.json").toString(), folder(), door);

            assertThat(report.count(Outcome.NEW) + report.count(Outcome.UNCHANGED))
                    .isEqualTo(DOCUMENTS);
            assertThat(report.count(Outcome.UNCHANGED)).isPositive();
            assertThat(copies()).hasSize(DOCUMENTS).allMatch(copy -> whole(copy), "whole");
            try (Stream<Path> files = Files.walk(folder())) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
            }
        }
    }

    /** The process that is killed. */
    static final class Work {
        private Work() {}

        /** Mirrors the metadata of the first argument into the folder of the second. */
        public static void main(String[] arguments) throws Exception {
            try (LoopbackDoor door = new LoopbackDoor()) {
                mirror(arguments[0], Path.of(arguments[1]), door);
            }
        }
    }

    private static MirrorReport mirror(String address, Path folder, LoopbackDoor door) throws Exception {
        ProviderMetadata provider =
                new Providers(door).find(address).providers().getFirst();
        return new Mirror(door, folder, Limits.USUAL, DocumentCheck.NONE)
                .run(provider, Depth.EVERY_DOCUMENT, (done, all) -> {});
    }

    private void killedAfter(int documents, ProviderSite provider) throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        for (int i = 100; i < 100 + DOCUMENTS; i++) {
            byte[] bytes = document(i);
            provider.site.put("/csaf/" + i + ".json", exchange -> {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                if (answered.incrementAndGet() >= documents) {
                    enough.countDown();
                }
            });
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Work.class.getName(),
                        provider.site.at("/provider-metadata.json").toString(),
                        folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("work.log").toFile())
                .start();
        try {
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("documents asked for")
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static boolean whole(Path copy) {
        try {
            String name = copy.getFileName().toString().replace(".json", "");
            return Arrays.equals(Files.readAllBytes(copy), document(Integer.parseInt(name)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Some 50 kB, so that a write takes its time. */
    private static byte[] document(int number) {
        return ProviderSite.document(String.valueOf(number), "x".repeat(50_000));
    }
}
