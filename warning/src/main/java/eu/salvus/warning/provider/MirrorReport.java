package eu.salvus.warning.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the mirror came to.
 *
 * @param provider its name
 * @param address of its metadata
 * @param items what became of each document, in the order of the lists, those gone at the end
 * @param whole whether every list could be read
 * @param notes what people should know though it stopped nothing
 */
public record MirrorReport(String provider, String address, List<Item> items, boolean whole, List<String> notes) {
    /** Copies the lists. */
    public MirrorReport {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** How many documents had an outcome. */
    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** What became of a document. */
    public enum Outcome {
        /** It was not there before. */
        NEW,
        /** Its content is another. */
        CHANGED,
        /** Its content is the same, whatever its dates say. */
        UNCHANGED,
        /** The provider no longer lists it; the copy stays. */
        GONE,
        /** It could not be had, or was refused; an earlier copy stays. */
        FAILED,
        /** It was not asked for: too much failed before, or the run's limit was reached. */
        LEFT
    }

    /**
     * A document.
     *
     * @param address of it
     * @param outcome what became of it
     * @param place in the mirror's folder, with slashes; null when there is no copy
     * @param signing what its signature is worth; null when it was not looked at
     * @param reason why it failed, in English; null when it did not
     * @param complaints what is wrong with a document that was kept all the same, in English
     */
    public record Item(
            String address,
            Outcome outcome,
            @Nullable String place,
            @Nullable Signing signing,
            @Nullable String reason,
            List<String> complaints) {
        /** Copies the list. */
        public Item {
            complaints = List.copyOf(complaints);
        }
    }
}
