package eu.salvus.inventory.merge;

import eu.salvus.inventory.Format;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Ignored;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.Holds;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinChange;
import eu.salvus.twin.yaml.TwinDocument;
import eu.salvus.twin.yaml.TwinWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Merges found devices into a twin. What the twin says stays, unless the options say otherwise; what it leaves unknown it learns; a
 * device it has not is added. The same inventory merged twice changes nothing the second time.
 */
public final class Merge {
    private final MergeOptions options;
    private final Function<Proposal, String> comment;
    private final SystemFacts facts = SystemFacts.shipped();
    private final AssetIndex index;
    private final StandIns standIns;
    private final AssetIds ids;
    private final List<TwinChange> edits = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    private Merge(TwinDocument document, MergeOptions options, Function<Proposal, String> comment) {
        this.options = options;
        this.comment = comment;
        Twin twin = document.twin();
        this.index = new AssetIndex(twin);
        this.standIns = new StandIns(document);
        this.ids = new AssetIds(twin);
    }

    /**
     * Merges an inventory.
     *
     * @param document the twin; it stays as it is
     * @param devices what was found
     * @param proposals what is proposed for each of them
     * @param comment the comment to stand behind each asset added or given a place: where it comes from and what it rests on
     */
    public static MergeResult into(
            TwinDocument document,
            List<FoundDevice> devices,
            Proposals proposals,
            MergeOptions options,
            Function<Proposal, String> comment) {
        Merge merge = new Merge(document, options, comment);
        List<Proposal> unmatched = new ArrayList<>();
        proposals.devices().forEach(proposal -> merge.match(proposal, unmatched));
        unmatched.forEach(merge::place);
        TwinDocument merged = merge.edited(document);
        AssetIndex products = new AssetIndex(merged.twin());
        devices.stream().filter(FoundDevice::product).forEach(product -> merge.product(product, products));
        return new MergeResult(merge.edited(merged), merge.outcomes, merge.ignored, merge.standIns.left());
    }

    /** The document with the changes collected so far, which are then forgotten. */
    private TwinDocument edited(TwinDocument document) {
        TwinDocument edited = edits.isEmpty() ? document : document.withAll(edits);
        edits.clear();
        return edited;
    }

    private void ignore(FoundDevice device, IgnoredReason reason) {
        ignored.add(new Ignored(device.origins().getFirst(), device.label(), reason));
    }

    private void match(Proposal proposal, List<Proposal> unmatched) {
        if (!proposal.take()) {
            ignore(proposal.device(), IgnoredReason.DECIDED);
            return;
        }
        AssetIndex.Match match = index.find(proposal.device());
        if (match == null) {
            unmatched.add(proposal);
            return;
        }
        Learning learning = new Learning(match.asset(), proposal.device(), facts, options.update()).all(proposal);
        edits.addAll(learning.edits());
        Action action = learning.changes().isEmpty() ? Action.MATCHED : Action.CHANGED;
        outcomes.add(new Outcome(
                proposal.device(),
                proposal,
                action,
                match.asset().id(),
                match.why(),
                learning.changes(),
                learning.kept()));
    }

    private void place(Proposal proposal) {
        if (proposal.zone() == null) {
            ignore(proposal.device(), IgnoredReason.NO_ZONE);
            return;
        }
        Asset place = options.takePlaces() ? standIns.take(proposal, index) : null;
        if (place == null) {
            add(proposal);
        } else {
            takePlace(proposal, place);
        }
    }

    private void add(Proposal proposal) {
        FoundDevice device = proposal.device();
        Asset asset = described(Asset.builder(ids.of(device.label())), device)
                .kind(proposal.classification().kind())
                .role(proposal.classification().role())
                .zone(proposal.zone())
                .build();
        edits.add(new TwinChange.Add("assets", TwinWriter.inline(asset), comment.apply(proposal)));
        outcomes.add(new Outcome(device, proposal, Action.ADDED, asset.id(), null, List.of(), List.of()));
    }

    private AssetBuilder described(AssetBuilder asset, FoundDevice device) {
        boolean fhir = device.origins().getFirst().format() == Format.FHIR;
        OperatingSystem system = facts.system(device);
        return asset.name(device.label())
                .vendor(device.vendor())
                .product(fhir ? null : device.model())
                .model(fhir ? device.model() : null)
                .version(device.version())
                .serialNumber(device.identity().serialNumber())
                .udi(device.identity().udi())
                .cpe(device.cpe())
                .purl(device.purl())
                .fileHashes(device.fileHashes())
                .network(new NetworkIdentity(
                        device.identity().hostName(),
                        device.identity().ipAddresses(),
                        device.identity().macAddresses()))
                .operatingSystem(system == null ? OperatingSystem.UNKNOWN : system)
                .services(facts.services(device));
    }

    private void takePlace(Proposal proposal, Asset place) {
        FoundDevice device = proposal.device();
        Learning learning = new Learning(place, device, facts, true).all(proposal);
        boolean staleVersion = place.version() != null && device.version() == null && device.model() != null;
        if (staleVersion) {
            // The place's version is that of another product: the asset is written anew, without its profile.
            Asset asset = described(place.toBuilder().profile((String) null).holds(standIns.holds(place)), device)
                    .version(null)
                    .services(place.services())
                    .operatingSystem(facts.system(device) == null ? place.operatingSystem() : system(device))
                    .build();
            edits.add(new TwinChange.Set("assets/" + place.id(), TwinWriter.inline(asset)));
        } else {
            edits.addAll(learning.edits());
        }
        Holds holds = standIns.holds(place);
        if (!staleVersion && !holds.equals(place.holds())) {
            edits.add(new TwinChange.Set("assets/" + place.id() + "/holds", text(holds)));
        }
        edits.add(new TwinChange.Note("assets/" + place.id(), comment.apply(proposal)));
        outcomes.add(new Outcome(
                device,
                proposal,
                Action.TOOK_PLACE,
                place.id(),
                MatchReason.STAND_IN,
                learning.changes(),
                learning.kept()));
    }

    private static String text(Holds holds) {
        return "{sessions: [" + String.join(", ", holds.sessions()) + "], credentials: ["
                + String.join(", ", holds.credentials()) + "]}";
    }

    private OperatingSystem system(FoundDevice device) {
        OperatingSystem system = facts.system(device);
        return system == null ? OperatingSystem.UNKNOWN : system;
    }

    private void product(FoundDevice product, AssetIndex products) {
        List<Asset> assets = products.ofProduct(product);
        if (assets.isEmpty()) {
            ignore(product, IgnoredReason.PRODUCT_NOT_IN_TWIN);
        }
        for (Asset asset : assets) {
            if (products.isTaken(asset)) {
                continue;
            }
            products.take(asset);
            Learning learning = new Learning(asset, product, facts, options.update()).product();
            edits.addAll(learning.edits());
            outcomes.add(new Outcome(
                    product,
                    null,
                    learning.changes().isEmpty() ? Action.MATCHED : Action.CHANGED,
                    asset.id(),
                    MatchReason.PRODUCT,
                    learning.changes(),
                    learning.kept()));
        }
    }
}
