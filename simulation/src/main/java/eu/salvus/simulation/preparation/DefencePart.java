package eu.salvus.simulation.preparation;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.defence.DefencePlan;
import eu.salvus.simulation.defence.Eradication;
import eu.salvus.simulation.defence.Escalation;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.defence.Sensor;
import eu.salvus.simulation.defence.Target;
import eu.salvus.simulation.defence.Watch;
import eu.salvus.simulation.hospital.Cut;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.hospital.SensorTable;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.assumption.Subject;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles how a hospital notices and answers: its sensors, who watches them, and what its reaction plan allows. */
final class DefencePart {

    private static final Set<Asset.Kind> SWITCHED_OFF = EnumSet.of(Asset.Kind.SERVER, Asset.Kind.WORKSTATION);
    private static final Set<Asset.Kind> REBUILT = EnumSet.of(Asset.Kind.SERVER, Asset.Kind.WORKSTATION);
    private static final Set<Account.Tier> PRIVILEGED =
            EnumSet.of(Account.Tier.DOMAIN, Account.Tier.SERVICE, Account.Tier.VENDOR);
    private static final Set<Team.Kind> WATCHERS = EnumSet.of(Team.Kind.SECURITY_MONITORING, Team.Kind.IT);
    private static final String SEVERE = "severe";

    /** Where no team watches, somebody looks after two days: the supplier is called when a colleague insists (assumption). */
    private static final double NOBODY = 48;

    /** In a practice of a few machines, one lost of so many is a crisis. */
    private static final int FEW = 5;

    private final HospitalModel hospital;
    private final Twin twin;
    private final Unstated unstated;
    private final Response response;
    private final Scenario scenario;
    private final ReactionPlan plan;
    private final Subject planSubject;

    DefencePart(HospitalModel hospital, Unstated unstated, Response response, Scenario scenario) {
        this.hospital = hospital;
        this.unstated = unstated;
        this.response = response;
        this.scenario = scenario;
        twin = hospital.twin();
        plan = twin.reactionPlan();
        planSubject = Subject.of(plan);
    }

    /** The sensors, the watch and the rules; to be asked before the groups of unknowns are closed. */
    record Draft(
            List<Sensor> sensors,
            Watch watch,
            Escalation escalation,
            List<ReactionRule> rules,
            Eradication eradication) {

        DefencePlan over(AttackPlan attack) {
            return new DefencePlan(attack, sensors, watch, escalation, rules, eradication);
        }
    }

    Draft compile() {
        return new Draft(
                sensors(),
                watch(),
                escalation(),
                reactions().stream().map(this::rule).toList(),
                new Eradication(
                        response.mobilisation().law(),
                        response.assessment().law(),
                        response.eradication().law(),
                        response.alone()));
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
                .filter(reaction -> wanted.isEmpty() || wanted.contains(reaction.id()))
                .toList();
    }

    private List<Sensor> sensors() {
        List<Sensor> sensors = new ArrayList<>();
        SensorTable table = hospital.sensors();
        for (int step = 0; step < hospital.graph().steps(); step++) {
            for (int number = table.first(step); number < table.first(step + 1); number++) {
                SensorTable.Detection seen = table.detection(number);
                double rate = seen.rate();
                sensors.add(new Sensor(
                        Draws.extend(seen.key(), hospital.graph().key(step)),
                        step,
                        new Assumed(
                                seen.coverage().low() * rate,
                                seen.coverage().high() * rate,
                                seen.coverage().group()),
                        law(seen.sensor()),
                        hospital.graph().tags(step).contains(SEVERE)));
            }
        }
        return sensors;
    }

    private Distribution law(eu.salvus.simulation.hospital.SensorKind sensor) {
        Duration after = response.alertAfter().get(sensor);
        if (after == null) {
            throw new IllegalStateException("no delay is known for the sensor " + sensor.word());
        }
        return after.law();
    }

    private Watch watch() {
        boolean[] onShift = new boolean[WeeklyProfile.HOURS];
        double onCall = Double.POSITIVE_INFINITY;
        for (Team team : twin.teams()) {
            if (WATCHERS.contains(team.kind())) {
                double[] people = (team.shifts() == null ? usualShifts(team.kind()) : team.shifts()).hourly();
                for (int hour = 0; hour < onShift.length; hour++) {
                    onShift[hour] |= people[hour] > 0;
                }
                onCall = Math.min(
                        onCall, unstated.middle(Subject.of(team), "onCallDelayHours", team.onCallDelayHours()));
            }
        }
        return new Watch(
                onShift,
                Double.isInfinite(onCall)
                        ? new Distribution(Distribution.Form.UNIFORM, NOBODY, NOBODY)
                        : new Distribution(Distribution.Form.UNIFORM, onCall, onCall),
                response.triage().law(),
                unstated.uncertain("falseLoad", "alerts", response.falseLoad(), "share"),
                unstated.quantity(planSubject, "alertActedOnByDay", plan.alertActedOnByDay()),
                unstated.quantity(planSubject, "alertActedOnByNight", plan.alertActedOnByNight()));
    }

    /** Shifts that are not stated are the archetypes': those who monitor do so at all hours, others work weekdays from 8 to 18. */
    private static WeeklyProfile usualShifts(Team.Kind kind) {
        return kind == Team.Kind.SECURITY_MONITORING
                ? WeeklyProfile.constant(1)
                : WeeklyProfile.of(WeeklyProfile.Block.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, 8, 18, 1));
    }

    private Escalation escalation() {
        boolean[] counted = new boolean[hospital.resources()];
        for (Asset asset : twin.assets()) {
            counted[hospital.resource(asset.id())] = true;
        }
        int lost = Math.max(1, Math.min(response.escalationLost(), twin.assets().size() / FEW));
        return new Escalation(
                response.escalationAlerts(),
                lost,
                counted,
                vital(),
                response.notice().law());
    }

    /** What a digital service cannot do without: hosted elsewhere, itself; here, machines that nothing replaces, and their hosts. */
    private int[] vital() {
        Set<String> vital = new LinkedHashSet<>();
        for (DigitalService service : twin.digitalServices()) {
            vital.add(service.id());
            for (Requirement requirement : service.requires()) {
                if (requirement instanceof Requirement.Assets assets
                        && assets.needed() == assets.of().size()) {
                    vital.addAll(assets.of());
                }
            }
        }
        twin.assets().stream()
                .filter(asset -> asset.hostedOn() != null && vital.contains(asset.id()))
                .toList()
                .forEach(asset -> vital.add(asset.hostedOn()));
        return vital.stream()
                .mapToInt(hospital::resource)
                .filter(resource -> resource >= 0)
                .toArray();
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
            case DEGRADED_MODE, CALL_FOR_HELP -> Assumed.known(1);
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
