package eu.salvus.inventory;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was not taken.
 *
 * @param origin where it stands
 * @param name what the entry is called, or the sort of entry it is; {@code null} where the name may be that of a patient
 * @param reason why not
 */
public record Ignored(Origin origin, @Nullable String name, IgnoredReason reason) {
    /** Forgets the name where it may be that of a patient. */
    public Ignored {
        name = reason.namesPatients() ? null : name;
    }
}
