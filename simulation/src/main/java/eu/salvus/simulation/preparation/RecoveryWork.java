package eu.salvus.simulation.preparation;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Section;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Words;
import java.util.EnumMap;
import java.util.Map;

/**
 * What bringing things back takes: the content file {@code recovery/work.yaml}. All in hours of one person's work.
 *
 * @param spread 90 % quantile over median of every task
 * @param network making the network safe
 * @param cleanRoom making a place that the attacker never saw, in which servers are brought back
 * @param identity building the directory anew
 * @param machines by kind of machine
 * @param restore restoring one machine from a copy, besides the transfer
 * @param restoreTested the same when a restore from the copy was tried within the year before
 * @param reconnect opening a cut connection again
 * @param reconnectShare share of the machines behind it that must be back first
 * @param backEntry hours of work per hour of outage
 */
record RecoveryWork(
        double spread,
        Bounds network,
        Bounds cleanRoom,
        Bounds identity,
        Map<Asset.Kind, Machine> machines,
        Bounds restore,
        Bounds restoreTested,
        Bounds reconnect,
        double reconnectShare,
        Bounds backEntry) {

    private static final double MOST = 10_000;

    /**
     * One kind of machine.
     *
     * @param check checking one that was only switched off or touched
     * @param image rebuilding from a prepared image
     * @param byHand rebuilding by hand
     */
    record Machine(Bounds check, Bounds image, Bounds byHand) {}

    static RecoveryWork builtIn() {
        return ContentFile.builtIn("recovery/work.yaml").read(RecoveryWork::read);
    }

    private static RecoveryWork read(Section root) {
        root.number("salvus-recovery", 1, 1);
        Map<Asset.Kind, Machine> machines = new EnumMap<>(Asset.Kind.class);
        Section kinds = root.section("machines");
        for (Asset.Kind kind : Asset.Kind.values()) {
            Section section = kinds.section(Words.of(kind));
            section.text("source");
            machines.put(kind, new Machine(hours(section, "check"), hours(section, "image"), hours(section, "byHand")));
        }
        return new RecoveryWork(
                root.number("spread", 1, MOST),
                hours(root, "network"),
                hours(root, "cleanRoom"),
                hours(root, "identity"),
                machines,
                hours(root, "restore"),
                hours(root, "restoreTested"),
                hours(root, "reconnect"),
                root.number("reconnectShare", 0, 1),
                hours(root, "backEntry"));
    }

    private static Bounds hours(Section section, String key) {
        return Bounds.read(section, key, 0, MOST);
    }
}
