package eu.salvus.twin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy from which something can be restored.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param of ids of the datasets, assets and digital services it can restore; never empty
 * @param everyHours hours between two copies
 * @param on id of the asset that stores it
 * @param zone id of the zone it stands in, when no asset is named
 * @param offline whether no network reaches it between two copies
 * @param immutable whether nobody can change or erase it before its time
 * @param sizeGigabytes its size
 * @param restoreGigabytesPerHour how fast it is read back
 * @param lastRestoreTest the last day a restore from it was tried and worked
 */
public record BackupCopy(
        String id,
        @Nullable String name,
        List<String> of,
        @Nullable Double everyHours,
        @Nullable String on,
        @Nullable String zone,
        @Nullable Boolean offline,
        @Nullable Boolean immutable,
        @Nullable Double sizeGigabytes,
        @Nullable Double restoreGigabytesPerHour,
        @Nullable LocalDate lastRestoreTest) {
    /** Copies the list. */
    public BackupCopy {
        of = List.copyOf(of);
    }
}
