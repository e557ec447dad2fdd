package eu.salvus.server.twin;

import eu.salvus.twin.yaml.TwinChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to change a twin. */
final class TwinEdit {

    private TwinEdit() {}

    /**
     * A whole new text.
     *
     * @param yaml the text
     * @param note what was changed; null for nothing said
     */
    record Whole(String yaml, @Nullable String note) {}

    /**
     * Some facts.
     *
     * @param changes which
     * @param note what was changed; null for nothing said
     */
    record Facts(List<Fact> changes, @Nullable String note) {

        Facts {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A fact.
     *
     * @param path where, such as {@code assets/pump-7/version}
     * @param value what is so, as it is written in a twin's text; null for no longer known
     * @param added whether the path is that of a list, and the value one more of its items
     */
    record Fact(
            String path, @Nullable String value, @Nullable Boolean added) {

        TwinChange change() {
            if (value == null) {
                return new TwinChange.Remove(path);
            }
            return Boolean.TRUE.equals(added) ? new TwinChange.Add(path, value, null) : new TwinChange.Set(path, value);
        }
    }

    /**
     * A text to be checked only.
     *
     * @param yaml the text
     */
    record Draft(String yaml) {}

    /**
     * What a check found.
     *
     * @param valid whether it can be saved
     * @param problems what is wrong, or odd
     */
    record Checked(boolean valid, List<ProblemPayload> problems) {}
}
