package eu.salvus.simulation.preparation;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.defence.DefencePlan;
import eu.salvus.simulation.defence.Eradication;
import eu.salvus.simulation.defence.Escalation;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.defence.Sensor;
import eu.salvus.simulation.defence.Watch;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.hospital.SensorTable;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Staffing;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.assumption.Subject;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compiles how a hospital notices and answers: its sensors, who watches them, when it is a crisis, and its reactions. */
final class DefencePart {

    private static final Set<Team.Kind> WATCHERS = EnumSet.of(Team.Kind.SECURITY_MONITORING, Team.Kind.IT);
    /** Even a practice of one machine takes a tenth of a hospital's time (assumption). */
    private static final double SMALLEST = 0.1;

    private static final String SEVERE = "severe";

    /** Where no team watches, somebody looks after two days: the supplier is called when a colleague insists (assumption). */
    private static final double NOBODY = 48;

    /** In a practice of a few machines, one lost of so many is a crisis (assumption). */
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
                new ReactionPart(hospital, unstated, response, scenario).rules(),
                new Eradication(
                        mobilisation().law(),
                        response.assessment().times(size()).law(),
                        response.eradication().times(size()).law(),
                        response.alone()));
    }

    /** Help from outside comes as soon as a firm under contract says, its own delay the median; else as soon as it usually does. */
    private Duration mobilisation() {
        Duration usual = response.mobilisation();
        double soonest = twin.teams().stream()
                .filter(team -> team.kind() == Team.Kind.EXTERNAL_RESPONSE)
                .map(Team::onCallDelayHours)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(usual.median());
        return usual.times(soonest / usual.median());
    }

    /** Looking through and cleaning fewer machines takes less time: as the square root, for much of it is done at once. */
    private double size() {
        return Math.clamp(Math.sqrt(needed() / response.wholeSize()), SMALLEST, 1);
    }

    /** How many machines care rests on: what nothing needs changes nothing. */
    private int needed() {
        Set<String> needed = new HashSet<>();
        for (DigitalService service : twin.digitalServices()) {
            for (Requirement requirement : service.requires()) {
                if (requirement instanceof Requirement.Assets assets) {
                    needed.addAll(assets.of());
                }
            }
        }
        List<Dependency.Assets> shares = twin.clinicalServices().stream()
                .flatMap(service -> service.dependencies().stream())
                .filter(Dependency.Assets.class::isInstance)
                .map(Dependency.Assets.class::cast)
                .toList();
        for (Asset asset : twin.assets()) {
            if (shares.stream().anyMatch(share -> share.includes(asset))) {
                needed.add(asset.id());
            }
        }
        return needed.size();
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
        boolean present = scenario.staffing().shifts() == Staffing.Shifts.USUAL;
        boolean[] onShift = new boolean[WeeklyProfile.HOURS];
        double onCall = Double.POSITIVE_INFINITY;
        for (Team team : twin.teams()) {
            if (WATCHERS.contains(team.kind())) {
                double[] people = (team.shifts() == null ? usualShifts(team.kind()) : team.shifts()).hourly();
                for (int hour = 0; hour < onShift.length; hour++) {
                    onShift[hour] |= present && people[hour] > 0;
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
                attended(unstated.quantity(planSubject, "alertActedOnByDay", plan.alertActedOnByDay())),
                attended(unstated.quantity(planSubject, "alertActedOnByNight", plan.alertActedOnByNight())));
    }

    /** Who is busy with other things acts less often. */
    private Assumed attended(Assumed usual) {
        double attention = scenario.staffing().attention();
        return attention == 1
                ? usual
                : new Assumed(usual.low() * attention, usual.high() * attention, usual.group(), usual.logarithmic());
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
        int lost = Math.max(1, Math.min(response.escalationLost(), needed() / FEW));
        return new Escalation(
                response.escalationAlerts(),
                lost,
                counted,
                vital(),
                response.declaring(),
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
}
