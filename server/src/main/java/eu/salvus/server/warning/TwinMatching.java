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
import eu.salvus.warning.match.Sought;
import eu.salvus.warning.match.Verdict;
import eu.salvus.warning.match.Weighed;
import eu.salvus.warning.product.Merger;
import eu.salvus.warning.product.Vendors;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Matches against the newest versions of twins; the index of one that was asked lately is kept. */
@Component
final class TwinMatching implements Matching {

    /** So many assets are kept in indexes, for many small organisations or a few large ones: 5,000 of them take some megabytes. */
    private static final int MOST_ASSETS = 80_000;

    private final Twins twins;
    private final Vendors vendors = Vendors.builtIn();
    private final LessonBook lessons;
    private final Footprints footprints;
    private final InstantSource clock;
    private final Map<Kept, AssetIndex> kept = new LinkedHashMap<>(16, 1, true);
    private long keptAssets;

    TwinMatching(Twins twins, LessonBook lessons, Footprints footprints, InstantSource clock) {
        this.twins = twins;
        this.lessons = lessons;
        this.footprints = footprints;
        this.clock = clock;
    }

    private record Kept(UUID twin, int version, int assets) {}

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

    @Override
    public List<Advisory> touching(UUID organisation, List<Advisory> some) {
        List<Matcher> matchers = twins.all(organisation).stream()
                .map(twin -> matcher(organisation, twin))
                .toList();
        return some.stream()
                .filter(advisory -> matchers.stream()
                        .anyMatch(matcher -> matcher.match(advisory).stream()
                                .anyMatch(verdict -> verdict.outcome() != Outcome.NOT_AFFECTED)))
                .toList();
    }

    @Override
    public Map<UUID, List<Advisory>> perhaps(Collection<UUID> organisations, List<Advisory> some) {
        Sought sought = Sought.of(some, vendors);
        Set<UUID> teachers = lessons.teachers();
        Map<UUID, List<Advisory>> perhaps = new HashMap<>();
        twins.all(organisations).forEach((organisation, all) -> {
            List<Advisory> may = teachers.contains(organisation) ? some : footprints.mayTouch(all, sought, some);
            if (!may.isEmpty()) {
                perhaps.put(organisation, may);
            }
        });
        return perhaps;
    }

    /** With what its people taught so far. */
    private Matcher matcher(UUID organisation, StoredTwin twin) {
        return new Matcher(
                index(organisation, twin),
                lessons.of(organisation, twin.id()),
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private AssetIndex index(UUID organisation, StoredTwin twin) {
        Kept wanted = new Kept(twin.id(), twin.version(), twin.assets());
        synchronized (kept) {
            AssetIndex known = kept.get(wanted);
            if (known != null) {
                return known;
            }
        }
        AssetIndex fresh = AssetIndex.of(
                twins.twin(organisation, twin.id(), twin.version()).assets(), vendors);
        footprints.keep(twin, fresh);
        synchronized (kept) {
            forget(other -> other.twin().equals(twin.id()));
            kept.put(wanted, fresh);
            keptAssets += wanted.assets();
            while (keptAssets > MOST_ASSETS && kept.size() > 1) {
                Kept eldest = kept.keySet().iterator().next();
                forget(eldest::equals);
            }
        }
        return fresh;
    }

    private void forget(Predicate<Kept> which) {
        kept.keySet().removeIf(each -> {
            boolean gone = which.test(each);
            keptAssets -= gone ? each.assets() : 0;
            return gone;
        });
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
        String both = key.asset().equals(key.advisory())
                ? what + " " + key.asset()
                : what + " " + key.asset() + " = " + key.advisory();
        return key.history().isEmpty()
                ? both
                : both + "; " + key.history().stream().map(Merger::text).collect(Collectors.joining(", "));
    }
}
