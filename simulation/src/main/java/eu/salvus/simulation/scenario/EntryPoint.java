package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * Where the attack begins, at hour 0.
 *
 * @param step the step reached
 * @param hosting kinds of digital services: only suppliers that host one of them count; no condition when empty
 * @param oneOfThem whether each run draws one of the assets (true), or all are entered (false)
 */
public record EntryPoint(StepName step, List<String> hosting, boolean oneOfThem) {

    static EntryPoint read(Section section) {
        return new EntryPoint(
                StepName.parse(section, "step", section.text("step")),
                section.texts("hosting"),
                section.flag("oneOfThem", false));
    }
}
