package eu.salvus.twin.assumption;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Crew;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Team;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.util.List;

/** The properties that matter to the simulator and may be unknown. */
final class Properties {
    static final List<Property<Zone>> ZONE = List.of(
            new Property<>("internet", Zone::internet), new Property<>("networkDetection", Zone::networkDetection));

    static final List<Property<Flow>> FLOW = List.of(new Property<>("inspected", Flow::inspected));

    static final List<Property<Asset>> ASSET = List.of(
            new Property<>("exposed", Asset::exposed),
            new Property<>("services", Asset::services),
            new Property<>("goldenImage", Asset::goldenImage),
            new Property<>(
                    "operatingSystem.supportEnds", a -> a.operatingSystem().supportEnds()),
            new Property<>("controls.endpointProtection", a -> a.controls().endpointProtection()),
            new Property<>("controls.patchDelayDays", a -> a.controls().patchDelayDays()),
            new Property<>("controls.usb", a -> a.controls().usb()),
            new Property<>("controls.applicationControl", a -> a.controls().applicationControl()),
            new Property<>(
                    "controls.sharedLocalAdministrator", a -> a.controls().sharedLocalAdministrator()),
            new Property<>("controls.logging", a -> a.controls().logging()));

    static final List<Property<Account>> ACCOUNT = List.of(
            new Property<>("factors", Account::factors),
            new Property<>("mailbox", Account::mailbox),
            new Property<>("trained", Account::trained));

    static final List<Property<RemoteAccess>> REMOTE_ACCESS = List.of(
            new Property<>("alwaysOn", RemoteAccess::alwaysOn),
            new Property<>("factors", RemoteAccess::factors),
            new Property<>("protocols", RemoteAccess::protocols));

    static final List<Property<UpdateChannel>> UPDATE_CHANNEL =
            List.of(new Property<>("signed", UpdateChannel::signed));

    static final List<Property<Dataset>> DATASET = List.of(
            new Property<>("records", Dataset::records),
            new Property<>("factors", Dataset::factors),
            new Property<>("encrypted", Dataset::encrypted));

    static final List<Property<BackupCopy>> BACKUP_COPY = List.of(
            new Property<>("everyHours", BackupCopy::everyHours),
            new Property<>("offline", BackupCopy::offline),
            new Property<>("immutable", BackupCopy::immutable),
            new Property<>("sizeGigabytes", BackupCopy::sizeGigabytes),
            new Property<>("restoreGigabytesPerHour", BackupCopy::restoreGigabytesPerHour),
            new Property<>("lastRestoreTest", BackupCopy::lastRestoreTest));

    static final List<Property<DigitalService>> DIGITAL_SERVICE =
            List.of(new Property<>("restoreHours", DigitalService::restoreHours));

    static final List<Property<ClinicalService>> CLINICAL_SERVICE = List.of(
            new Property<>("careHoursPerPatient", ClinicalService::careHoursPerPatient),
            new Property<>("demand", ClinicalService::demand),
            new Property<>("capacity", ClinicalService::capacity),
            new Property<>("graceHours", ClinicalService::graceHours),
            new Property<>("degradedMode.setUpHours", s -> s.degradedMode().setUpHours()),
            new Property<>("degradedMode.shareKept", s -> s.degradedMode().shareKept()),
            new Property<>("degradedMode.holdHours", s -> s.degradedMode().holdHours()),
            new Property<>("degradedMode.fatiguePerDay", s -> s.degradedMode().fatiguePerDay()),
            new Property<>("urgentShare", ClinicalService::urgentShare),
            new Property<>("urgentDeadlineHours", ClinicalService::urgentDeadlineHours),
            new Property<>("electiveDeadlineHours", ClinicalService::electiveDeadlineHours),
            new Property<>("diversion.belowShare", s -> s.diversion().belowShare()),
            new Property<>("diversion.afterHours", s -> s.diversion().afterHours()),
            new Property<>("diversion.resumeAboveShare", s -> s.diversion().resumeAboveShare()),
            new Property<>("diversion.resumeAfterHours", s -> s.diversion().resumeAfterHours()),
            new Property<>("diversion.share", s -> s.diversion().share()));

    static final List<Property<Team>> TEAM = List.of(
            new Property<>("people", Team::people),
            new Property<>("shifts", Team::shifts),
            new Property<>("onCallDelayHours", Team::onCallDelayHours));

    static final List<Property<Crew>> CREW =
            List.of(new Property<>("people", Crew::people), new Property<>("hoursPerDay", Crew::hoursPerDay));

    static final List<Property<Neighbour>> NEIGHBOUR = List.of(new Property<>("minutesAway", Neighbour::minutesAway));

    static final List<Property<ReactionPlan>> REACTION_PLAN = List.of(
            new Property<>("alertActedOnByDay", ReactionPlan::alertActedOnByDay),
            new Property<>("alertActedOnByNight", ReactionPlan::alertActedOnByNight),
            new Property<>("decisionHours", ReactionPlan::decisionHours),
            new Property<>("mayIsolateHosts", ReactionPlan::mayIsolateHosts),
            new Property<>("mayIsolateZones", ReactionPlan::mayIsolateZones),
            new Property<>("mayDisableAccounts", ReactionPlan::mayDisableAccounts),
            new Property<>("mayCutInternet", ReactionPlan::mayCutInternet),
            new Property<>("mayCutSuppliers", ReactionPlan::mayCutSuppliers),
            new Property<>("mayDisconnectBackups", ReactionPlan::mayDisconnectBackups),
            new Property<>("shutdownAllowed", ReactionPlan::shutdownAllowed));

    /** What concerns the directory, where there is one. */
    static final List<Property<CommonControls>> DIRECTORY = List.of(
            new Property<>("tieredAdministration", CommonControls::tieredAdministration),
            new Property<>("tamperProtection", CommonControls::tamperProtection));

    /** What concerns records, where there are any. */
    static final List<Property<CommonControls>> RECORDS =
            List.of(new Property<>("accessReviewed", CommonControls::accessReviewed));

    private Properties() {}
}
