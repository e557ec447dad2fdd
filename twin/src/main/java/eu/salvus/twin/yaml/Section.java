package eu.salvus.twin.yaml;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.Profile;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Site;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of a twin.
 *
 * @param key under which it is written
 * @param type of its entries
 * @param shape of its entries
 * @param of the list of a twin
 * @param in the list of a builder
 */
record Section<T>(
        String key, Class<T> type, Shape<T> shape, Function<Twin, List<T>> of, Function<TwinBuilder, List<T>> in) {
    /** All lists, in the order they are written. */
    static final List<Section<?>> ALL = List.of(
            new Section<>("sites", Site.class, NetworkShapes.SITE, Twin::sites, TwinBuilder::sites),
            new Section<>("zones", Zone.class, NetworkShapes.ZONE, Twin::zones, TwinBuilder::zones),
            new Section<>("flows", Flow.class, NetworkShapes.FLOW, Twin::flows, TwinBuilder::flows),
            new Section<>("suppliers", Supplier.class, NetworkShapes.SUPPLIER, Twin::suppliers, TwinBuilder::suppliers),
            new Section<>("accounts", Account.class, NetworkShapes.ACCOUNT, Twin::accounts, TwinBuilder::accounts),
            new Section<>("profiles", Profile.class, AssetShapes.PROFILE, Twin::profiles, TwinBuilder::profiles),
            new Section<>("assets", Asset.class, AssetShapes.ASSET, Twin::assets, TwinBuilder::assets),
            new Section<>(
                    "remoteAccesses",
                    RemoteAccess.class,
                    NetworkShapes.REMOTE_ACCESS,
                    Twin::remoteAccesses,
                    TwinBuilder::remoteAccesses),
            new Section<>(
                    "updateChannels",
                    UpdateChannel.class,
                    NetworkShapes.UPDATE_CHANNEL,
                    Twin::updateChannels,
                    TwinBuilder::updateChannels),
            new Section<>("datasets", Dataset.class, NetworkShapes.DATASET, Twin::datasets, TwinBuilder::datasets),
            new Section<>(
                    "backupCopies",
                    BackupCopy.class,
                    NetworkShapes.BACKUP_COPY,
                    Twin::backupCopies,
                    TwinBuilder::backupCopies),
            new Section<>(
                    "digitalServices",
                    DigitalService.class,
                    CareShapes.DIGITAL_SERVICE,
                    Twin::digitalServices,
                    TwinBuilder::digitalServices),
            new Section<>(
                    "clinicalServices",
                    ClinicalService.class,
                    CareShapes.CLINICAL_SERVICE,
                    Twin::clinicalServices,
                    TwinBuilder::clinicalServices),
            new Section<>("teams", Team.class, CareShapes.TEAM, Twin::teams, TwinBuilder::teams),
            new Section<>(
                    "neighbours", Neighbour.class, CareShapes.NEIGHBOUR, Twin::neighbours, TwinBuilder::neighbours));

    static @Nullable Section<?> named(String key) {
        for (Section<?> section : ALL) {
            if (section.key.equals(key)) {
                return section;
            }
        }
        return null;
    }

    /** What its entries are. */
    Part part() {
        if (shape.form("id") instanceof IdForm id && id.part() instanceof Part part) {
            return part;
        }
        throw new IllegalStateException("the entries of " + key + " have no id");
    }

    /** Reads one entry of the list into the builder. */
    void readEntry(Events events, TwinBuilder builder, Scope scope) {
        T entry = shape.read(events, "an entry of " + key, scope);
        if (entry != null) {
            in.apply(builder).add(entry);
        }
    }

    /** The part as it is written, if it belongs into this list. */
    @Nullable
    Tree treeOf(Object part) {
        return type.isInstance(part) ? shape.tree(type.cast(part)) : null;
    }

    /** The entries as they are written. */
    List<Tree.Branch> trees(Twin twin) {
        return of.apply(twin).stream().map(shape::tree).toList();
    }
}
