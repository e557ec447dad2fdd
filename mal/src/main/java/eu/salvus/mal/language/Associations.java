package eu.salvus.mal.language;

import eu.salvus.mal.Problems;
import eu.salvus.mal.Suggestion;
import eu.salvus.mal.language.Syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The associations of a language; gives every type its roles. */
final class Associations {
    private final Types types;
    private final StepTable steps;
    private final Problems problems;
    private final Map<Role, Name> places = new HashMap<>();

    Associations(Types types, StepTable steps, Problems problems) {
        this.types = types;
        this.steps = steps;
        this.problems = problems;
    }

    List<Association> read(List<Syntax.Association> syntax) {
        List<Association> associations = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (Syntax.Association each : syntax) {
            Map<String, String> info = Metas.read(each.meta(), problems);
            AssetType left = type(each.leftAsset());
            AssetType right = type(each.rightAsset());
            if (left == null || right == null) {
                continue;
            }
            int index = associations.size();
            Role toLeft =
                    new Role(each.leftField().text(), right.name(), left.name(), each.leftMultiplicity(), index, false);
            Role toRight = new Role(
                    each.rightField().text(), left.name(), right.name(), each.rightMultiplicity(), index, true);
            places.put(toLeft, each.leftField());
            places.put(toRight, each.rightField());
            roles.add(toLeft);
            roles.add(toRight);
            associations.add(new Association(each.name().text(), toLeft, toRight, info));
        }
        for (AssetType type : types.parentsFirst()) {
            give(type, roles);
        }
        return associations;
    }

    private @Nullable AssetType type(Name name) {
        AssetType type = types.byName().get(name.text());
        if (type == null) {
            problems.add(
                    name.place(),
                    "the asset '" + name.text() + "' is not defined",
                    Suggestion.among(name.text(), types.byName().keySet()));
        }
        return type;
    }

    private void give(AssetType type, List<Role> roles) {
        type.parent().ifPresent(parent -> type.mutableRoles().putAll(parent.mutableRoles()));
        for (Role role : roles) {
            if (!role.owner().equals(type.name())) {
                continue;
            }
            Role first = type.mutableRoles().putIfAbsent(role.name(), role);
            if (first != null) {
                problems.add(
                        place(role).place(),
                        "the role '" + role.name() + "' of asset '" + type + "' is already defined at "
                                + place(first).place(),
                        "give one of them another name");
            }
        }
        for (Role role : type.mutableRoles().values()) {
            boolean own = role.owner().equals(type.name());
            boolean ownStep = type.syntax().steps().stream()
                    .anyMatch(step -> step.name().text().equals(role.name()));
            if ((own || ownStep) && steps.kind(type, role.name()) != null) {
                problems.add(
                        place(role).place(),
                        "'" + role.name() + "' is both a role and a step of asset '" + type + "'",
                        "rename one of them");
            }
        }
    }

    private Name place(Role role) {
        Name name = places.get(role);
        return name == null ? new Name(role.name(), eu.salvus.mal.Place.of("")) : name;
    }
}
