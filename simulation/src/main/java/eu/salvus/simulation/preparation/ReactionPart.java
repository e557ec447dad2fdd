package eu.salvus.simulation.preparation;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.defence.Target;
import eu.salvus.simulation.hospital.Cut;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.Twin;
import eu.salvus.twin.assumption.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles the reactions of a hospital: what its reaction plan allows, on what, how likely and how soon. */
final class ReactionPart {

    private static final Set<Asset.Kind> SWITCHED_OFF = EnumSet.of(Asset.Kind.SERVER, Asset.Kind.WORKSTATION);
    private static final Set<Asset.Kind> REBUILT = EnumSet.of(Asset.Kind.SERVER, Asset.Kind.WORKSTATION);
    private static final Set<Account.Tier> PRIVILEGED =
            EnumSet.of(Account.Tier.DOMAIN, Account.Tier.SERVICE, Account.Tier.VENDOR);

    private final HospitalModel hospital;
    private final Twin twin;
    private final Unstated unstated;
    private final Response response;
    private final Scenario scenario;
    private final ReactionPlan plan;
    private final Subject planSubject;

    ReactionPart(HospitalModel hospital, Unstated unstated, Response response, Scenario scenario) {
        this.hospital = hospital;
        this.unstated = unstated;
        this.response = response;
        this.scenario = scenario;
        twin = hospital.twin();
        plan = twin.reactionPlan();
        planSubject = Subject.of(plan);
    }

    /** The rules of the reactions that the scenario admits, in the order of the content file. */
    List<ReactionRule> rules() {
        return reactions().stream().map(this::rule).toList();
    }

    private List<Response.Reaction> reactions() {
        List<String> wanted = scenario.reactions();
        List<String> known =
                response.reactions().stream().map(Response.Reaction::id).toList();
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("the scenario " + scenario.id() + " names the reaction " + id
                        + "; write one of " + String.join(", ", known));
            }
        }
        return response.reactions().stream()
                .filter(reaction -> wanted.isEmpty() ? !reaction.onlyIfNamed() : wanted.contains(reaction.id()))
                .toList();
    }

    private ReactionRule rule(Response.Reaction reaction) {
        long key = Draws.key("reaction", reaction.id());
        Duration delay = reaction.delay();
        Distribution lasts = reaction.lasts() == null ? null : reaction.lasts().law();
        Assumed chance = chance(reaction);
        return switch (reaction.kind()) {
            case ISOLATE_HOST -> around(reaction, key, chance, lasts, machine -> true, Cut.ISOLATE_HOST);
            case REBUILD_HOST ->
                around(reaction, key, chance, lasts, machine -> REBUILT.contains(machine.kind()), null);
            case ISOLATE_ZONE -> aroundZones(reaction, key, chance, lasts);
            case CUT_INTERNET -> everywhere(reaction, key, chance, lasts, all(Cut.CUT_INTERNET));
            case CUT_SUPPLIER -> everywhere(reaction, key, chance, lasts, all(Cut.CUT_REMOTE_ACCESS));
            case DISABLE_ACCOUNT -> everywhere(reaction, key, chance, lasts, accounts());
            case PULL_BACKUPS_OFFLINE -> everywhere(reaction, key, chance, lasts, all(Cut.DISCONNECT_BACKUP));
            case SHUT_DOWN -> everywhere(reaction, key, chance, lasts, machines());
            case FILTER_FLOOD -> everywhere(reaction, key, chance, lasts, all(Cut.FILTER_FLOOD));
            case WITHDRAW_DEVICES -> aroundAlike(reaction, key, chance, lasts);
            case DEGRADED_MODE, CALL_FOR_HELP ->
                ReactionRule.everywhere(
                        key,
                        reaction.level(),
                        reaction.kind(),
                        chance,
                        delay.law(),
                        lasts,
                        List.of(new Target(key, new int[0], new int[0])));
        };
    }

    /** The chance of the content file, times what the reaction plan allows: 1 or 0 when stated, else the archetype's range. */
    private Assumed chance(Response.Reaction reaction) {
        Assumed made = unstated.uncertain("reaction", reaction.id(), reaction.chance(), "chance");
        Assumed allowed = allowed(reaction.kind());
        if (allowed.low() == 1) {
            return made;
        }
        int group = allowed.group() >= 0 ? allowed.group() : made.group();
        return allowed.high() == 0
                ? Assumed.known(0)
                : new Assumed(made.low() * allowed.low(), made.high() * allowed.high(), group);
    }

    private Assumed allowed(ReactionKind kind) {
        return switch (kind) {
            case ISOLATE_HOST, REBUILD_HOST -> unstated.chance(planSubject, "mayIsolateHosts", plan.mayIsolateHosts());
            case ISOLATE_ZONE -> unstated.chance(planSubject, "mayIsolateZones", plan.mayIsolateZones());
            case CUT_INTERNET -> unstated.chance(planSubject, "mayCutInternet", plan.mayCutInternet());
            case CUT_SUPPLIER -> unstated.chance(planSubject, "mayCutSuppliers", plan.mayCutSuppliers());
            case DISABLE_ACCOUNT -> unstated.chance(planSubject, "mayDisableAccounts", plan.mayDisableAccounts());
            case PULL_BACKUPS_OFFLINE ->
                unstated.chance(planSubject, "mayDisconnectBackups", plan.mayDisconnectBackups());
            case SHUT_DOWN -> unstated.chance(planSubject, "shutdownAllowed", plan.shutdownAllowed());
            case DEGRADED_MODE, CALL_FOR_HELP, FILTER_FLOOD, WITHDRAW_DEVICES -> Assumed.known(1);
        };
    }

    private ReactionRule around(
            Response.Reaction reaction,
            long key,
            Assumed chance,
            @Nullable Distribution lasts,
            Predicate<Asset> which,
            @Nullable Cut cut) {
        int[] targetOf = new int[hospital.resources()];
        Arrays.fill(targetOf, -1);
        List<Target> targets = new ArrayList<>();
        for (Asset asset : twin.assets()) {
            if (which.test(asset)) {
                int resource = hospital.resource(asset.id());
                targetOf[resource] = targets.size();
                targets.add(
                        cut == null
                                ? new Target(Draws.key(asset.id()), new int[0], new int[] {resource})
                                : new Target(
                                        Draws.key(asset.id()), new int[] {hospital.cut(cut, resource)}, new int[0]));
            }
        }
        return ReactionRule.around(
                key, reaction.level(), reaction.kind(), chance, reaction.delay().law(), lasts, targets, targetOf);
    }

    private ReactionRule aroundZones(
            Response.Reaction reaction, long key, Assumed chance, @Nullable Distribution lasts) {
        int[] targetOf = new int[hospital.resources()];
        Arrays.fill(targetOf, -1);
        List<Target> targets = new ArrayList<>();
        twin.zones().forEach(zone -> {
            int resource = hospital.resource(zone.id());
            targetOf[resource] = targets.size();
            targets.add(
                    new Target(Draws.key(zone.id()), new int[] {hospital.cut(Cut.ISOLATE_ZONE, resource)}, new int[0]));
        });
        for (Asset asset : twin.assets()) {
            targetOf[hospital.resource(asset.id())] = targetOf[hospital.resource(asset.zone())];
        }
        return ReactionRule.around(
                key, reaction.level(), reaction.kind(), chance, reaction.delay().law(), lasts, targets, targetOf);
    }

    /** Devices of one role in one zone are alike: who cannot trust one trusts none. */
    private ReactionRule aroundAlike(
            Response.Reaction reaction, long key, Assumed chance, @Nullable Distribution lasts) {
        int[] targetOf = new int[hospital.resources()];
        Arrays.fill(targetOf, -1);
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (Asset asset : twin.assets()) {
            int device = hospital.resource(asset.id());
            if (hospital.cut(Cut.WITHDRAW_DEVICE, device) >= 0) {
                String sort = asset.zone() + "/" + (asset.role() == null ? asset.id() : asset.role());
                alike.computeIfAbsent(sort, _ -> new ArrayList<>()).add(device);
            }
        }
        List<Target> targets = new ArrayList<>();
        alike.forEach((sort, devices) -> {
            devices.forEach(device -> targetOf[device] = targets.size());
            int[] defences = devices.stream()
                    .mapToInt(device -> hospital.cut(Cut.WITHDRAW_DEVICE, device))
                    .toArray();
            targets.add(new Target(Draws.key("alike", sort), defences, new int[0]));
        });
        return ReactionRule.around(
                key, reaction.level(), reaction.kind(), chance, reaction.delay().law(), lasts, targets, targetOf);
    }

    /** What concerns the whole hospital waits for a decision of its direction; machines and zones are cut by those who watch. */
    private ReactionRule everywhere(
            Response.Reaction reaction, long key, Assumed chance, @Nullable Distribution lasts, int[] defences) {
        double decision = unstated.middle(planSubject, "decisionHours", plan.decisionHours());
        Duration delay = new Duration(
                reaction.delay().median() + decision, reaction.delay().p90() + decision);
        return ReactionRule.everywhere(
                key,
                reaction.level(),
                reaction.kind(),
                chance,
                delay.law(),
                lasts,
                List.of(new Target(key, defences, new int[0])));
    }

    private int[] all(Cut cut) {
        List<Integer> defences = new ArrayList<>();
        for (int resource = 0; resource < hospital.resources(); resource++) {
            int defence = hospital.cut(cut, resource);
            if (defence >= 0) {
                defences.add(defence);
            }
        }
        return defences.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] accounts() {
        return twin.accounts().stream()
                .filter(account -> PRIVILEGED.contains(account.tier()))
                .mapToInt(account -> hospital.cut(Cut.DISABLE_ACCOUNT, hospital.resource(account.id())))
                .toArray();
    }

    private int[] machines() {
        return twin.assets().stream()
                .filter(asset -> SWITCHED_OFF.contains(asset.kind()))
                .mapToInt(asset -> hospital.cut(Cut.SHUT_DOWN_HOST, hospital.resource(asset.id())))
                .toArray();
    }
}
