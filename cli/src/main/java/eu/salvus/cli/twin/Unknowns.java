package eu.salvus.cli.twin;

import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of what matters a twin leaves unknown. The order in which facts are to be checked is a judgement; a simulation of the
 * twin measures it.
 *
 * @param facts the facts, the ones to check first in front
 */
record Unknowns(List<Fact> facts) {

    Unknowns {
        facts = List.copyOf(facts);
    }

    /**
     * A fact asked of many things.
     *
     * @param key key of its name
     * @param unknown of how many things it is not stated
     * @param all of how many things it is asked
     */
    record Fact(String key, int unknown, int all) {}

    static Unknowns of(Twin twin) {
        List<Fact> facts = new ArrayList<>();
        var backups = twin.backupCopies();
        var assets = twin.assets();
        var care = twin.clinicalServices();
        facts.add(fact("fact.offline", backups, copy -> either(copy.offline(), copy.immutable())));
        facts.add(fact(
                "fact.controls.endpoint-protection",
                assets,
                asset -> asset.controls().endpointProtection()));
        facts.add(fact(
                "fact.controls.shared-local-administrator",
                assets,
                asset -> asset.controls().sharedLocalAdministrator()));
        facts.add(
                fact("fact.alert-acted-on-by-night", List.of(twin.reactionPlan()), plan -> plan.alertActedOnByNight()));
        facts.add(fact(
                "fact.degraded-mode.share-kept",
                care,
                service -> service.degradedMode().shareKept()));
        facts.add(fact("fact.remote-factors", twin.remoteAccesses(), access -> access.factors()));
        facts.add(fact("fact.account-factors", twin.accounts(), account -> account.factors()));
        facts.add(fact(
                "fact.controls.patch-delay-days",
                assets,
                asset -> asset.controls().patchDelayDays()));
        facts.add(fact(
                "fact.operating-system.support-ends",
                assets,
                asset -> asset.operatingSystem().supportEnds()));
        facts.add(fact("fact.exposed", assets, asset -> asset.exposed()));
        facts.add(fact("fact.demand", care, service -> either(service.demand(), service.capacity())));
        facts.add(fact("fact.last-restore-test", backups, copy -> copy.lastRestoreTest()));
        facts.add(fact("fact.restore-gigabytes-per-hour", backups, copy -> copy.restoreGigabytesPerHour()));
        facts.add(fact("fact.restore-hours", twin.digitalServices(), service -> service.restoreHours()));
        return new Unknowns(facts);
    }

    /** Facts not stated. */
    int unknown() {
        return facts.stream().mapToInt(Fact::unknown).sum();
    }

    /** Facts asked. */
    int all() {
        return facts.stream().mapToInt(Fact::all).sum();
    }

    /** The first facts to check, at most three: those unknown of at least a tenth of the things they are asked of. */
    List<Fact> checkFirst() {
        return facts.stream()
                .filter(fact -> fact.unknown() > 0 && fact.unknown() * 10 >= fact.all())
                .limit(3)
                .toList();
    }

    private static @Nullable Object either(@Nullable Object one, @Nullable Object other) {
        return one == null ? other : one;
    }

    private static <T> Fact fact(String key, Collection<T> things, Function<T, @Nullable Object> value) {
        int unknown = 0;
        for (T thing : things) {
            if (value.apply(thing) == null) {
                unknown++;
            }
        }
        return new Fact(key, unknown, things.size());
    }
}
