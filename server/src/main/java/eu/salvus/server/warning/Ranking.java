package eu.salvus.server.warning;

import eu.salvus.twin.Asset;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.CareEffect;
import eu.salvus.warning.alert.Decision;
import eu.salvus.warning.alert.Exposure;
import eu.salvus.warning.alert.Exposures;
import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.alert.SafetyImpact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How soon an alert is to be dealt with: the worst of its assets decides. */
@Component
class Ranking {

    private final PriorityRules rules = PriorityRules.builtIn();

    /**
     * Decides.
     *
     * @param effect on care; null until it is known
     */
    Decision decide(Alert alert, AssetNames names, @Nullable CareEffect effect) {
        Exposure exposure = Exposure.SMALL;
        SafetyImpact safety = SafetyImpact.NEGLIGIBLE;
        for (AssetRef ref : alert.assets().keySet()) {
            Asset asset = names.asset(ref);
            if (asset != null) {
                Exposure reached = Exposures.of(asset, names.zone(ref), alert.local());
                exposure = reached.compareTo(exposure) > 0 ? reached : exposure;
                SafetyImpact danger = rules.safety(asset);
                safety = danger.compareTo(safety) > 0 ? danger : safety;
            }
        }
        return rules.decide(alert.threat().exploitation(), exposure, alert.automatable(), safety, effect);
    }

    /** The same once the effect on care is known. */
    Decision decide(Decision before, CareEffect effect) {
        return rules.decide(before.exploitation(), before.exposure(), before.automatable(), before.safety(), effect);
    }

    /** By when; null where it may wait. */
    @Nullable
    Instant deadline(Decision decision, boolean ransomware, Instant raised) {
        return rules.deadline(decision.priority(), ransomware, raised);
    }
}
