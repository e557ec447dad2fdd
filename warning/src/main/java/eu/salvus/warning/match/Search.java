package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.version.VersionJudgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks in an index for the products of an advisory. */
final class Search {
    private final AssetIndex index;
    private final LeafReader leaves;
    private final Taught taught;

    Search(AssetIndex index, Lessons lessons, LocalDate today) {
        this.index = index;
        this.leaves = new LeafReader(index.vendors());
        this.taught = new Taught(lessons.on(today), index.vendors());
    }

    /** All assets that may be a product of the advisory, each with the products it may be. */
    Map<Asset, List<Candidate>> candidates(Advisory advisory) {
        Map<String, Leaf> read = new LinkedHashMap<>();
        advisory.products().forEach(product -> read.put(product.id(), leaves.read(product)));
        Map<Asset, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Leaf leaf : read.values()) {
            List<Candidate> found = leaf.product().parts().isEmpty()
                    ? plain(leaf)
                    : new Composition(index, read, taught).candidates(leaf);
            found.forEach(candidate -> candidates
                    .computeIfAbsent(candidate.face().asset(), asset -> new ArrayList<>())
                    .add(candidate));
        }
        return candidates;
    }

    /** Where an asset stands in the inventory, from 0. */
    int place(Asset asset) {
        return index.place(asset);
    }

    /** Of the readings of one operating system the certain one counts, where there is one. */
    private List<Candidate> plain(Leaf leaf) {
        List<Candidate> candidates = new ArrayList<>();
        Judgements judgements = new Judgements(leaf.range());
        Set<Asset> systems = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Face face : index.candidates(leaf, taught)) {
            Identification identification = taught.apply(Identification.of(face, leaf), face, leaf);
            if (!identification.none()) {
                candidates.add(new Candidate(face, leaf, identification, judgements, fixed(face, leaf, judgements)));
                if (face.system() && identification.certain()) {
                    systems.add(face.asset());
                }
            }
        }
        candidates.removeIf(candidate -> candidate.face().system()
                && !candidate.identification().certain()
                && systems.contains(candidate.face().asset()));
        return candidates;
    }

    /** A model said in place of a version is meant whatever the version; a system's version is not the asset's. */
    private static @Nullable VersionJudgement fixed(Face face, Leaf leaf, Judgements judgements) {
        if (face.models().stream().anyMatch(leaf.versionModels()::contains)) {
            return VersionJudgement.IN_RANGE;
        }
        return face.system() ? judgements.of(face.version(), null) : null;
    }

    /**
     * What the advisory says about weaknesses. Products it names and says nothing more about still want somebody to look; parts of other
     * products do not.
     *
     * @return the advisory's own, in its order, and behind them what it leaves unsaid
     */
    static List<Vulnerability> vulnerabilities(Advisory advisory) {
        Map<String, Status> open = new HashMap<>();
        advisory.products().forEach(product -> open.put(product.id(), Status.UNDER_INVESTIGATION));
        advisory.products().forEach(product -> product.parts().forEach(open::remove));
        advisory.vulnerabilities()
                .forEach(vulnerability -> vulnerability.statuses().keySet().forEach(open::remove));
        if (open.isEmpty()) {
            return advisory.vulnerabilities();
        }
        List<Vulnerability> all = new ArrayList<>(advisory.vulnerabilities());
        all.add(new Vulnerability(List.of(), null, null, List.of(), open, List.of(), false));
        return all;
    }
}
