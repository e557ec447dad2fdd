package eu.salvus.twin.yaml;

import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Crew;
import eu.salvus.twin.DegradedMode;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Diversion;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.Team;
import eu.salvus.twin.WeeklyProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How care, what it stands on and those who bring it back are written. */
final class CareShapes {
    private static final DecimalForm HOURS = new DecimalForm(0, 100_000);
    private static final DecimalForm PER_HOUR = new DecimalForm(0, 1_000_000);
    private static final WeeklyForm PATIENTS = new WeeklyForm("rate", PER_HOUR);
    private static final DecimalForm WEIGHT = new DecimalForm(0, 1000);

    static final Shape<DigitalService> DIGITAL_SERVICE = Shape.<DigitalService>of("a digital service")
            .required("id", new IdForm(Part.DIGITAL_SERVICE), DigitalService::id)
            .optional("name", TextForm.FREE, DigitalService::name)
            .required("kind", new WordForm<>(DigitalService.Kind.class), DigitalService::kind)
            .list("requires", LinkShapes.REQUIREMENT, DigitalService::requires)
            .optional("supplier", new ReferenceForm(Part.SUPPLIER), DigitalService::supplier)
            .list("datasets", new ReferenceForm(Part.DATASET), DigitalService::datasets)
            .optional("restoreHours", HOURS, DigitalService::restoreHours)
            .build(v -> new DigitalService(
                    v.need("id"),
                    v.get("name"),
                    v.need("kind"),
                    v.list("requires"),
                    v.get("supplier"),
                    v.list("datasets"),
                    v.get("restoreHours")));

    static final Shape<DegradedMode> DEGRADED_MODE = Shape.<DegradedMode>of("a degraded mode")
            .optional("setUpHours", HOURS, DegradedMode::setUpHours)
            .optional("shareKept", DecimalForm.SHARE, DegradedMode::shareKept)
            .optional("holdHours", HOURS, DegradedMode::holdHours)
            .optional("fatiguePerDay", DecimalForm.SHARE, DegradedMode::fatiguePerDay)
            .build(v -> new DegradedMode(
                    v.get("setUpHours"), v.get("shareKept"), v.get("holdHours"), v.get("fatiguePerDay")));

    static final Shape<Diversion> DIVERSION = Shape.<Diversion>of("a diversion")
            .optional("belowShare", DecimalForm.SHARE, Diversion::belowShare)
            .optional("afterHours", HOURS, Diversion::afterHours)
            .optional("resumeAboveShare", DecimalForm.SHARE, Diversion::resumeAboveShare)
            .optional("resumeAfterHours", HOURS, Diversion::resumeAfterHours)
            .optional("share", DecimalForm.SHARE, Diversion::share)
            .buildChecked(CareShapes::diversion);

    static final Shape<ClinicalService> CLINICAL_SERVICE = Shape.<ClinicalService>of("a clinical service")
            .required("id", new IdForm(Part.CLINICAL_SERVICE), ClinicalService::id)
            .optional("name", TextForm.FREE, ClinicalService::name)
            .required("kind", new WordForm<>(ClinicalService.Kind.class), ClinicalService::kind)
            .optional("site", new ReferenceForm(Part.SITE), ClinicalService::site)
            .optional("careHoursPerPatient", HOURS, ClinicalService::careHoursPerPatient)
            .optional("demand", PATIENTS, ClinicalService::demand)
            .optional("capacity", PATIENTS, ClinicalService::capacity)
            .list("dependencies", LinkShapes.DEPENDENCY, ClinicalService::dependencies)
            .optional("graceHours", HOURS, ClinicalService::graceHours)
            .optional("degradedMode", DEGRADED_MODE, ClinicalService::degradedMode)
            .optional("urgentShare", DecimalForm.SHARE, ClinicalService::urgentShare)
            .optional("urgentDeadlineHours", HOURS, ClinicalService::urgentDeadlineHours)
            .optional("electiveDeadlineHours", HOURS, ClinicalService::electiveDeadlineHours)
            .optional("diversion", DIVERSION, ClinicalService::diversion)
            .optional("weight", WEIGHT, ClinicalService::weight, 1.0)
            .buildChecked(CareShapes::clinicalService);

    static final Shape<Team> TEAM = Shape.<Team>of("a team")
            .required("id", new IdForm(Part.TEAM), Team::id)
            .optional("name", TextForm.FREE, Team::name)
            .required("kind", new WordForm<>(Team.Kind.class), Team::kind)
            .optional("people", new WholeForm(1, 100_000), Team::people)
            .optional("shifts", new WeeklyForm("people", new DecimalForm(0, 100_000)), Team::shifts)
            .optional("onCallDelayHours", HOURS, Team::onCallDelayHours)
            .optional("supplier", new ReferenceForm(Part.SUPPLIER), Team::supplier)
            .build(v -> new Team(
                    v.need("id"),
                    v.get("name"),
                    v.need("kind"),
                    v.get("people"),
                    v.get("shifts"),
                    v.get("onCallDelayHours"),
                    v.get("supplier")));

    static final Shape<Crew> CREW = Shape.<Crew>of("a crew")
            .required("id", new IdForm(Part.CREW), Crew::id)
            .optional("name", TextForm.FREE, Crew::name)
            .required("kind", new WordForm<>(Crew.Kind.class), Crew::kind)
            .optional("people", new WholeForm(1, 100_000), Crew::people)
            .optional("hoursPerDay", new DecimalForm(0.1, 24), Crew::hoursPerDay)
            .build(v -> new Crew(v.need("id"), v.get("name"), v.need("kind"), v.get("people"), v.get("hoursPerDay")));

    static final Shape<RecoveryPlan> RECOVERY_PLAN = Shape.<RecoveryPlan>of("a recovery plan")
            .list("order", new ReferenceForm(Part.DIGITAL_SERVICE), RecoveryPlan::order)
            .list("crews", CREW, RecoveryPlan::crews)
            .build(v -> new RecoveryPlan(v.list("order"), v.list("crews")));

    static final Shape<Neighbour> NEIGHBOUR = Shape.<Neighbour>of("a neighbour")
            .required("id", new IdForm(Part.NEIGHBOUR), Neighbour::id)
            .optional("name", TextForm.FREE, Neighbour::name)
            .optional("minutesAway", new DecimalForm(0, 10_000), Neighbour::minutesAway)
            .optional("spare", new ByKindForm(PER_HOUR), Neighbour::spare)
            .build(v -> new Neighbour(v.need("id"), v.get("name"), v.get("minutesAway"), v.get("spare", Map.of())));

    static final Shape<ReactionPlan> REACTION_PLAN = Shape.<ReactionPlan>of("a reaction plan")
            .optional("alertActedOnByDay", DecimalForm.SHARE, ReactionPlan::alertActedOnByDay)
            .optional("alertActedOnByNight", DecimalForm.SHARE, ReactionPlan::alertActedOnByNight)
            .optional("decisionHours", HOURS, ReactionPlan::decisionHours)
            .optional("mayIsolateHosts", BooleanForm.BOOLEAN, ReactionPlan::mayIsolateHosts)
            .optional("mayIsolateZones", BooleanForm.BOOLEAN, ReactionPlan::mayIsolateZones)
            .optional("mayDisableAccounts", BooleanForm.BOOLEAN, ReactionPlan::mayDisableAccounts)
            .optional("mayCutInternet", BooleanForm.BOOLEAN, ReactionPlan::mayCutInternet)
            .optional("mayCutSuppliers", BooleanForm.BOOLEAN, ReactionPlan::mayCutSuppliers)
            .optional("mayDisconnectBackups", BooleanForm.BOOLEAN, ReactionPlan::mayDisconnectBackups)
            .optional("shutdownAllowed", BooleanForm.BOOLEAN, ReactionPlan::shutdownAllowed)
            .build(v -> new ReactionPlan(
                    v.get("alertActedOnByDay"),
                    v.get("alertActedOnByNight"),
                    v.get("decisionHours"),
                    v.get("mayIsolateHosts"),
                    v.get("mayIsolateZones"),
                    v.get("mayDisableAccounts"),
                    v.get("mayCutInternet"),
                    v.get("mayCutSuppliers"),
                    v.get("mayDisconnectBackups"),
                    v.get("shutdownAllowed")));

    private CareShapes() {}

    private static Diversion diversion(Values v, Scope scope) {
        Double below = v.get("belowShare");
        Double above = v.get("resumeAboveShare");
        if (below != null && above != null && above < below) {
            scope.problems.error(
                    v.at("resumeAboveShare"),
                    "resumeAboveShare is " + above + ", below belowShare, so that diversion would end as it begins",
                    above.toString(),
                    "write a number from " + NumberForm.format(below) + " to 1");
        }
        return new Diversion(below, v.get("afterHours"), above, v.get("resumeAfterHours"), v.get("share"));
    }

    private static ClinicalService clinicalService(Values v, Scope scope) {
        WeeklyProfile demand = v.get("demand");
        WeeklyProfile capacity = v.get("capacity");
        double asked = sum(demand);
        if (demand != null && asked == 0) {
            scope.problems.error(
                    v.at("demand"),
                    "demand is 0 at every hour of the week",
                    null,
                    "write the patients per hour who come, or leave the key out when it is unknown");
        } else if (demand != null && capacity != null && sum(capacity) < asked) {
            scope.problems.warning(
                    v.at("capacity"),
                    "over the week, capacity (" + NumberForm.format(sum(capacity)) + " patients) is below demand ("
                            + NumberForm.format(asked) + "), so that people wait ever longer without any attack",
                    null,
                    "check both");
        }
        return new ClinicalService(
                v.need("id"),
                v.get("name"),
                v.need("kind"),
                v.get("site"),
                v.get("careHoursPerPatient"),
                demand,
                capacity,
                v.list("dependencies"),
                v.get("graceHours"),
                v.get("degradedMode", DegradedMode.UNKNOWN),
                v.get("urgentShare"),
                v.get("urgentDeadlineHours"),
                v.get("electiveDeadlineHours"),
                v.get("diversion", Diversion.UNKNOWN),
                v.get("weight", 1.0));
    }

    private static double sum(@Nullable WeeklyProfile profile) {
        double sum = 0;
        if (profile != null) {
            for (double rate : profile.hourly()) {
                sum += rate;
            }
        }
        return Math.rint(sum * 1e6) / 1e6;
    }
}
