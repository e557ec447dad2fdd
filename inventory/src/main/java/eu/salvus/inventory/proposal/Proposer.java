package eu.salvus.inventory.proposal;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proposes a zone, a role and a digital service for every found device, with its reasons. */
public final class Proposer {
    /** How many machines of a subnet must speak for a zone, at the least. */
    private static final int FEWEST_AGREEING = 3;

    private final Twin twin;
    private final Decisions decisions;
    private final Classifier classifier = Classifier.shipped();
    private final UsualZones usualZones;
    private final Map<Subnet, Votes> learnt = new HashMap<>();
    private final Map<Subnet, Integer> devicesOf = new HashMap<>();

    /**
     * A proposer.
     *
     * @param twin what is there already, of which it learns which subnet is which zone
     * @param decisions what people decided; it is not questioned
     */
    public Proposer(Twin twin, Decisions decisions) {
        this.twin = twin;
        this.decisions = decisions;
        this.usualZones = new UsualZones(twin);
        for (Asset asset : twin.assets()) {
            for (String address : asset.network().ipAddresses()) {
                vote(learnt, address, asset.zone());
            }
        }
    }

    private static void vote(Map<Subnet, Votes> votes, String address, String zone) {
        Subnet subnet = Subnet.around(address);
        if (subnet != null) {
            votes.computeIfAbsent(subnet, _ -> new Votes()).add(zone);
        }
    }

    /** The proposals for the devices of an inventory. */
    public Proposals propose(List<FoundDevice> devices) {
        Map<FoundDevice, Classification> classified = new IdentityHashMap<>();
        Map<Subnet, Votes> votes = new HashMap<>();
        for (FoundDevice device : devices) {
            if (!device.product()) {
                Classification classification = decided(device, classifier.classify(device));
                classified.put(device, classification);
                String address = address(device);
                Subnet subnet = address == null ? null : Subnet.around(address);
                if (subnet != null) {
                    devicesOf.merge(subnet, 1, Integer::sum);
                }
                String usual = usualZones.of(classification);
                boolean speaks = classification.clue() != Clue.NOTHING;
                if (address != null && usual != null && speaks) {
                    vote(votes, address, usual);
                }
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        Map<Subnet, SubnetProposal> subnets = new TreeMap<>();
        for (FoundDevice device : devices) {
            Classification classification = classified.get(device);
            if (classification != null) {
                Proposal proposal = proposal(device, classification, votes);
                proposals.add(proposal);
                count(proposal, votes, subnets);
            }
        }
        return new Proposals(proposals, List.copyOf(subnets.values()));
    }

    private Classification decided(FoundDevice device, Classification found) {
        Decision decision = decisions.devices().get(device.key());
        if (decision == null || (decision.kind() == null && decision.role() == null)) {
            return found;
        }
        return new Classification(
                decision.kind() == null ? found.kind() : decision.kind(),
                decision.role(),
                Objects.equals(decision.role(), found.role()) ? found.variety() : null,
                Clue.DECISION,
                "",
                found.service(),
                found.place(),
                found.department());
    }

    private static @Nullable String address(FoundDevice device) {
        return device.identity().ipAddresses().stream()
                .filter(address -> Subnet.of(address) != null)
                .findFirst()
                .orElse(null);
    }

    private Proposal proposal(FoundDevice device, Classification classification, Map<Subnet, Votes> votes) {
        Decision decision = decisions.devices().get(device.key());
        String service = decision != null && decision.service() != null ? decision.service() : service(classification);
        boolean take = decision == null || decision.take();
        String address = address(device);
        Map.Entry<Subnet, String> said = address == null ? null : decisions.zoneOf(address);
        Subnet around = address == null ? null : Subnet.around(address);
        Votes known = around == null ? null : learnt.get(around);
        Votes here = around == null ? null : votes.get(around);
        String zone;
        ZoneReason why;
        Subnet subnet = null;
        if (decision != null && decision.zone() != null) {
            zone = decision.zone();
            why = ZoneReason.DECIDED;
        } else if (said != null) {
            zone = said.getValue();
            why = ZoneReason.SUBNET_DECIDED;
            subnet = said.getKey();
        } else if (known != null && enough(known, devicesOf.getOrDefault(around, 0))) {
            zone = known.winner();
            why = ZoneReason.SUBNET_LEARNT;
            subnet = around;
        } else if (here != null && enough(here, devicesOf.getOrDefault(around, 0))) {
            zone = here.winner();
            why = ZoneReason.SUBNET_MAJORITY;
            subnet = around;
        } else {
            zone = usualZones.of(classification);
            why = usualZones.byPlace(classification) == null ? ZoneReason.SORT : ZoneReason.PLACE;
        }
        return new Proposal(device, classification, zone, why, subnet, service, take);
    }

    /** Few speaking assets must not decide where all machines of a subnet stand. */
    private static boolean enough(Votes votes, int devices) {
        int agreeing = votes.of(votes.winner());
        return agreeing >= FEWEST_AGREEING && 2 * agreeing >= Math.max(devices, votes.all());
    }

    private @Nullable String service(Classification classification) {
        for (DigitalService service : twin.digitalServices()) {
            if (service.kind() == classification.service()) {
                return service.id();
            }
        }
        return null;
    }

    private void count(Proposal proposal, Map<Subnet, Votes> votes, Map<Subnet, SubnetProposal> subnets) {
        Subnet subnet = proposal.subnet();
        String zone = proposal.zone();
        if (subnet == null || zone == null) {
            return;
        }
        Votes speaking = proposal.why() == ZoneReason.SUBNET_LEARNT ? learnt.get(subnet) : votes.get(subnet);
        SubnetProposal before = subnets.get(subnet);
        subnets.put(
                subnet,
                new SubnetProposal(
                        subnet,
                        zone,
                        proposal.why(),
                        before == null ? 1 : before.devices() + 1,
                        speaking == null ? 0 : speaking.of(zone)));
    }
}
