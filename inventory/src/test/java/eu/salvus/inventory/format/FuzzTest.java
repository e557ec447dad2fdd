package eu.salvus.inventory.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.RefusedFileException;
import eu.salvus.inventory.merge.Merge;
import eu.salvus.inventory.merge.MergeOptions;
import eu.salvus.inventory.merge.MergeResult;
import eu.salvus.inventory.proposal.Decisions;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.inventory.proposal.Proposer;
import eu.salvus.twin.yaml.TwinDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Broken in any way, a file is read or refused, within a second of one core's time and 512 MB; what is read from it can be merged.
 * A failure names the seed.
 */
class FuzzTest {
    private static final int EVERYDAY = 200;
    private static final int FULL = 10_000;
    private static final long MOST_NANOSECONDS = 1_000_000_000L;
    private static final long MOST_BYTES = 512L << 20;
    private static final int MERGED_EVERY = 10;

    private static final List<String> TOKENS = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&lt;",
            "&x;",
            "<!DOCTYPE x [",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<?xml version=\"1.1\" encoding=\"UTF-16\"?>",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\uFEFF",
            "\n",
            "\r",
            ";",
            ",",
            "\t",
            "null",
            "true",
            "-1e999",
            "999999999999999999999999",
            ":",
            "\"\":",
            "content",
            "resourceType",
            "Patient/1",
            "10.1.2.3",
            "00:1b:63:84:45:e6",
            "é",
            "\uD83D\uDE00",
            "\u202E",
            "xmlns=",
            "a".repeat(3_000),
            "[".repeat(80));

    private static final TwinDocument TWIN = TwinDocument.of("t.yaml", """
            salvus-twin: 1
            id: small
            name: Small
            asOf: 2026-01-01
            zones:
              - {id: wards, kind: clinical}
              - {id: devices, kind: medical-devices}
            assets:
              - {id: pc-1, kind: workstation, zone: wards}
              - {id: pump-1, kind: medical-device, role: infusion-pump, zone: devices, version: "1"}
            """);

    /** The samples to break, one for each importer. */
    enum Sample {
        GLPI(Samples.GLPI),
        CSV(Samples.CSV),
        NMAP(Samples.NMAP),
        BOM(Samples.BOM),
        BOM_XML(Samples.BOM_XML),
        FHIR(Samples.FHIR);

        private final byte[] bytes;

        Sample(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final InventoryReader reader = new InventoryReader();
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Sample.class)
    void some_broken_files_are_read_or_refused(Sample sample) throws IOException {
        attack(sample, EVERYDAY);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(Sample.class)
    void ten_thousand_broken_files_are_read_or_refused(Sample sample) throws IOException {
        attack(sample, FULL);
    }

    private void attack(Sample sample, int files) throws IOException {
        int read = 0;
        int refused = 0;
        Path file = folder.resolve(sample.name());
        for (long seed = 0; seed < files; seed++) {
            Files.write(file, broken(sample.bytes, new Random(seed)));
            long before = thread.getCurrentThreadCpuTime();
            long allocated = thread.getCurrentThreadAllocatedBytes();
            try {
                FileReading reading = reader.read(file);
                read++;
                if (seed % MERGED_EVERY == 0) {
                    merge(reading);
                }
            } catch (RefusedFileException expected) {
                refused++;
            } catch (RuntimeException | StackOverflowError defect) {
                throw new AssertionError(sample + ", seed " + seed, defect);
            }
            assertThat(thread.getCurrentThreadCpuTime() - before)
                    .as("time of %s, seed %d", sample, seed)
                    .isLessThan(MOST_NANOSECONDS);
            assertThat(thread.getCurrentThreadAllocatedBytes() - allocated)
                    .as("memory of %s, seed %d", sample, seed)
                    .isLessThan(MOST_BYTES);
        }
        assertThat(read).as("read").isPositive();
        assertThat(refused).as("refused").isPositive();
    }

    /** Whatever was read can be merged, and a second time changes nothing. */
    private static void merge(FileReading reading) {
        Inventory inventory = Inventory.of(List.of(reading));
        TwinDocument once = merged(TWIN, inventory).document();
        TwinDocument twice = merged(once, inventory).document();
        assertThat(new String(twice.files().get("t.yaml"), StandardCharsets.UTF_8))
                .isEqualTo(new String(once.files().get("t.yaml"), StandardCharsets.UTF_8));
    }

    private static MergeResult merged(TwinDocument twin, Inventory inventory) {
        Proposals proposals = new Proposer(twin.twin(), Decisions.NONE).propose(inventory.devices());
        return Merge.into(
                twin,
                inventory.devices(),
                proposals,
                MergeOptions.USUAL,
                proposal -> "imported # \u0007 " + proposal.why());
    }

    /** One to four wounds. */
    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(40));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, 0, from, new byte[0], bytes.length, bytes.length);
                case 1 -> joined(bytes, 0, from, new byte[0], to, bytes.length);
                case 2 -> joined(bytes, 0, to, new byte[0], from, bytes.length);
                case 3 ->
                    joined(
                            bytes,
                            0,
                            from,
                            new byte[] {(byte) random.nextInt(256)},
                            Math.min(from + 1, bytes.length),
                            bytes.length);
                default -> joined(bytes, 0, from, token(random), from, bytes.length);
            };
        }
        return bytes.length == 0 ? new byte[] {' '} : bytes;
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between, int rest, int end) {
        byte[] joined = new byte[to - from + between.length + end - rest];
        System.arraycopy(bytes, from, joined, 0, to - from);
        System.arraycopy(between, 0, joined, to - from, between.length);
        System.arraycopy(bytes, rest, joined, to - from + between.length, end - rest);
        return joined;
    }
}
