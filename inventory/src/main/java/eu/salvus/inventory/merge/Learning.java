package eu.salvus.inventory.merge;

import eu.salvus.inventory.Format;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.twin.Asset;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Words;
import eu.salvus.twin.yaml.TwinChange;
import eu.salvus.twin.yaml.TwinWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a twin learns of one of its assets from a found device: what it left unknown, and with {@code wins} what it said otherwise. */
final class Learning {
    private final Asset asset;
    private final FoundDevice device;
    private final SystemFacts facts;
    private final boolean wins;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> kept = new ArrayList<>();
    private final List<TwinChange> edits = new ArrayList<>();

    Learning(Asset asset, FoundDevice device, SystemFacts facts, boolean wins) {
        this.asset = asset;
        this.device = device;
        this.facts = facts;
        this.wins = wins;
    }

    List<Change> changes() {
        return changes;
    }

    List<Change> kept() {
        return kept;
    }

    List<TwinChange> edits() {
        return edits;
    }

    /** Everything about one device. */
    Learning all(Proposal proposal) {
        property("name", asset.name(), device.name(), false);
        product();
        property("serialNumber", asset.serialNumber(), device.identity().serialNumber(), wins);
        property("udi", asset.udi(), device.identity().udi(), wins);
        network();
        system();
        Set<Protocol> services = facts.services(device);
        if (services != null && asset.services() == null) {
            set(
                    "services",
                    null,
                    "[" + String.join(", ", services.stream().map(Words::of).toList()) + "]");
        }
        String zone = proposal.zone();
        if (zone != null && !proposal.why().isDefault() && !zone.equals(asset.zone())) {
            kept.add(new Change("zone", asset.zone(), zone));
        }
        return this;
    }

    /** What holds for all devices of a product. */
    Learning product() {
        property("vendor", asset.vendor(), device.vendor(), wins);
        boolean fhir = device.origins().getFirst().format() == Format.FHIR;
        property("product", asset.product(), fhir ? null : device.model(), wins);
        property("model", asset.model(), fhir ? device.model() : null, wins);
        property("version", asset.version(), device.version(), wins);
        property("cpe", asset.cpe(), device.cpe(), wins);
        property("purl", asset.purl(), device.purl(), wins);
        fileHashes();
        return this;
    }

    /** Files add up: a maker publishes several of one release. */
    private void fileHashes() {
        Set<String> hashes = new LinkedHashSet<>(asset.fileHashes());
        if (hashes.addAll(device.fileHashes())) {
            String old = asset.fileHashes().isEmpty() ? null : list(asset.fileHashes());
            set("fileHashes", old, list(List.copyOf(hashes)));
        }
    }

    private static String list(List<String> texts) {
        return "[" + String.join(", ", texts) + "]";
    }

    private void property(String key, @Nullable String twin, @Nullable String found, boolean overwrite) {
        if (found == null || (twin != null && Identity.plain(twin).equals(Identity.plain(found)))) {
            return;
        }
        if (twin == null || overwrite) {
            set(key, twin, found);
        } else if (!key.equals("name")) {
            kept.add(new Change(key, twin, found));
        }
    }

    private void set(String key, @Nullable String twin, String found) {
        changes.add(new Change(key, twin, found));
        edits.add(new TwinChange.Set("assets/" + asset.id() + "/" + key, found));
    }

    /** Addresses are observed, not decided: the found ones replace the old ones; network cards add up. */
    private void network() {
        NetworkIdentity old = asset.network();
        Identity found = device.identity();
        Set<String> cards = new LinkedHashSet<>(old.macAddresses());
        cards.addAll(found.macAddresses());
        boolean sameAddresses =
                found.ipAddresses().isEmpty() || Set.copyOf(found.ipAddresses()).equals(Set.copyOf(old.ipAddresses()));
        boolean sameHost = old.hostName() != null
                && (found.hostName() == null
                        || Identity.shortName(old.hostName()).equals(Identity.shortName(found.hostName())));
        NetworkIdentity now = new NetworkIdentity(
                sameHost || found.hostName() == null ? old.hostName() : found.hostName(),
                sameAddresses ? old.ipAddresses() : found.ipAddresses(),
                List.copyOf(cards));
        if (!now.equals(old)) {
            String text = TwinWriter.inline(now);
            changes.add(
                    new Change("network", old.equals(NetworkIdentity.UNKNOWN) ? null : TwinWriter.inline(old), text));
            edits.add(new TwinChange.Set("assets/" + asset.id() + "/network", text));
        }
    }

    private void system() {
        OperatingSystem found = facts.system(device);
        OperatingSystem old = asset.operatingSystem();
        if (found == null || found.name() == null) {
            return;
        }
        boolean same = old.name() != null && Identity.plain(old.name()).equals(Identity.plain(found.name()));
        if (same) {
            return;
        }
        // An end of support that the twin has of another system must not stay beside the new name.
        boolean endIsSafe = found.supportEnds() != null || old.supportEnds() == null;
        if ((old.name() == null || wins) && endIsSafe) {
            changes.add(new Change("operatingSystem", old.name(), found.name()));
            edits.add(new TwinChange.Set("assets/" + asset.id() + "/operatingSystem", TwinWriter.inline(found)));
        } else {
            kept.add(new Change("operatingSystem", old.name(), found.name()));
        }
    }
}
