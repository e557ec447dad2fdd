package eu.salvus.server.twin;

import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A twin drawn as a graph, with the names people use in their language. */
final class TwinGraph {

    private final Twin twin;
    private final Names names;
    private final FormWords words;

    TwinGraph(Twin twin, Locale locale) {
        this.twin = twin;
        names = new Names(TwinIndex.of(twin), Sentences.in(locale));
        words = FormWords.in(locale);
    }

    GraphPayload payload() {
        return new GraphPayload(
                twin.zones().stream()
                        .map(zone -> new GraphPayload.Node(zone.id(), names.of(zone.id()), Words.of(zone.kind())))
                        .toList(),
                twin.flows().stream()
                        .map(flow -> new GraphPayload.Flow(
                                flow.from(),
                                flow.to(),
                                flow.protocols().stream()
                                        .map(Protocol::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                        .toList(),
                twin.assets().stream().map(this::asset).toList(),
                twin.digitalServices().stream()
                        .map(service -> new GraphPayload.Service(
                                service.id(), names.of(service.id()), Words.of(service.kind()), needs(service)))
                        .toList(),
                twin.clinicalServices().stream()
                        .map(service -> new GraphPayload.Service(
                                service.id(), names.of(service.id()), Words.of(service.kind()), needs(service)))
                        .toList());
    }

    private GraphPayload.Asset asset(Asset asset) {
        List<String> tags = new ArrayList<>();
        if (asset.role() != null) {
            tags.add(role(asset.role(), asset.profile()));
        }
        if (Boolean.TRUE.equals(asset.exposed())) {
            tags.add(words.property("exposed"));
        }
        return new GraphPayload.Asset(
                asset.id(), names.of(asset.id()), Words.of(asset.kind()), asset.zone(), List.copyOf(tags));
    }

    /** The word for a role; for one that people made up, the name of the profile that has it, if it has a name. */
    private String role(String role, @Nullable String profile) {
        if (profile == null || words.knows(role)) {
            return words.sort(role);
        }
        String name = names.of(profile);
        return name.equals(profile) ? words.sort(role) : name;
    }

    private static List<String> needs(DigitalService service) {
        return service.requires().stream()
                .flatMap(requirement -> switch (requirement) {
                    case Requirement.Assets assets -> assets.of().stream();
                    case Requirement.Services services -> services.of().stream();
                    case Requirement.Identity identity -> Stream.of(identity.service());
                    case Requirement.Flows _, Requirement.Internet _, Requirement.Remote _ -> Stream.<String>empty();
                })
                .distinct()
                .toList();
    }

    private List<String> needs(ClinicalService service) {
        return service.dependencies().stream()
                .flatMap(dependency -> switch (dependency) {
                    case Dependency.Service other -> Stream.of(other.on());
                    case Dependency.Assets assets ->
                        twin.assets().stream().filter(assets::includes).map(Asset::id);
                })
                .distinct()
                .toList();
    }
}
