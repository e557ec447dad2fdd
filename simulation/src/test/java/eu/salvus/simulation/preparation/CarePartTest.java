package eu.salvus.simulation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.care.Diversion;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.TwinBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarePartTest {

    private static final int EMERGENCY = 0;
    private static final int IMAGING = 1;
    private static final int RECORD = 1;
    private static final int PORTAL = 7;

    private final Clinic clinic = Clinic.of(Clinic.twin());
    private final CarePart part = new CarePart(clinic.hospital(), clinic.unstated());
    private final CareModel model = compile(part, clinic);
    private final OutageLog log = new OutageLog();

    private static CareModel compile(CarePart part, Clinic clinic) {
        CareModel.Builder model = part.compile();
        return model.groups(clinic.unstated().groups().size()).build();
    }

    private void out(String id, double from, double to) {
        log.add(from, clinic.resource(id), true);
        log.add(to, clinic.resource(id), false);
    }

    private CareRun run() {
        double[] middle = new double[model.groups()];
        Arrays.fill(middle, 0.5);
        CareRun run = new CareRun(model);
        run.run(log, 0, Double.POSITIVE_INFINITY, middle);
        return run;
    }

    @Test
    void aClinicalServiceWithoutCapacityIsLeftOut() {
        assertThat(part.clinical())
                .extracting(ClinicalService::id)
                .containsExactly("emergency", "imaging", "laboratory");
        assertThat(model.clinicalServices()).isEqualTo(3);
    }

    @Test
    void oneOfTwoRedundantServersMayFail() {
        out("record-app-1", 0, 10);
        assertThat(run().digital(RECORD).fell()).isFalse();
    }

    @Test
    void aServiceIsDownWhileAServerAFlowOrTheSignInItNeedsIsOutAndSoIsWhatNeedsIt() {
        out("record-db", 20, 30);
        out("wards-to-servers", 40, 45);
        out("directory-1", 60, 64);
        out("directory-2", 61, 63);
        CareRun run = run();
        assertThat(run.digital(RECORD).hoursDown()).isEqualTo(10 + 5 + 2);
        assertThat(run.digital(PORTAL).hoursDown()).isEqualTo(10 + 5 + 2);
        assertThat(run.digital(PORTAL).downAt()).isEqualTo(20);
    }

    @Test
    void withoutTheRecordTheEmergencyKeepsSixtyPercentUntilPaperGivesSeventyLessFatigue() {
        // keeps 0.6 after 0.5 h of grace; paper from hour 1: 0.7, and 0.7 * 0.98 from hour 25, 0.7 * 0.96 from hour 49.
        out("record-db", 0, 60);
        CareRun run = run();
        assertThat(run.clinical(EMERGENCY).firstFall()).isEqualTo(0.5);
        assertThat(run.clinical(EMERGENCY).lowestCapacity()).isEqualTo(0.6);
        assertThat(run.clinical(EMERGENCY).hoursBelow(0.8)).isEqualTo(59.5);
        assertThat(run.clinical(EMERGENCY).fullReturn()).isEqualTo(60);
        assertThat(run.clinical(IMAGING).fell()).isFalse();
    }

    @Test
    void whatTheTwinStatesIsTakenAsItIs() {
        var emergency = model.clinical(EMERGENCY);
        assertThat(emergency.urgentShare()).isEqualTo(0.2);
        assertThat(emergency.urgentDeadline()).isEqualTo(1);
        assertThat(emergency.electiveDeadline()).isEqualTo(12);
        assertThat(emergency.weight()).isEqualTo(2);
        assertThat(emergency.week().weeklyCapacity()).isEqualTo(6.5 * 168);
        var diversion = emergency.diversion();
        assertThat(diversion).isNotNull();
        assertThat(diversion.below()).isEqualTo(0.5);
        assertThat(diversion.above()).isEqualTo(0.8);
        assertThat(diversion.share().low()).isEqualTo(0.6);
    }

    @Test
    void aNeighbourFartherThanTheUrgentDeadlineTakesNobody() {
        // The emergency department's urgent patients must be treated within an hour.
        assertThat(diversionWithNeighbourAt(59)).isNotNull();
        assertThat(diversionWithNeighbourAt(60)).isNull();
    }

    private static @Nullable Diversion diversionWithNeighbourAt(double minutes) {
        TwinBuilder twin = Clinic.twin().toBuilder();
        twin.neighbours().replaceAll(each -> new Neighbour(each.id(), each.name(), minutes, each.spare()));
        Clinic other = Clinic.of(twin.build());
        return compile(new CarePart(other.hospital(), other.unstated()), other)
                .clinical(EMERGENCY)
                .diversion();
    }

    @Test
    void withoutNeighboursNobodyIsDiverted() {
        TwinBuilder alone = Clinic.twin().toBuilder();
        alone.neighbours().clear();
        Clinic other = Clinic.of(alone.build());
        CareModel care = compile(new CarePart(other.hospital(), other.unstated()), other);
        assertThat(care.pools()).isZero();
        assertThat(care.clinical(EMERGENCY).diversion()).isNull();
    }

    @Test
    void whatDependsOnAServiceOfUnknownCapacitySaysSo() {
        TwinBuilder twin = Clinic.twin().toBuilder();
        twin.clinicalServices()
                .replaceAll(service -> service.id().equals("laboratory") ? withoutCapacity(service) : service);
        Clinic other = Clinic.of(twin.build());
        CarePart careless = new CarePart(other.hospital(), other.unstated());
        assertThatThrownBy(careless::compile).hasMessageContaining("laboratory").hasMessageContaining("capacity");
    }

    private static ClinicalService withoutCapacity(ClinicalService service) {
        return new ClinicalService(
                service.id(),
                service.name(),
                service.kind(),
                service.site(),
                service.careHoursPerPatient(),
                service.demand(),
                null,
                service.dependencies(),
                service.graceHours(),
                service.degradedMode(),
                service.urgentShare(),
                service.urgentDeadlineHours(),
                service.electiveDeadlineHours(),
                service.diversion(),
                service.weight());
    }
}
