package eu.salvus.server.twin;

import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
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
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import eu.salvus.twin.yaml.TwinChange;
import eu.salvus.twin.yaml.TwinDocument;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parts of a twin, one by one: what is written of each, and who names it. */
final class TwinParts {

    /** Parts that are there once, and may be written nowhere. */
    private static final Set<String> SINGLE = Set.of("recoveryPlan", "commonControls", "reactionPlan");

    private final TwinDocument document;
    private final Twin twin;
    private final Names names;

    TwinParts(TwinDocument document, Locale locale) {
        this.document = document;
        twin = document.twin();
        names = new Names(TwinIndex.of(twin), Sentences.in(locale));
    }

    /** All that have an id. */
    List<PartPayload.Listed> all() {
        return Stream.of(
                        list("sites", twin.sites(), Site::id),
                        list("zones", twin.zones(), Zone::id),
                        list("flows", twin.flows(), Flow::id),
                        list("suppliers", twin.suppliers(), Supplier::id),
                        list("accounts", twin.accounts(), Account::id),
                        list("profiles", twin.profiles(), Profile::id),
                        list("assets", twin.assets(), Asset::id),
                        list("remoteAccesses", twin.remoteAccesses(), RemoteAccess::id),
                        list("updateChannels", twin.updateChannels(), UpdateChannel::id),
                        list("datasets", twin.datasets(), Dataset::id),
                        list("backupCopies", twin.backupCopies(), BackupCopy::id),
                        list("digitalServices", twin.digitalServices(), DigitalService::id),
                        list("clinicalServices", twin.clinicalServices(), ClinicalService::id),
                        list("teams", twin.teams(), Team::id),
                        list("neighbours", twin.neighbours(), Neighbour::id))
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * One of them.
     *
     * @param path where it stands; empty for the twin's own properties
     * @throws IllegalArgumentException when the path leads nowhere
     */
    PartPayload one(String path, int version) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        String name = path.isEmpty() ? twin.name() : SINGLE.contains(path) ? "" : name(id);
        List<PartPayload.Mention> mentions = path.contains("/")
                ? document.mentions(id).stream().map(this::mention).toList()
                : List.of();
        return new PartPayload(path, name, version, stated(path), inherited(path), mentions);
    }

    /**
     * What has to be done to take a part out.
     *
     * @param mentions whether it is taken out of all that name it, too
     */
    List<TwinChange> removal(String path, boolean mentions) {
        Set<String> removed = new LinkedHashSet<>();
        if (mentions) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            document.mentions(id).reversed().forEach(mention -> removed.add(ending(mention)));
        }
        removed.add(path);
        return removed.stream().<TwinChange>map(TwinChange.Remove::new).toList();
    }

    /** What ends with a mention: an entry of a list, a property, or an item that was about nothing else. */
    private String ending(String mention) {
        String property = parent(mention);
        if (!(document.written(property) instanceof List<?> list)) {
            property = mention;
        } else if (list.size() > 1) {
            return mention;
        }
        String item = parent(property);
        // An item without an id says what a service needs: with nothing left to need, it says nothing.
        return item.matches(".*/(requires|dependencies)/[0-9]+") ? item : property;
    }

    private Map<String, Object> stated(String path) {
        if (path.isEmpty()) {
            Map<String, Object> own = mapping(path);
            own.values().removeIf(value -> !(value instanceof String));
            return own;
        }
        try {
            return mapping(path);
        } catch (IllegalArgumentException nowhere) {
            if (SINGLE.contains(path)) {
                return Map.of();
            }
            throw nowhere;
        }
    }

    private Map<String, Object> inherited(String path) {
        if (path.startsWith("assets/") && mapping(path).get("profile") instanceof String profile) {
            Map<String, Object> shared = mapping("profiles/" + profile);
            shared.remove("id");
            shared.remove("name");
            return shared;
        }
        return Map.of();
    }

    /** What is written at a path that a mapping stands at. */
    private Map<String, Object> mapping(String path) {
        if (document.written(path) instanceof Map<?, ?> written) {
            Map<String, Object> mapping = new LinkedHashMap<>();
            written.forEach((key, value) -> mapping.put((String) key, value));
            return mapping;
        }
        throw new IllegalArgumentException(path + " is no part of a twin");
    }

    private PartPayload.Mention mention(String path) {
        List<String> keys = List.of(path.split("/"));
        boolean single = SINGLE.contains(keys.getFirst());
        String part = single ? keys.getFirst() : String.join("/", keys.subList(0, 2));
        return new PartPayload.Mention(path, part, single ? "" : name(keys.get(1)));
    }

    private <T> Stream<PartPayload.Listed> list(String section, List<T> parts, Function<T, String> id) {
        return parts.stream().map(part -> new PartPayload.Listed(section, id.apply(part), name(id.apply(part))));
    }

    private String name(String id) {
        return names.index().part(id) instanceof Flow flow
                ? names.of(flow.from()) + " → " + names.of(flow.to())
                : names.of(id);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
