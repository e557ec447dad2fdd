package eu.salvus.simulation.measure;

import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A further copy that no network reaches, of what each selected copy holds, unless there is one. It is read back at half the speed, as
 * from tape or a disk from the safe (assumption).
 *
 * @param selection the copies that get an offline one beside them
 * @param everyHours hours between two copies
 */
record CopyOffline(Selection<BackupCopy> selection, double everyHours) implements Selected {
    private static final String SUFFIX = "-offline";
    private static final double SLOWER = 2;

    @Override
    public Twin apply(Twin twin, Reach reach) {
        Scene scene = new Scene(twin);
        FreeIds ids = new FreeIds(twin);
        List<BackupCopy> copies = new ArrayList<>(twin.backupCopies());
        for (BackupCopy copy : twin.backupCopies()) {
            if (!selection.includes(copy, scene)) {
                continue;
            }
            reach.concerns(copy.id());
            boolean there = copies.stream()
                    .anyMatch(other ->
                            Boolean.TRUE.equals(other.offline()) && other.of().containsAll(copy.of()));
            if (!there && reach.covers(copy.id())) {
                copies.add(offline(ids.take(copy.id() + SUFFIX), copy, scene));
            }
        }
        return copies.size() == twin.backupCopies().size() ? twin : Parts.with(twin, TwinBuilder::backupCopies, copies);
    }

    private BackupCopy offline(String id, BackupCopy copy, Scene scene) {
        Double speed = copy.restoreGigabytesPerHour();
        return new BackupCopy(
                id,
                null,
                copy.of(),
                everyHours,
                null,
                zone(copy, scene),
                true,
                copy.immutable(),
                copy.sizeGigabytes(),
                speed == null ? null : speed / SLOWER,
                copy.lastRestoreTest());
    }

    private static @Nullable String zone(BackupCopy copy, Scene scene) {
        return copy.on() == null ? copy.zone() : scene.zoneOf(copy.on());
    }
}
