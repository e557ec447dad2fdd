package eu.salvus.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.care.ClinicalModel;
import eu.salvus.simulation.care.Dependency;
import eu.salvus.simulation.care.WeekProfile;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryThenCareTest {

    @Test
    void careSeesWhatRecoveryBringsBack() {
        CareModel.Builder hospital = CareModel.builder(2, 0);
        int record = hospital.digital("record");
        hospital.require(record, 2, new int[] {0, 1}, new int[0]);
        hospital.clinical(ClinicalModel.named("outpatients", WeekProfile.constant(10, 16))
                .deadlines(24, 24)
                .dependsOn(new Dependency.OnDigital(record, Assumed.known(0.5)))
                .build());
        CareModel care = hospital.build();

        RecoveryModel.Builder builder = RecoveryModel.builder(care.availability(), 1, 0);
        int crew = builder.crew(new Crew("systems", 1, 24, 0));
        builder.head("network", crew, Work.fixed(24)).head("identity", crew, Work.fixed(24));
        Remedy remedy = new Remedy.ByCrew(
                crew,
                Work.fixed(2),
                Work.fixed(40),
                List.of(new Remedy.FromCopy(0, Work.fixed(4), Assumed.known(10))),
                List.of());
        builder.remedy(0, remedy, new Priority(0, 0, 1)).remedy(1, remedy, new Priority(1, 0, 2));
        builder.service(record, new ServiceReturn(crew, Work.fixed(6), Assumed.known(0)), new Priority(2, 0, 3));
        RecoveryRun recovery = new RecoveryRun(builder.build());
        CareRun run = new CareRun(care);

        double[] back = new double[2];
        double[] lost = new double[2];
        for (int copyLost = 0; copyLost < 2; copyLost++) {
            OutageLog log = new OutageLog();
            log.add(10, 0, true);
            log.add(12, 1, true);
            Damage damage = new Damage(2, 1);
            damage.note(0, Damage.Condition.DAMAGED);
            damage.note(1, Damage.Condition.DAMAGED);
            if (copyLost == 1) {
                damage.loseCopy(0);
            }
            recovery.run(log, damage, 12, 0, 1, new double[0]);
            run.run(log, 0, Double.POSITIVE_INFINITY, new double[0]);
            back[copyLost] = recovery.backAt(record);
            lost[copyLost] = run.clinical(0).careLost();
            assertThat(run.digital(record).downAt()).isEqualTo(10);
            assertThat(run.digital(record).upAt()).isEqualTo(back[copyLost]);
        }
        // Heads until 60. Two restorations by one person: 64 and 68, the second's data there at 78; rebuilding 100 and
        // 140.
        assertThat(back).containsExactly(78 + 6, 140 + 6);
        // Capacity 8 for demand 10: the wait grows by 0.2 per hour, reaches 24 hours after 120 hours, then 2 per hour
        // are missed.
        assertThat(lost[0]).isZero();
        assertThat(lost[1]).isEqualTo(2 * (146 - 10 - 120), within(1e-9));
    }
}
