package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;

/**
 * Who asks for a measure.
 *
 * @param of the law or guide and its place, such as {@code NIS2 Art. 21(2)(j)}; the same in French where the file says nothing else
 * @param required whether the law demands it whatever the budget; a guide only advises
 */
public record Ask(LocalText of, boolean required) {
    static Ask read(Section section) {
        String of = section.text("of");
        return new Ask(new LocalText(of, section.text("fr", of)), section.flag("required", false));
    }
}
