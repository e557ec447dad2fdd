package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Role;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What services need, in a few words. */
record Needs(TwinIndex index, Messages messages) {

    /** Roles that archetypes give to the computers of a service have this word. */
    private static final String COMPUTERS = "workstation";

    /** What a digital service cannot work without. */
    String of(DigitalService service) {
        Set<String> needs = new LinkedHashSet<>();
        for (Requirement requirement : service.requires()) {
            switch (requirement) {
                case Requirement.Assets assets ->
                    needs.add(messages.text(
                            "needs.machines", assets.needed(), assets.of().size()));
                case Requirement.Services services -> {
                    String names = String.join(
                            ", ", services.of().stream().map(this::name).toList());
                    needs.add(
                            services.needed() == services.of().size()
                                    ? names
                                    : messages.text("needs.some-of", services.needed(), names));
                }
                case Requirement.Flows flows ->
                    needs.add(messages.text("needs.flows", flows.of().size()));
                case Requirement.Internet _ -> needs.add(messages.text("needs.internet"));
                case Requirement.Remote remote -> needs.add(name(remote.remoteAccess()));
                case Requirement.Identity identity -> needs.add(name(identity.service()));
            }
        }
        return needs.isEmpty() ? messages.text("needs.nothing") : String.join(", ", needs);
    }

    /** What a clinical service depends on, with the share of its work it keeps without. */
    String of(ClinicalService service) {
        List<String> needs = new ArrayList<>();
        for (Dependency dependency : service.dependencies()) {
            String what = switch (dependency) {
                case Dependency.Service other -> name(other.on());
                case Dependency.Assets assets -> devices(assets);
            };
            needs.add(messages.text("needs.keeps", what, share(dependency.keeps())));
        }
        return needs.isEmpty() ? messages.text("needs.nothing") : String.join(", ", needs);
    }

    private String devices(Dependency.Assets assets) {
        List<String> words =
                new ArrayList<>(assets.roles().stream().map(this::role).toList());
        if (words.isEmpty()) {
            words.addAll(assets.zones().stream().map(this::name).toList());
        }
        if (words.isEmpty()) {
            words.add(messages.text("needs.devices", assets.assets().size()));
        }
        return String.join(", ", words);
    }

    private String role(String role) {
        if (role.contains(COMPUTERS)) {
            return messages.text("needs.computers");
        }
        String key = "word.role." + role;
        return Role.known().contains(role) && messages.has(key) ? messages.text(key) : role;
    }

    private String share(@Nullable Double share) {
        return share == null ? "?" : messages.figures().percent(share);
    }

    /** What people call a digital service. */
    String name(DigitalService service) {
        if (service.name() != null) {
            return service.name();
        }
        return service.kind() == DigitalService.Kind.OTHER ? service.id() : messages.word(service.kind());
    }

    /** What people call a clinical service. */
    String name(ClinicalService service) {
        return service.name() == null ? messages.word(service.kind()) : service.name();
    }

    private String name(String id) {
        return switch (index.part(id)) {
            case DigitalService digital -> name(digital);
            case ClinicalService clinical -> name(clinical);
            case RemoteAccess access when access.name() != null -> access.name();
            case Zone zone when zone.name() != null -> zone.name();
            case null, default -> id;
        };
    }
}
