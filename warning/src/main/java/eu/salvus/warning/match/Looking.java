package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionJudgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look for the products of one advisory. */
final class Looking {
    /** What bears a number of the maker may be meant, whatever its version. */
    private static final VersionJudgement ANY =
            new VersionJudgement(Answer.UNKNOWN, VersionJudgement.Reason.UNDER_A_CONDITION);

    private final AssetIndex index;
    private final Taught taught;
    private final Budget budget;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Map<Leaf, Numbers> numbers = new IdentityHashMap<>();

    /** By id the products of which not all numbers were looked for: each the part that gives them. */
    private final Map<String, Leaf> unweighed = new LinkedHashMap<>();

    private final Set<String> told = new HashSet<>();
    private final Map<Asset, List<Candidate>> candidates = new LinkedHashMap<>();

    Looking(AssetIndex index, Taught taught, long steps) {
        this.index = index;
        this.taught = taught;
        this.budget = new Budget(steps);
    }

    /** All assets that may be a product of the advisory, each with the products it may be. */
    Map<Asset, List<Candidate>> candidates(Advisory advisory, LeafReader reader) {
        reader.read(advisory.products())
                .forEach(leaf -> leaves.put(leaf.product().id(), leaf));
        for (Leaf leaf : leaves.values()) {
            List<Candidate> found = leaf.product().parts().isEmpty()
                    ? plain(leaf)
                    : new Composition(index, this, leaves).candidates(leaf);
            found.forEach(this::add);
        }
        if (!unweighed.isEmpty()) {
            Search.vulnerabilities(advisory).forEach(this::unweighed);
        }
        return candidates;
    }

    private void add(Candidate candidate) {
        candidates
                .computeIfAbsent(candidate.face().asset(), asset -> new ArrayList<>())
                .add(candidate);
    }

    /**
     * Where there were too many numbers to look for them all, whatever its maker numbers is to check: once for each weakness, however many
     * products there are.
     */
    private void unweighed(Vulnerability vulnerability) {
        Set<Set<String>> makers = new HashSet<>();
        unweighed.forEach((id, part) -> {
            Status status = vulnerability.statuses().get(id);
            boolean open = status == Status.AFFECTED || status == Status.UNDER_INVESTIGATION;
            Leaf leaf = leaves.get(id);
            if (open && leaf != null && makers.add(part.vendor().lineage()) && told.add(id)) {
                for (Face face : index.numbered(part.vendor())) {
                    add(new Candidate(
                            face, leaf, Identification.unweighed(face, part), new Judgements(leaf.range()), ANY));
                }
            }
        });
    }

    List<Face> faces(Leaf leaf) {
        return index.candidates(leaf, numbers(leaf), taught);
    }

    Identification identify(Face face, Leaf leaf) {
        return taught.apply(Identification.of(face, leaf, numbers(leaf)), face, leaf);
    }

    /** Marks a product of which a part gives too many numbers. */
    void weigh(Leaf whole, List<Leaf> parts) {
        for (Leaf part : parts) {
            if (!numbers(part).whole()) {
                unweighed.putIfAbsent(whole.product().id(), part);
            }
        }
    }

    private Numbers numbers(Leaf leaf) {
        if (leaf.numbers() == 0) {
            return Numbers.NONE;
        }
        return numbers.computeIfAbsent(leaf, each -> index.numbers(each, budget));
    }

    /** Of the readings of one operating system the certain one counts, where there is one. */
    private List<Candidate> plain(Leaf leaf) {
        List<Candidate> candidates = new ArrayList<>();
        weigh(leaf, List.of(leaf));
        Judgements judgements = new Judgements(leaf.range());
        Set<Asset> systems = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Face face : faces(leaf)) {
            Identification identification = identify(face, leaf);
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

    /** A model said in place of a version is meant whatever the version, or open where more is said; a system's version is not the asset's. */
    private static @Nullable VersionJudgement fixed(Face face, Leaf leaf, Judgements judgements) {
        if (face.models().stream().anyMatch(leaf.versionModels().models()::contains)) {
            return leaf.versionModels().alone() ? VersionJudgement.IN_RANGE : ANY;
        }
        return face.system() ? judgements.of(face.version(), null) : null;
    }
}
