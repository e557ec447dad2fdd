package eu.salvus.warning.match;

import eu.salvus.warning.version.DeviceVersion;
import eu.salvus.warning.version.VersionJudgement.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory comes to for one product, version by version. Where one line of the advisory may mean the product, it comes to at most
 * as many outcomes as there are reasons, however many versions there are.
 */
final class Outcomes {
    private final Weighing weighing;
    private final List<Candidate> candidates;
    private final Map<Reason, Optional<Outcome>> known = new EnumMap<>(Reason.class);

    Outcomes(Weighing weighing, List<Candidate> candidates) {
        this.weighing = weighing;
        this.candidates = candidates;
    }

    /** The most serious outcome of a version over all weaknesses; null where the advisory says nothing of it. */
    @Nullable
    Outcome at(@Nullable DeviceVersion version) {
        if (candidates.size() > 1) {
            List<Finding> findings = new ArrayList<>(candidates.size());
            for (Candidate candidate : candidates) {
                findings.add(candidate.at(version));
            }
            return weighing.worst(findings);
        }
        Finding finding = candidates.getFirst().at(version);
        Optional<Outcome> outcome = known.get(finding.version().reason());
        if (outcome == null) {
            outcome = Optional.ofNullable(weighing.worst(List.of(finding)));
            known.put(finding.version().reason(), outcome);
        }
        return outcome.orElse(null);
    }
}
