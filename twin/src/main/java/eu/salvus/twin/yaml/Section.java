package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of a twin.
 *
 * @param key under which it is written
 * @param shape of its entries
 * @param of the list of a twin
 * @param in the list of a builder
 */
record Section<T>(String key, Shape<T> shape, Function<Twin, List<T>> of, Function<TwinBuilder, List<T>> in) {
    /** All lists, in the order they are written. */
    static final List<Section<?>> ALL = List.of(
            new Section<>("sites", NetworkShapes.SITE, Twin::sites, TwinBuilder::sites),
            new Section<>("zones", NetworkShapes.ZONE, Twin::zones, TwinBuilder::zones),
            new Section<>("flows", NetworkShapes.FLOW, Twin::flows, TwinBuilder::flows),
            new Section<>("suppliers", NetworkShapes.SUPPLIER, Twin::suppliers, TwinBuilder::suppliers),
            new Section<>("accounts", NetworkShapes.ACCOUNT, Twin::accounts, TwinBuilder::accounts),
            new Section<>("profiles", AssetShapes.PROFILE, Twin::profiles, TwinBuilder::profiles),
            new Section<>("assets", AssetShapes.ASSET, Twin::assets, TwinBuilder::assets),
            new Section<>(
                    "remoteAccesses", NetworkShapes.REMOTE_ACCESS, Twin::remoteAccesses, TwinBuilder::remoteAccesses),
            new Section<>(
                    "updateChannels", NetworkShapes.UPDATE_CHANNEL, Twin::updateChannels, TwinBuilder::updateChannels),
            new Section<>("datasets", NetworkShapes.DATASET, Twin::datasets, TwinBuilder::datasets),
            new Section<>("backupCopies", NetworkShapes.BACKUP_COPY, Twin::backupCopies, TwinBuilder::backupCopies),
            new Section<>(
                    "digitalServices", CareShapes.DIGITAL_SERVICE, Twin::digitalServices, TwinBuilder::digitalServices),
            new Section<>(
                    "clinicalServices",
                    CareShapes.CLINICAL_SERVICE,
                    Twin::clinicalServices,
                    TwinBuilder::clinicalServices),
            new Section<>("teams", CareShapes.TEAM, Twin::teams, TwinBuilder::teams),
            new Section<>("neighbours", CareShapes.NEIGHBOUR, Twin::neighbours, TwinBuilder::neighbours));

    static @Nullable Section<?> named(String key) {
        for (Section<?> section : ALL) {
            if (section.key.equals(key)) {
                return section;
            }
        }
        return null;
    }

    /** Reads one entry of the list into the builder. */
    void readEntry(Events events, TwinBuilder builder, Scope scope) {
        T entry = shape.read(events, "an entry of " + key, scope);
        if (entry != null) {
            in.apply(builder).add(entry);
        }
    }

    /** The entries as they are written. */
    List<Tree.Branch> trees(Twin twin) {
        return of.apply(twin).stream().map(shape::tree).toList();
    }
}
