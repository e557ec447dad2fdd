package eu.salvus.server.source;

import eu.salvus.server.source.Bulletins.Numbered;
import eu.salvus.server.source.OneHearing.Page;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.Advisory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks who is to hear what sources brought: those that a bulletin cannot touch are moved on together, the others get a place to hear in, each
 * by itself. Who is nearly there goes first, then who waited longest: one that begins anew delays no news. What is heard twice, because the
 * program ended in between, is known the second time. What touches nothing of an organisation leaves no trace there.
 */
@Component
class HearingRound {

    private static final Logger LOG = LoggerFactory.getLogger(HearingRound.class);

    private static final int AT_ONCE = 100;

    private final HearingRows rows;
    private final MissedRows missed;
    private final Bulletins bulletins;
    private final AlertDesk desk;
    private final Reweighing reweighing;
    private final OneHearing one;
    private final HearingPlaces places;
    private final List<HearsAll> hearsAll;

    /** Those who heard anew, and still wait to. */
    private final Set<UUID> again = new LinkedHashSet<>();

    /** When those far behind had their last turn. */
    private final Map<UUID, Long> turns = new HashMap<>();

    private long turn;

    HearingRound(
            HearingRows rows,
            MissedRows missed,
            Bulletins bulletins,
            AlertDesk desk,
            Reweighing reweighing,
            OneHearing one,
            HearingPlaces places,
            ObjectProvider<HearsAll> hearsAll) {
        this.rows = rows;
        this.missed = missed;
        this.bulletins = bulletins;
        this.desk = desk;
        this.reweighing = reweighing;
        this.one = one;
        this.places = places;
        this.hearsAll = hearsAll.orderedStream().toList();
    }

    /**
     * Begins to let everybody who is ready hear some more.
     *
     * @param goesOn whether the program does not end
     * @return whether anything was begun: then there may be more
     */
    synchronized boolean go(BooleanSupplier goesOn) {
        Set<UUID> whole =
                hearsAll.stream().flatMap(each -> each.organisations().stream()).collect(Collectors.toSet());
        // Who hears just now would move on behind our back, and never hear anew.
        rows.begin(whole, places.taken());
        boolean begun = false;
        long last = bulletins.last();
        List<Map.Entry<Long, List<UUID>>> far = new ArrayList<>();
        for (Map.Entry<Long, List<UUID>> group : rows.behind(last).entrySet()) {
            List<UUID> ready = group.getValue().stream().filter(places::isReady).toList();
            if (!ready.isEmpty() && group.getKey() >= last - AT_ONCE) {
                begun = true;
                hear(group.getKey(), ready, last, whole, goesOn);
            } else if (!ready.isEmpty()) {
                far.add(Map.entry(group.getKey(), ready));
            }
        }
        begun |= again(whole, goesOn);
        far.replaceAll(group -> Map.entry(
                group.getKey(),
                group.getValue().stream().filter(places::isReady).toList()));
        far.removeIf(group -> group.getValue().isEmpty());
        if (far.isEmpty()) {
            turns.clear();
            return begun;
        }
        Map.Entry<Long, List<UUID>> next =
                Collections.min(far, Comparator.comparing(group -> lastTurn(group.getValue())));
        turn++;
        next.getValue().forEach(organisation -> turns.put(organisation, turn));
        hear(next.getKey(), next.getValue(), last, whole, goesOn);
        return true;
    }

    /** Those who hear anew take turns, a few at a time: what comes meanwhile is heard before the next of them. */
    private boolean again(Set<UUID> whole, BooleanSupplier goesOn) {
        Set<UUID> waiting = new LinkedHashSet<>(reweighing.organisations());
        waiting.addAll(missed.organisations());
        again.retainAll(waiting);
        waiting.removeAll(again);
        waiting.addAll(again);
        List<UUID> next = waiting.stream()
                .filter(places::isReady)
                .limit(HearingPlaces.PLACES)
                .toList();
        boolean begun = false;
        for (UUID organisation : next) {
            if (goesOn.getAsBoolean()) {
                begun = true;
                again.remove(organisation);
                again.add(organisation);
                places.give(organisation, () -> one.again(organisation, whole.contains(organisation), goesOn));
            }
        }
        return begun;
    }

    /** Whether anybody hears just now. */
    boolean isBusy() {
        return !places.taken().isEmpty();
    }

    private long lastTurn(List<UUID> group) {
        return group.stream()
                .mapToLong(organisation -> turns.getOrDefault(organisation, 0L))
                .min()
                .orElse(0);
    }

    private void hear(long from, List<UUID> organisations, long last, Set<UUID> whole, BooleanSupplier goesOn) {
        List<Numbered> page = bulletins.after(from, AT_ONCE);
        long to = page.size() < AT_ONCE
                ? Math.max(last, page.isEmpty() ? 0 : page.getLast().number())
                : page.getLast().number();
        List<Numbered> readable =
                page.stream().filter(each -> each.bulletin() != null).toList();
        List<UUID> choosy = organisations.stream()
                .filter(organisation -> !whole.contains(organisation))
                .toList();
        Map<UUID, List<Advisory>> perhaps = perhaps(choosy, readable);
        List<UUID> untouched = choosy.stream()
                .filter(organisation -> !perhaps.containsKey(organisation))
                .toList();
        // Each of these says that it has, which waits for whoever holds it: in a place of its own.
        Set<UUID> ending = new HashSet<>(rows.heardUnlessLateEnds(untouched, from, to));
        for (UUID organisation : organisations) {
            boolean all = whole.contains(organisation);
            if (goesOn.getAsBoolean() && (all || perhaps.containsKey(organisation) || ending.contains(organisation))) {
                List<Numbered> some = all ? readable : only(readable, perhaps.getOrDefault(organisation, List.of()));
                places.give(organisation, () -> one.hear(new Page(organisation, all, some, from, to), goesOn));
            }
        }
    }

    private Map<UUID, List<Advisory>> perhaps(List<UUID> organisations, List<Numbered> readable) {
        List<Advisory> all = readable.stream().map(Numbered::advisory).toList();
        try {
            return desk.perhaps(organisations, all);
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error("bulletins are held against all organisations, since a short look at them failed", failure);
            return organisations.stream().collect(Collectors.toMap(each -> each, each -> all));
        }
    }

    private static List<Numbered> only(List<Numbered> readable, List<Advisory> some) {
        Set<Advisory> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(some);
        return readable.stream()
                .filter(each -> wanted.contains(each.advisory()))
                .toList();
    }
}
