package eu.salvus.warning.match;

import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionJudgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Products made of products ("A installed on B"): all parts must be there. Where one is found and another is not in the inventory, the
 * question stays open: inventories rarely know what is inside a device.
 *
 * @param index the assets
 * @param leaves the advised products by id
 * @param taught what people taught
 */
record Composition(AssetIndex index, Map<String, Leaf> leaves, Taught taught) {

    List<Candidate> candidates(Leaf whole) {
        List<Leaf> parts = whole.product().parts().stream()
                .map(leaves::get)
                .filter(part -> part != null && part.product().parts().isEmpty())
                .map(part -> (Leaf) part)
                .toList();
        if (parts.size() < whole.product().parts().size()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (Leaf part : parts) {
            for (Face face : index.candidates(part, taught)) {
                boolean seen =
                        found.stream().anyMatch(candidate -> candidate.face().asset() == face.asset());
                if (!face.system() && !seen && !identify(face, part).none()) {
                    found.add(candidate(whole, parts, face));
                }
            }
        }
        return found;
    }

    private Candidate candidate(Leaf whole, List<Leaf> parts, Face face) {
        List<Face> around = index.around(face.asset());
        Identification identification = null;
        VersionJudgement version = VersionJudgement.IN_RANGE;
        boolean missing = false;
        for (Leaf part : parts) {
            Face found = best(around, part);
            if (found == null) {
                missing = true;
                continue;
            }
            Identification of = identify(found, part);
            identification = identification == null ? of : identification.and(of);
            version = version.and(judge(found, part));
        }
        Identification whatIsThere = identification == null ? Identification.of(face, whole) : identification;
        return new Candidate(
                face, whole, missing ? whatIsThere.doubtful() : whatIsThere, new Judgements(whole.range()), version);
    }

    private @Nullable Face best(List<Face> around, Leaf part) {
        Face best = null;
        for (Face face : around) {
            Identification identification = identify(face, part);
            if (identification.certain()) {
                return face;
            }
            best = best == null && !identification.none() ? face : best;
        }
        return best;
    }

    private Identification identify(Face face, Leaf part) {
        return taught.apply(Identification.of(face, part), face, part);
    }

    /** A part without a version means any version of it. */
    private static VersionJudgement judge(Face face, Leaf part) {
        VersionJudgement judgement = part.range()
                .judge(
                        face.version(),
                        face.packaged() == null ? null : face.packaged().scheme());
        boolean unstated = judgement.reason() == VersionJudgement.Reason.RANGE_NOT_STATED;
        return unstated && judgement.answer() == Answer.UNKNOWN ? VersionJudgement.IN_RANGE : judgement;
    }
}
