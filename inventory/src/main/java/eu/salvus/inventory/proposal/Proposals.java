package eu.salvus.inventory.proposal;

import java.util.List;

/**
 * What is proposed for all devices of an import.
 *
 * @param devices one proposal a device, in the order of the inventory; products have none
 * @param subnets the subnets, by address
 */
public record Proposals(List<Proposal> devices, List<SubnetProposal> subnets) {
    /** Copies the lists. */
    public Proposals {
        devices = List.copyOf(devices);
        subnets = List.copyOf(subnets);
    }
}
