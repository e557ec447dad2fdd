package eu.salvus.twin.yaml;

import eu.salvus.twin.Dependency;
import eu.salvus.twin.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How requirements and dependencies are written: the key says which of them it is. */
final class LinkShapes {
    private static final List<String> REQUIREMENTS =
            List.of("assets", "services", "flows", "internet", "remoteAccess", "identity");

    static final Shape<Requirement> REQUIREMENT = Shape.<Requirement>of("a requirement")
            .optional("assets", ListForm.distinctAndNotEmpty(new ReferenceForm(Part.ASSET)), LinkShapes::assets)
            .optional(
                    "services",
                    ListForm.distinctAndNotEmpty(new ReferenceForm(Part.DIGITAL_SERVICE)),
                    r -> r instanceof Requirement.Services services ? services.of() : null)
            .optional(
                    "flows",
                    ListForm.distinctAndNotEmpty(new ReferenceForm(Part.FLOW)),
                    r -> r instanceof Requirement.Flows flows ? flows.of() : null)
            .optional("internet", BooleanForm.BOOLEAN, r -> r instanceof Requirement.Internet ? true : null)
            .optional(
                    "remoteAccess",
                    new ReferenceForm(Part.REMOTE_ACCESS),
                    r -> r instanceof Requirement.Remote remote ? remote.remoteAccess() : null)
            .optional(
                    "identity",
                    new ReferenceForm(Part.DIGITAL_SERVICE),
                    r -> r instanceof Requirement.Identity identity ? identity.service() : null)
            .optional("atLeast", new WholeForm(1, 1_000_000), LinkShapes::atLeast)
            .buildChecked(LinkShapes::requirement);

    static final Shape<Dependency> DEPENDENCY = Shape.<Dependency>of("a dependency")
            .optional(
                    "on",
                    new ReferenceForm(Part.DIGITAL_SERVICE, Part.CLINICAL_SERVICE),
                    d -> d instanceof Dependency.Service service ? service.on() : null)
            .some("assets", new ReferenceForm(Part.ASSET), d -> d instanceof Dependency.Assets a ? a.assets() : null)
            .some("zones", new ReferenceForm(Part.ZONE), d -> d instanceof Dependency.Assets a ? a.zones() : null)
            .some("roles", TextForm.WORD, d -> d instanceof Dependency.Assets a ? a.roles() : null)
            .optional("keeps", DecimalForm.SHARE, Dependency::keeps)
            .buildChecked(LinkShapes::dependency);

    private LinkShapes() {}

    private static @Nullable List<String> assets(Requirement requirement) {
        return requirement instanceof Requirement.Assets assets ? assets.of() : null;
    }

    private static @Nullable Integer atLeast(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Assets assets -> assets.atLeast();
            case Requirement.Services services -> services.atLeast();
            default -> null;
        };
    }

    private static @Nullable Requirement requirement(Values v, Scope scope) {
        List<String> written = new ArrayList<>();
        REQUIREMENTS.stream().filter(v::stands).forEach(written::add);
        if (written.size() != 1) {
            scope.problems.error(
                    v.start(),
                    "a requirement states " + (written.isEmpty() ? "nothing" : String.join(" and ", written)),
                    null,
                    "write exactly one of " + String.join(", ", REQUIREMENTS) + " in each");
            return null;
        }
        String key = written.getFirst();
        Integer atLeast = v.get("atLeast");
        boolean counted = key.equals("assets") || key.equals("services");
        if (v.stands("atLeast") && !counted) {
            scope.problems.error(v.at("atLeast"), "atLeast has no sense with " + key, null, "delete it");
            return null;
        }
        if (v.get(key) == null) {
            return null;
        }
        List<String> of = counted || key.equals("flows") ? v.list(key) : List.of();
        if (atLeast != null && atLeast > of.size()) {
            scope.problems.error(
                    v.at("atLeast"),
                    "atLeast asks for " + atLeast + " of " + of.size() + " " + key,
                    atLeast.toString(),
                    "write a number from 1 to " + of.size());
            return null;
        }
        return switch (key) {
            case "assets" -> new Requirement.Assets(of, atLeast);
            case "services" -> new Requirement.Services(of, atLeast);
            case "flows" -> new Requirement.Flows(of);
            case "internet" -> internet(v, scope);
            case "remoteAccess" -> new Requirement.Remote(v.need(key));
            default -> new Requirement.Identity(v.need(key));
        };
    }

    private static @Nullable Requirement internet(Values v, Scope scope) {
        if (v.<Boolean>need("internet")) {
            return new Requirement.Internet();
        }
        scope.problems.error(v.at("internet"), "internet is `false`", "false", "delete the requirement");
        return null;
    }

    private static @Nullable Dependency dependency(Values v, Scope scope) {
        boolean selects = v.stands("assets") || v.stands("zones") || v.stands("roles");
        if (v.stands("on") == selects) {
            scope.problems.error(
                    v.start(),
                    "a dependency states " + (selects ? "a service and assets" : "neither a service nor assets"),
                    null,
                    "write either on, or some of assets, zones, roles");
            return null;
        }
        if (!selects) {
            String on = v.get("on");
            return on == null ? null : new Dependency.Service(on, v.get("keeps"));
        }
        return new Dependency.Assets(v.list("assets"), v.list("zones"), v.list("roles"), v.get("keeps"));
    }
}
