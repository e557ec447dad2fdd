package eu.salvus.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each virtual machine orders its hash tables anew; no result may show it. */
class VirtualMachinesTest {

    private static Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintedResult.class.getName(),
                        "ransomware-phishing",
                        "insider-theft"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String printed(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }

    @Test
    void threeVirtualMachinesPrintTheSameResultsAndHashes() throws IOException, InterruptedException {
        Process first = start();
        Process second = start();
        String printed = printed(first);
        assertThat(printed).contains("ransomware-phishing", "insider-theft", "contentHash=");
        assertThat(printed(second)).isEqualTo(printed);
        assertThat(printed(start())).isEqualTo(printed);
    }
}
