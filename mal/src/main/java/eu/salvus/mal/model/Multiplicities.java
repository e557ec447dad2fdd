package eu.salvus.mal.model;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Role;
import java.util.List;

/**
 * Holds the links of a model to the multiplicities of its language. Too many links are a mistake. Too few are a warning:
 * the reference implementation (mal-toolbox) accepts such models, and real ones leave out what does not matter to them.
 */
record Multiplicities(List<String> ids, AssetType[] types, List<Place> places, Links[] links) {

    void check(Problems problems, Problems warnings) {
        for (int asset = 0; asset < types.length; asset++) {
            for (Role role : types[asset].roles()) {
                int count = links[role.index()].end(asset) - links[role.index()].start(asset);
                if (!role.multiplicity().allows(count)) {
                    boolean few = count < role.multiplicity().least();
                    (few ? warnings : problems)
                            .add(
                                    places.get(asset),
                                    "the role '" + role.name() + "' of '" + ids.get(asset) + "' leads to " + count
                                            + (count == 1 ? " asset" : " assets") + " but must lead to "
                                            + role.multiplicity(),
                                    few ? "link it to more assets of type '" + role.target() + "'" : "remove links");
                }
            }
        }
    }
}
