package eu.salvus.warning.provider;

import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Redirects;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the list of providers of a CSAF lister or aggregator. */
final class Aggregator {

    private static final int MOST = 1_000;

    private Aggregator() {}

    /**
     * A provider of the list.
     *
     * @param name of the publisher
     * @param namespace of the publisher; empty where the list does not say
     * @param addresses of its metadata: its own first, then those of its mirrors at the aggregator
     */
    record Member(String name, String namespace, List<URI> addresses) {}

    static boolean isOne(JsonNode root) {
        return root.path("aggregator").isObject() && root.path("csaf_providers").isArray();
    }

    static List<Member> read(URI address, JsonNode root, Notes notes) {
        List<Member> members = new ArrayList<>();
        for (String list : List.of("csaf_providers", "csaf_publishers")) {
            for (int i = 0; i < root.path(list).size(); i++) {
                JsonNode one = root.path(list).path(i);
                String place = "$." + list + "[" + i + "]";
                List<URI> addresses = Stream.concat(
                                Stream.of(one.path("metadata").path("url")),
                                one.path("mirrors").valueStream())
                        .map(value -> address(address, value))
                        .<URI>mapMulti((found, each) -> {
                            if (found != null) {
                                each.accept(found);
                            }
                        })
                        .toList();
                if (addresses.isEmpty() || members.size() >= MOST) {
                    notes.add(address + ": " + place + ": it names no address that can be asked; it is left out");
                } else if (members.stream()
                        .noneMatch(member -> member.addresses().getFirst().equals(addresses.getFirst()))) {
                    JsonNode publisher = one.path("metadata").path("publisher");
                    members.add(new Member(
                            publisher.path("name").asString(""),
                            publisher.path("namespace").asString(""),
                            addresses));
                }
            }
        }
        return members;
    }

    private static @Nullable URI address(URI list, JsonNode value) {
        try {
            URI found = URI.create(value.isString() ? value.stringValue().strip() : "");
            Redirects.check(list, found);
            return found;
        } catch (IllegalArgumentException | DoorException none) {
            return null;
        }
    }
}
