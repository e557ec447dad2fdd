package eu.salvus.inventory.proposal;

/**
 * What is proposed for one subnet.
 *
 * @param subnet the subnet
 * @param zone id of the zone it is taken for
 * @param why why
 * @param devices how many found devices are in it
 * @param agreeing how many of them, or of the twin's assets, speak for this zone
 */
public record SubnetProposal(Subnet subnet, String zone, ZoneReason why, int devices, int agreeing) {}
