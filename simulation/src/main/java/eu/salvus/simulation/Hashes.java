package eu.salvus.simulation;

import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.AssumptionReader;
import eu.salvus.twin.yaml.TwinWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a result depends on besides seed and engine.
 *
 * @param twin SHA-256 of the twin's canonical text
 * @param content SHA-256 of the scenario, of the content files used, and of the archetype's ranges for what the twin leaves unknown
 */
record Hashes(String twin, String content) {

    private static final List<String> BESIDE_THE_LANGUAGE = List.of(
            "attack/assumptions.yaml", "attack/hospital.fr.yaml", "response/response.yaml", "recovery/work.yaml");

    static Hashes of(Twin twin, Scenario scenario) {
        StringBuilder content = new StringBuilder(scenario.toString());
        content.append('\n').append(AssumptionReader.load(twin.archetype())).append('\n');
        files().forEach(name -> content.append(name).append('\n').append(Simulation.content(name)));
        return new Hashes(sha256(TwinWriter.write(twin)), sha256(content.toString()));
    }

    /** The content files that are hashed, whatever the scenario, by their path below {@code content/}. */
    static List<String> files() {
        return Stream.concat(HospitalLanguage.files().stream(), BESIDE_THE_LANGUAGE.stream())
                .toList();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
