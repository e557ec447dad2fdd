package eu.salvus.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets who unpacks the archive on a machine that has nothing. */
class ArchiveTest {

    /** Starts the application with these options, and waits for its line. */
    private static final String START = """
            : >told.txt
            "$salvus" serve --port 0 %s >>told.txt 2>&1 &
            process=$!
            at=
            for wait in $(cat waits); do
                at=$(sed -n 's/^Salvus is at \\([^ ]*\\) .*/\\1/p' told.txt)
                [ -n "$at" ] && break
                sleep 0.2
            done
            """;

    /** Asks for the first page, ends the application as a service does, and says how it went. */
    private static final String JOURNEY = START + """
            echo "page: $(curl -s --max-time 20 "$at/" | sed -n 's/.*<title>\\(.*\\)<\\/title>.*/\\1/p')"
            echo "health: $(curl -s --max-time 20 "$at/actuator/health/liveness")"
            echo "bill: $(curl -s --max-time 20 "$at/actuator/sbom/application" | sed -n 's/.*"bomFormat" *: *"\\([A-Za-z]*\\)".*/\\1/p')"
            kill -TERM $process
            wait $process
            echo "ended: $?"
            cat told.txt
            """;

    /** A guest begins a simulation and listens to the news when the application is ended; it is started again, and the simulation goes on. */
    private static final String CUT = START + """
            ask() {
                curl -s -b jar -c jar -H "X-XSRF-TOKEN: $(sed -n 's/.*XSRF-TOKEN[^0-9a-zA-Z]*//p' jar)" -H 'Content-Type: application/json' "$@"
            }
            : >jar
            ask "$at/api/me" >nothing
            ask -X POST "$at/api/guest" >nothing
            twin=$(ask "$at/api/twins" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
            ask -X POST -d '{"twin":"'$twin'","scenario":"ransomware-phishing","runs":1000}' "$at/api/simulations" >nothing
            curl -sN -b jar "$at/api/events" >news.txt &
            sleep 2
            begun=$(date +%%s)
            kill -TERM $process
            wait $process
            echo "ended: $?"
            [ $(($(date +%%s) - begun)) -lt 15 ] && echo "soon"
            """ + START + """
            for wait in $(cat waits); do
                state=$(ask "$at/api/simulations" | sed 's/.*"state":"\\([a-z]*\\)".*/\\1/')
                [ "$state" = done ] && break
                sleep 0.5
            done
            echo "after: $state"
            kill -TERM $process
            wait $process
            """;

    private static Unpacked salvus;

    @BeforeAll
    static void unpack(@TempDir Path empty) throws IOException, InterruptedException {
        salvus = new Unpacked(empty);
        Files.writeString(salvus.home().resolve("waits"), "1 ".repeat(400));
        System.out.println(
                Unpacked.canBeAlone()
                        ? "The archive is tried without a network."
                        : "This system does not let programs be started without a network: the archive is tried with one.");
    }

    @Test
    void itStartsGivesItsFirstPageAndEndsWhenAsked() throws IOException, InterruptedException {
        String said = salvus.shell(JOURNEY.formatted(""));
        assertThat(said)
                .contains("page: Salvus")
                .contains("health: {\"status\":\"UP\"}")
                .contains("bill: CycloneDX")
                .contains("ended: 143")
                .contains("type this code: ");
        assertThat(salvus.home().resolve(".local/share/salvus/salvus.key")).exists();
    }

    @Test
    void itEndsSoonThoughItWorksAndSomebodyListensAndGoesOnAfterwards() throws IOException, InterruptedException {
        assertThat(salvus.shell(CUT.formatted("--data busy", "--data busy")))
                .contains("ended: 143")
                .contains("soon")
                .contains("after: done");
    }

    @Test
    void theCacheOfClassesHolds() throws IOException, InterruptedException {
        // A cache that does not hold is passed over in silence, unless it is told to be loud.
        String said = salvus.shell("JAVA_TOOL_OPTIONS=-XX:AOTMode=on; export JAVA_TOOL_OPTIONS; "
                + JOURNEY.formatted("--data with-cache"));
        assertThat(said).contains("page: Salvus").contains("ended: 143");
    }

    @Test
    void theCommandLineTellsAnAttack() throws IOException, InterruptedException {
        assertThat(salvus.shell("\"$salvus\" demo --runs 50; echo \"ended: $?\""))
                .contains("Saint-Aubin District Hospital")
                .endsWith("ended: 0\n");
        assertThat(
                        salvus.shell(
                                "\"$salvus\" twin new --archetype group-practice --defaults --out mine.yaml"
                                        + " && \"$salvus\" simulate mine.yaml --scenario ransomware-phishing --runs 20; echo \"ended: $?\""))
                .contains("Of 20 simulated attempts")
                .endsWith("ended: 0\n");
    }

    @Test
    void whatIsKeptComesBackFromABackup() throws IOException, InterruptedException {
        String said = salvus.shell(JOURNEY.formatted("--data first")
                + "\"$salvus\" backup kept.backup --data first; echo \"kept: $?\"; "
                + "\"$salvus\" restore kept.backup --data second --key first/salvus.key; echo \"back: $?\"");
        assertThat(said).contains("back: 0");
    }

    @Test
    void nothingIsWrittenWhereItWasUnpacked() throws IOException, InterruptedException {
        assertThat(salvus.shell("ls -R \"${salvus%/bin/salvus}\" | sed -n '/aot\\|sbom/p'")
                        .lines())
                .containsExactlyInAnyOrder("salvus.aot", "sbom.cdx.json");
    }

    @Test
    void theArchiveForWindowsHasTheSameProgramAndItsOwnScript() throws IOException {
        try (ZipFile zip = new ZipFile(Unpacked.archive("-windows.zip").toFile())) {
            List<String> names = zip.stream()
                    .map(entry -> entry.getName().substring(entry.getName().indexOf('/') + 1))
                    .toList();
            assertThat(names)
                    .contains(
                            "bin/salvus.cmd",
                            "app/salvus.jar",
                            "app/salvus-server.jar",
                            "app/sbom.cdx.json",
                            "README.md",
                            "LICENSE");
            try (var files = Files.list(salvus.folder().resolve("app/lib"))) {
                assertThat(names)
                        .containsAll(files.map(file -> "app/lib/" + file.getFileName())
                                .toList());
            }
            String script = new String(
                    zip.getInputStream(zip.stream()
                                    .filter(entry -> entry.getName().endsWith("bin/salvus.cmd"))
                                    .findFirst()
                                    .orElseThrow())
                            .readAllBytes(),
                    StandardCharsets.US_ASCII);
            // The command interpreter loses its way in a script whose lines end otherwise, and where a label is
            // missing.
            assertThat(script.replace("\r\n", "")).doesNotContain("\n", "\r");
            List<String> lines = script.lines().toList();
            assertThat(lines)
                    .filteredOn(line -> line.contains("goto "))
                    .allSatisfy(line -> assertThat(lines).contains(":" + line.substring(line.indexOf("goto ") + 5)));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(
                                    line.chars().filter(sign -> sign == '"').count())
                            .isEven());
        }
    }
}
