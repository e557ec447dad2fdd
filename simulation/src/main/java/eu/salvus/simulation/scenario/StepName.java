package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * A step of the attack language, on every asset of a type.
 *
 * @param type name of the asset type, such as {@code Campaign}
 * @param step name of the step, such as {@code phish}
 */
public record StepName(String type, String step) {

    static List<StepName> readAll(Section section, String key) {
        return section.texts(key).stream()
                .map(text -> parse(section, key, text))
                .toList();
    }

    static StepName parse(Section section, String key, String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot == text.length() - 1) {
            section.refuse(
                    key, "is `" + text + "`", "write a type and a step of the attack language, such as Campaign.phish");
            return new StepName("", text);
        }
        return new StepName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return type + "." + step;
    }
}
