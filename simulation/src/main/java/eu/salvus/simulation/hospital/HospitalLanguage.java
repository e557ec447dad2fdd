package eu.salvus.simulation.hospital;

import eu.salvus.mal.language.Language;
import eu.salvus.simulation.content.ContentFile;
import java.util.List;

/** The attack language that comes with Salvus, {@code content/attack/hospital.mal} with the files it includes. */
public final class HospitalLanguage {
    private static final List<String> FILES = List.of(
            "hospital.mal", "campaign.mal", "network.mal", "machines.mal", "identity.mal", "data.mal", "supplier.mal");

    private HospitalLanguage() {}

    /** Compiles it. An organisation that changed the files reads its own with {@link Language#read}. */
    public static Language builtIn() {
        StringBuilder text = new StringBuilder();
        for (String file : FILES) {
            ContentFile.builtIn("attack/" + file)
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("include "))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return Language.parse("content/attack", text.toString());
    }
}
