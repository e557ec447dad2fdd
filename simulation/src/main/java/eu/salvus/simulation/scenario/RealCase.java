package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;

/**
 * The real attack behind a scenario.
 *
 * @param name who was hit, and when
 * @param facts what is published about it, in two or three sentences
 * @param source where that is published
 * @param happened whether it is such an attack; if not, it is the nearest that is published
 */
public record RealCase(LocalText name, LocalText facts, String source, boolean happened) {

    static RealCase read(Section section) {
        return new RealCase(
                LocalText.read(section, "name"),
                LocalText.read(section, "facts"),
                section.text("source"),
                section.flag("happened", true));
    }
}
