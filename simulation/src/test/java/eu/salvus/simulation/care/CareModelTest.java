package eu.salvus.simulation.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.simulation.unknown.Assumed;
import org.junit.jupiter.api.Test;

class CareModelTest {

    @Test
    void everyFaultOfAModelIsReportedAtOnce() {
        CareModel.Builder builder = CareModel.builder(2, 1);
        int record = builder.digital("record");
        builder.require(record, 3, new int[] {0, 1}, new int[0]);
        builder.require(record, 1, new int[] {5, 1, 1}, new int[0]);
        builder.clinical(ClinicalModel.named("emergency", WeekProfile.constant(10, 10))
                .urgentShare(1.5)
                .deadlines(0, 5)
                .dependsOn(new Dependency.OnDigital(4, Assumed.known(2)))
                .grace(Assumed.between(0, 1, 1))
                .diversion(new Diversion(0.8, 1, 0.5, 1, Assumed.known(1), 0))
                .build());
        assertThatThrownBy(builder::build)
                .hasMessageContaining("record needs 3 of 2 members; give 1 to 2")
                .hasMessageContaining("record names resource 5; there are only 2")
                .hasMessageContaining("record names resource 1 twice")
                .hasMessageContaining(
                        "emergency has a weekly demand of 1680.0 patients, not below its capacity of 1680.0")
                .hasMessageContaining("urgent share must be 0 to 1, not 1.5")
                .hasMessageContaining("urgent deadline must be above 0 hours, not 0.0")
                .hasMessageContaining("emergency depends on digital service 4; there are 1")
                .hasMessageContaining("share kept must lie between 0.0 and 1.0, not 2.0 to 2.0")
                .hasMessageContaining("grace time names group 1, but there are only 1")
                .hasMessageContaining("not 0.8 and 0.5")
                .hasMessageContaining("diverts to neighbours 0; there are 0");
    }

    @Test
    void servicesThatNeedEachOtherAreRefusedByName() {
        CareModel.Builder digital = CareModel.builder(0, 0);
        int record = digital.digital("record");
        int identity = digital.digital("identity");
        digital.digital("telephone");
        digital.require(record, 1, new int[0], new int[] {identity});
        digital.require(identity, 1, new int[0], new int[] {record});
        assertThatThrownBy(digital::build)
                .hasMessage("These digital services need each other in a cycle: record, identity");

        CareModel.Builder clinical = CareModel.builder(0, 0);
        for (int service = 0; service < 2; service++) {
            clinical.clinical(ClinicalModel.named("s" + service, WeekProfile.constant(1, 2))
                    .dependsOn(new Dependency.OnClinical(1 - service, Assumed.known(0)))
                    .build());
        }
        assertThatThrownBy(clinical::build).hasMessageContaining("cycle");
    }

    @Test
    void equalNeighbouringHoursBecomeOneBlock() {
        double[] demand = new double[168];
        double[] capacity = new double[168];
        for (int hour = 0; hour < 168; hour++) {
            demand[hour] = hour % 24 < 12 ? 1 : 2;
            capacity[hour] = 3;
        }
        WeekProfile week = WeekProfile.hourly(demand, capacity);
        assertThat(week.blocks()).isEqualTo(14);
        assertThat(week.weeklyDemand()).isEqualTo(7 * 36);
        assertThat(week.weeklyCapacity()).isEqualTo(168 * 3);
        demand[5] = -1;
        capacity[9] = Double.NaN;
        assertThatThrownBy(() -> WeekProfile.hourly(demand, capacity))
                .hasMessageContaining("not a rate: -1.0")
                .hasMessageContaining("not a rate: NaN");
    }
}
