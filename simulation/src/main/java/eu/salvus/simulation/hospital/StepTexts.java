package eu.salvus.simulation.hospital;

import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Language;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each step means, in one plain sentence: English from the language, French from {@code hospital.fr.yaml}. */
public final class StepTexts {
    /** The tag of steps that are never shown. */
    public static final String HIDDEN = "hidden";

    private final Language language;
    private final Map<String, Map<String, String>> french;

    private StepTexts(Language language, Map<String, Map<String, String>> french) {
        this.language = language;
        this.french = french;
    }

    /** The texts that come with Salvus. */
    public static StepTexts builtIn(Language language) {
        return read(language, ContentFile.builtIn("attack/hospital.fr.yaml"));
    }

    /**
     * Reads French texts for a language.
     *
     * @throws eu.salvus.simulation.content.ContentException with every error, such as a step that the language does not have
     */
    public static StepTexts read(Language language, ContentFile file) {
        return file.read(root -> {
            Map<String, Map<String, String>> french = new HashMap<>();
            for (String type : root.keys()) {
                french.put(type, steps(language, type, root));
            }
            return new StepTexts(language, french);
        });
    }

    private static Map<String, String> steps(Language language, String type, Section root) {
        Section section = root.section(type);
        Optional<AssetType> known = language.type(type);
        if (known.isEmpty()) {
            root.refuse(type, "is no type of the language", "write one of " + String.join(", ", language.typeNames()));
        }
        Map<String, String> steps = new HashMap<>();
        for (String step : section.keys()) {
            if (known.isPresent() && known.get().step(step).isEmpty()) {
                section.refuse(step, "is no step of " + type, "write the step as the language does");
            }
            steps.put(step, section.text(step));
        }
        return steps;
    }

    /**
     * The text of a step of an asset type; a type that says nothing itself has the text of the type it extends. Empty when there
     * is none in either language, as for hidden steps.
     */
    public Optional<LocalText> text(String type, String step) {
        Optional<AttackStep> known = language.type(type).flatMap(each -> each.step(step));
        String english = known.map(each -> each.info().get("user")).orElse(null);
        String translated = french(type, step);
        return english == null || translated.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalText(english, translated));
    }

    private String french(String type, String step) {
        for (Optional<AssetType> each = language.type(type);
                each.isPresent();
                each = each.get().parent()) {
            String text = french.getOrDefault(each.get().name(), Map.of()).get(step);
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
