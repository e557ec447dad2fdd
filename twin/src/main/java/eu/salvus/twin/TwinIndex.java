package eu.salvus.twin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a twin by their ids. An id that is not there gives {@code null}. */
public final class TwinIndex {
    private final Map<String, Object> parts;

    private TwinIndex(Map<String, Object> parts) {
        this.parts = parts;
    }

    /**
     * The index of a twin.
     *
     * @throws IllegalArgumentException when two parts have the same id
     */
    public static TwinIndex of(Twin twin) {
        Map<String, Object> parts = HashMap.newHashMap(twin.assets().size() + 1000);
        put(parts, twin.sites(), Site::id);
        put(parts, twin.zones(), Zone::id);
        put(parts, twin.flows(), Flow::id);
        put(parts, twin.profiles(), Profile::id);
        put(parts, twin.assets(), Asset::id);
        put(parts, twin.accounts(), Account::id);
        put(parts, twin.suppliers(), Supplier::id);
        put(parts, twin.remoteAccesses(), RemoteAccess::id);
        put(parts, twin.updateChannels(), UpdateChannel::id);
        put(parts, twin.datasets(), Dataset::id);
        put(parts, twin.backupCopies(), BackupCopy::id);
        put(parts, twin.digitalServices(), DigitalService::id);
        put(parts, twin.clinicalServices(), ClinicalService::id);
        put(parts, twin.teams(), Team::id);
        put(parts, twin.neighbours(), Neighbour::id);
        put(parts, twin.recoveryPlan().crews(), Crew::id);
        return new TwinIndex(parts);
    }

    private static <T> void put(Map<String, Object> parts, List<T> list, Function<T, String> id) {
        for (T part : list) {
            Object before = parts.putIfAbsent(id.apply(part), part);
            if (before != null) {
                throw new IllegalArgumentException("two parts of the twin have the id " + id.apply(part));
            }
        }
    }

    /** The part with this id, whatever it is. */
    public @Nullable Object part(String id) {
        return parts.get(id);
    }

    /** The part with this id, if it is of this type: {@code index.part("ward-3", Zone.class)}. */
    public <T> @Nullable T part(String id, Class<T> type) {
        Object part = parts.get(id);
        return type.isInstance(part) ? type.cast(part) : null;
    }

    /** The asset with this id. */
    public @Nullable Asset asset(String id) {
        return part(id, Asset.class);
    }

    /** The zone with this id. */
    public @Nullable Zone zone(String id) {
        return part(id, Zone.class);
    }

    /** The account with this id. */
    public @Nullable Account account(String id) {
        return part(id, Account.class);
    }

    /** The digital service with this id. */
    public @Nullable DigitalService digitalService(String id) {
        return part(id, DigitalService.class);
    }

    /** The clinical service with this id. */
    public @Nullable ClinicalService clinicalService(String id) {
        return part(id, ClinicalService.class);
    }
}
