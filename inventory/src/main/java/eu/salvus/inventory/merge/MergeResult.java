package eu.salvus.inventory.merge;

import eu.salvus.inventory.Ignored;
import eu.salvus.twin.yaml.TwinDocument;
import java.util.List;

/**
 * A twin with an inventory merged into it.
 *
 * @param document the twin's files, changed only where something was learnt
 * @param outcomes what became of each device taken
 * @param ignored what was not taken, on top of what the files' readings say
 * @param standIns how many assets of the twin nothing identifies are left
 */
public record MergeResult(TwinDocument document, List<Outcome> outcomes, List<Ignored> ignored, int standIns) {
    /** Copies the lists. */
    public MergeResult {
        outcomes = List.copyOf(outcomes);
        ignored = List.copyOf(ignored);
    }

    /** How many devices ended so. */
    public int count(Action action) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.action() == action).count();
    }
}
