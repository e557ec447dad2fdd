package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionJudgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Products made of products ("A installed on B"): all parts must be there. Where one is found and another is not in the inventory, the
 * question stays open: inventories rarely know what is inside a device.
 *
 * @param index the assets
 * @param looking for products and their parts
 * @param leaves the advised products by id
 */
record Composition(AssetIndex index, Looking looking, Map<String, Leaf> leaves) {

    /** More than any real product is made of. */
    private static final int MOST_PARTS = 100;

    List<Candidate> candidates(Leaf whole) {
        Set<Leaf> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Leaf> ordered = new ArrayList<>();
        if (!plain(whole, parts, ordered)) {
            return List.of();
        }
        looking.weigh(whole, ordered);
        looking.weigh(whole, List.of(whole));
        WholeName name = WholeName.of(whole, ordered);
        List<Candidate> identified = identified(whole, name, ordered);
        List<Candidate> found = new ArrayList<>();
        Set<Asset> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        identified.stream()
                .filter(candidate -> candidate.identification().certain()
                        && seen.add(candidate.face().asset()))
                .forEach(found::add);
        for (Leaf part : ordered) {
            for (Face face : looking.faces(part)) {
                if (!face.system()
                        && !seen.contains(face.asset())
                        && !looking.identify(face, part).none()) {
                    seen.add(face.asset());
                    found.add(candidate(whole, name, ordered, face));
                }
            }
        }
        identified.stream()
                .filter(candidate -> seen.add(candidate.face().asset()))
                .forEach(found::add);
        return found;
    }

    private List<Candidate> identified(Leaf whole, WholeName name, List<Leaf> parts) {
        List<Candidate> identified = new ArrayList<>();
        for (Face face : whole.identified() ? looking.faces(whole) : List.<Face>of()) {
            Identification identification = looking.identify(face, whole);
            if (!face.system() && !identification.none() && !identification.byNamesOnly()) {
                VersionJudgement version = version(name, parts, index.around(face.asset()));
                identified.add(new Candidate(face, whole, identification, new Judgements(whole.range()), version));
            }
        }
        return identified;
    }

    /** What bears an identifier of the whole is it; its parts tell the version, as far as they surely are there. */
    private VersionJudgement version(WholeName name, List<Leaf> parts, List<Face> around) {
        VersionJudgement version = VersionJudgement.IN_RANGE;
        for (Leaf part : parts) {
            Found found = found(around, part, name);
            version = version.and(found != null && found.certain() ? found.version() : name.judgeUnseen(part));
        }
        return version;
    }

    /** Gathers the plain products it comes down to, each once; false where a part is not known, or they are too many. */
    private boolean plain(Leaf whole, Set<Leaf> seen, List<Leaf> plain) {
        for (String id : whole.product().parts()) {
            Leaf part = leaves.get(id);
            if (part == null || seen.size() > MOST_PARTS) {
                return false;
            }
            if (seen.add(part)) {
                if (part.product().parts().isEmpty()) {
                    plain.add(part);
                } else if (!plain(part, seen, plain)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Candidate candidate(Leaf whole, WholeName name, List<Leaf> parts, Face face) {
        List<Face> around = index.around(face.asset());
        Identification identification = null;
        VersionJudgement version = VersionJudgement.IN_RANGE;
        boolean missing = false;
        for (Leaf part : parts) {
            Found found = found(around, part, name);
            if (found == null) {
                missing = true;
                continue;
            }
            identification =
                    identification == null ? found.identification() : identification.and(found.identification());
            version = version.and(found.version());
        }
        Identification whatIsThere = identification == null ? looking.identify(face, whole) : identification;
        // Where single devices are meant, this is none that is known to be one of them.
        boolean doubtful = missing || !whole.serialNumbers().isEmpty();
        return new Candidate(
                face, whole, doubtful ? whatIsThere.doubtful() : whatIsThere, new Judgements(whole.range()), version);
    }

    /** A part as something around the asset that is it, or may be. */
    private record Found(Face face, Identification identification, VersionJudgement version) {
        private static final int MEANT = 0;
        private static final int OPEN = 1;
        private static final int PERHAPS = 2;
        private static final int CLEARED = 3;
        private static final int PASSED = 4;

        boolean certain() {
            return identification.certain();
        }

        Found doubtful() {
            return new Found(face, identification.doubtful(), version);
        }

        /** The most dangerous is the least: what may be the part counts only before one that surely is it and is not meant. */
        int rank() {
            boolean meant = version.answer() != Answer.OUTSIDE;
            boolean open = version.answer() == Answer.UNKNOWN;
            if (certain()) {
                return meant ? open ? OPEN : MEANT : CLEARED;
            }
            return meant ? PERHAPS : PASSED;
        }

        /** Whether it need not be asked because another surely is the part. */
        boolean yieldsTo(Found other) {
            return !certain()
                    && other.certain()
                    && (identification.contradicted() || face.isAnotherReadingOf(other.face));
        }
    }

    /** All that may be the part is weighed, for it may be there in two versions; one that is not meant beside one that is leaves it open. */
    private @Nullable Found found(List<Face> around, Leaf part, WholeName name) {
        List<Found> all = new ArrayList<>();
        for (Face face : around) {
            Identification identification = looking.identify(face, part);
            if (!identification.none()) {
                all.add(new Found(face, identification, identification.besidesFiles(name.judge(face, part))));
            }
        }
        List<Found> weighed = all.stream()
                .filter(one -> all.stream().noneMatch(one::yieldsTo))
                .toList();
        Found worst = weighed.stream().min(Comparator.comparingInt(Found::rank)).orElse(null);
        if (worst == null || worst.rank() != Found.MEANT) {
            return worst;
        }
        boolean contradicted = weighed.stream().anyMatch(each -> each.rank() == Found.CLEARED);
        return contradicted ? worst.doubtful() : worst;
    }
}
