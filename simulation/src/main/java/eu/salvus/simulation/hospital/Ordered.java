package eu.salvus.simulation.hospital;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Flow;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.util.Comparator;

/**
 * A twin in the order of its ids, so that the numbers of steps, and with them the choice between equally good actions, depend on what the
 * hospital is and not on how its description is arranged.
 */
final class Ordered {

    private Ordered() {}

    static Twin byId(Twin twin) {
        TwinBuilder builder = twin.toBuilder();
        builder.zones().sort(Comparator.comparing(Zone::id));
        builder.flows().sort(Comparator.comparing(Flow::id));
        builder.assets().sort(Comparator.comparing(Asset::id));
        builder.accounts().sort(Comparator.comparing(Account::id));
        builder.suppliers().sort(Comparator.comparing(Supplier::id));
        builder.remoteAccesses().sort(Comparator.comparing(RemoteAccess::id));
        builder.updateChannels().sort(Comparator.comparing(UpdateChannel::id));
        builder.datasets().sort(Comparator.comparing(Dataset::id));
        builder.backupCopies().sort(Comparator.comparing(BackupCopy::id));
        return builder.build();
    }
}
