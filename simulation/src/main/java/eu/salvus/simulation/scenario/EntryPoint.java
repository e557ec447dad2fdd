package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * Where the attack begins, at hour 0.
 *
 * @param step the step reached
 * @param hosting kinds of digital services: only suppliers that host one of them count; no condition when empty
 * @param oneOfThem whether each run draws one of the assets (true), or all are entered (false)
 * @param assets ids in the twin: only these count; no condition when empty
 */
public record EntryPoint(StepName step, List<String> hosting, boolean oneOfThem, List<String> assets) {

    /** Copies the lists. */
    public EntryPoint {
        hosting = List.copyOf(hosting);
        assets = List.copyOf(assets);
    }

    /** On every asset that has the step. */
    public EntryPoint(StepName step, List<String> hosting, boolean oneOfThem) {
        this(step, hosting, oneOfThem, List.of());
    }

    /** Of what scenario files say, as long as no asset is named: it is hashed into results, and those made before stay the same. */
    @Override
    public String toString() {
        String said = "EntryPoint[step=" + step + ", hosting=" + hosting + ", oneOfThem=" + oneOfThem;
        return assets.isEmpty() ? said + "]" : said + ", assets=" + assets + "]";
    }

    static EntryPoint read(Section section) {
        return new EntryPoint(
                StepName.parse(section, "step", section.text("step")),
                section.texts("hosting"),
                section.flag("oneOfThem", false));
    }
}
