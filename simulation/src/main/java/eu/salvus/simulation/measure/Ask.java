package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;

/**
 * Who asks for a measure.
 *
 * @param of the law or guide and its place, such as {@code NIS2 Art. 21(2)(j)}
 * @param required whether the law demands it whatever the budget; a guide only advises
 */
public record Ask(String of, boolean required) {
    static Ask read(Section section) {
        return new Ask(section.text("of"), section.flag("required", false));
    }
}
