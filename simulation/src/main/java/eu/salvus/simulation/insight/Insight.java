package eu.salvus.simulation.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why it comes as it does. A run is harmful when it costs care, exposes people or destroys a backup copy; its worst harm counts for choke
 * points, barriers and detection.
 *
 * @param runs runs looked at
 * @param harmful harmful runs among them
 * @param examined harmful runs, the first of them, in which barriers were tried
 * @param ways the ways to each harm that occurred, the worst harm first
 * @param chokePoints what most ways of harmful runs pass, most first
 * @param barriers what would have barred most of them, by care saved, then people spared
 * @param detection who saw it, or would have; null without harmful runs
 * @param restoration in which order to restore; null when fewer than two digital services went down, or too few runs cost care to tell
 */
public record Insight(
        int runs,
        int harmful,
        int examined,
        List<Ways> ways,
        List<ChokePoint> chokePoints,
        List<Barrier> barriers,
        @Nullable Detection detection,
        @Nullable Restoration restoration) {

    /** Copies the lists. */
    public Insight {
        ways = List.copyOf(ways);
        chokePoints = List.copyOf(chokePoints);
        barriers = List.copyOf(barriers);
    }
}
