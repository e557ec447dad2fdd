package eu.salvus.server.twin;

import java.util.List;

/**
 * A twin as a graph: what stands where, and what needs what.
 *
 * @param zones segments of the network
 * @param flows traffic allowed between them
 * @param assets machines and devices
 * @param digital digital services and the assets they run on
 * @param clinical clinical services and what they need
 */
record GraphPayload(
        List<Node> zones, List<Flow> flows, List<Asset> assets, List<Service> digital, List<Service> clinical) {

    record Node(String id, String name, String kind) {}

    record Flow(String from, String to, String name) {}

    record Asset(String id, String name, String kind, String zone, List<String> tags) {}

    record Service(String id, String name, String kind, List<String> needs) {}
}
