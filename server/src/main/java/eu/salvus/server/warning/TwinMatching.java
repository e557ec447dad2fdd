package eu.salvus.server.warning;

import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.twin.Twins;
import eu.salvus.twin.Words;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.Finding;
import eu.salvus.warning.alert.Sighting;
import eu.salvus.warning.match.AssetIndex;
import eu.salvus.warning.match.MatchedKey;
import eu.salvus.warning.match.Matcher;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.match.Verdict;
import eu.salvus.warning.match.Weighed;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Matches against the newest versions of twins; the index of one that was asked lately is kept. */
@Component
final class TwinMatching implements Matching {

    /** So many indexes are kept: an index of 5,000 assets takes some megabytes. */
    private static final int MOST_KEPT = 16;

    private final Twins twins;
    private final Vendors vendors = Vendors.builtIn();
    private final Map<Kept, Matcher> kept = new LinkedHashMap<>(MOST_KEPT, 1, true);

    TwinMatching(Twins twins) {
        this.twins = twins;
    }

    private record Kept(UUID twin, int version) {}

    @Override
    public List<Finding> findings(UUID organisation, Advisory advisory) {
        List<Finding> findings = new ArrayList<>();
        for (StoredTwin twin : twins.all(organisation)) {
            for (Verdict verdict : matcher(organisation, twin).match(advisory)) {
                if (verdict.outcome() != Outcome.NOT_AFFECTED) {
                    findings.addAll(findings(twin, verdict));
                }
            }
        }
        return findings;
    }

    private Matcher matcher(UUID organisation, StoredTwin twin) {
        Kept wanted = new Kept(twin.id(), twin.version());
        synchronized (kept) {
            Matcher known = kept.get(wanted);
            if (known != null) {
                return known;
            }
        }
        Matcher fresh = new Matcher(AssetIndex.of(
                twins.twin(organisation, twin.id(), twin.version()).assets(), vendors));
        synchronized (kept) {
            kept.keySet().removeIf(other -> other.twin().equals(twin.id()));
            kept.put(wanted, fresh);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return fresh;
    }

    /** One for each line of the advisory and each outcome: a weakness that is to check must not pass for one that is surely there. */
    private static List<Finding> findings(StoredTwin twin, Verdict verdict) {
        Map<Because, List<Vulnerability>> reasons = new LinkedHashMap<>();
        for (Weighed weighed : verdict.open()) {
            reasons.computeIfAbsent(Because.of(weighed), none -> new ArrayList<>())
                    .add(weighed.vulnerability());
        }
        if (reasons.isEmpty()) {
            reasons.put(Because.of(verdict.deciding()), List.of());
        }
        AssetRef asset = new AssetRef(twin.id().toString(), verdict.asset().id());
        return reasons.entrySet().stream()
                .map(entry -> new Finding(
                        asset,
                        verdict.asset(),
                        entry.getKey().product(),
                        entry.getKey().sighting(),
                        entry.getValue()))
                .toList();
    }

    private record Because(String product, Sighting sighting) {
        static Because of(Weighed weighed) {
            return new Because(
                    weighed.product().id(),
                    new Sighting(
                            weighed.outcome() == Outcome.AFFECTED ? Affectedness.AFFECTED : Affectedness.TO_CHECK,
                            weighed.keys().stream().map(TwinMatching::words).toList(),
                            weighed.confidence(),
                            weighed.product().name(),
                            weighed.product().place()));
        }
    }

    /** Such as {@code model-number 718095}; in words where both sides differ. */
    private static String words(MatchedKey key) {
        String what = Words.of(key.kind());
        return key.asset().equals(key.advisory())
                ? what + " " + key.asset()
                : what + " " + key.asset() + " = " + key.advisory();
    }
}
