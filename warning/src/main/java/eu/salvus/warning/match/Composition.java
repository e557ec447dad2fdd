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
 */
record Composition(AssetIndex index, Map<String, Leaf> leaves) {

    List<Finding> findings(Leaf whole) {
        List<Leaf> parts = whole.product().parts().stream()
                .map(leaves::get)
                .filter(part -> part != null && part.product().parts().isEmpty())
                .map(part -> (Leaf) part)
                .toList();
        if (parts.size() < whole.product().parts().size()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Leaf part : parts) {
            for (Face face : index.candidates(part)) {
                boolean seen =
                        findings.stream().anyMatch(finding -> finding.face().asset() == face.asset());
                if (!face.system() && !seen && !Identification.of(face, part).none()) {
                    findings.add(finding(whole, parts, face));
                }
            }
        }
        return findings;
    }

    private Finding finding(Leaf whole, List<Leaf> parts, Face face) {
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
            Identification of = Identification.of(found, part);
            identification = identification == null ? of : identification.and(of);
            version = version.and(judge(found, part));
        }
        Identification whatIsThere = identification == null ? Identification.of(face, whole) : identification;
        return new Finding(face, whole, missing ? whatIsThere.doubtful() : whatIsThere, version);
    }

    private static @Nullable Face best(List<Face> around, Leaf part) {
        Face best = null;
        for (Face face : around) {
            Identification identification = Identification.of(face, part);
            if (identification.certain()) {
                return face;
            }
            best = best == null && !identification.none() ? face : best;
        }
        return best;
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
