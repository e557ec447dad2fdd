package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reactions in the middle of an attack: what is cut goes no further, and what is done stays done. */
class SwitchedDefencesTest {

    private static final int RUNS = 100;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final HospitalModel hospital = HospitalModel.of(Hospital.twin());
    private final AttackGraph graph = hospital.graph();

    private int step(String id, String name) {
        return graph.find(id, name);
    }

    private AttackRun run(String entryId, String entryStep) {
        AttackPlanBuilder plan = hospital.plan().entry(Entry.at(step(entryId, entryStep)));
        for (int defence :
                new int[] {step("desk-1", "protected"), step("desk-2", "protected"), step("dc", "protected")}) {
            plan.defence(defence, Assumed.known(0));
        }
        plan.defence(step(HospitalIds.CAMPAIGN, "waiting"), Assumed.known(0));
        plan.defence(step("vpn", "cut"), Assumed.known(1));
        plan.defence(step("service", "cut"), Assumed.known(1));
        return new AttackRun(plan.build());
    }

    @Test
    void isolatingAZoneStopsPassageButNotWhatIsDoneAlready() {
        AttackRun free = run("desk-1", "run");
        AttackRun isolated = run("desk-1", "run");
        int later = step("servers", "occupied");
        int earlier = step("desk-1", "encrypt");
        Injection reaction = new Injection(0.5, new int[] {step("wards", "isolated")}, new int[0], NEVER);
        boolean stopped = false;
        for (int run = 0; run < RUNS; run++) {
            free.execute(1, run);
            isolated.execute(1, run, List.of(reaction));
            assertThat(isolated.reached(earlier))
                    .isEqualTo(free.reached(earlier))
                    .isFinite();
            if (free.reached(later) <= 0.5) {
                assertThat(isolated.holds(later)).isTrue();
            } else {
                assertThat(isolated.reached(later)).isEqualTo(NEVER);
                stopped |= free.reached(later) < NEVER;
            }
        }
        assertThat(stopped).as("some passage was stopped").isTrue();
    }

    @Test
    void switchingAMachineOffStopsItsEncryption() {
        AttackRun run = run("desk-1", "run");
        int encrypt = step("desk-1", "encrypt");
        for (int number = 0; number < RUNS; number++) {
            run.execute(2, number);
            double done = run.reached(encrypt);
            Injection before = new Injection(done / 2, new int[] {step("desk-1", "shutDown")}, new int[0], NEVER);
            run.execute(2, number, List.of(before));
            assertThat(run.reached(encrypt)).isEqualTo(NEVER);
            assertThat(run.isCut(hospital.resource("desk-1"))).isTrue();
        }
    }

    @Test
    void aBackupPulledOfflineInTimeSurvives() {
        AttackRun run = run("dc", "run");
        int destroy = step("online", "destroy");
        int lost = step("online", "lost");
        int safe = step("online", "offline");
        int saved = 0;
        for (int number = 0; number < RUNS; number++) {
            run.execute(3, number);
            double first = Math.min(run.reached(destroy), run.reached(lost));
            if (first < NEVER) {
                run.execute(3, number, List.of(new Injection(first / 2, new int[] {safe}, new int[0], NEVER)));
                assertThat(Math.min(run.reached(destroy), run.reached(lost))).isEqualTo(NEVER);
                assertThat(run.isDamaged(hospital.resource("online"))).isFalse();
                assertThat(run.isCut(hospital.resource("online")))
                        .as("costs no care")
                        .isFalse();
                saved++;
            }
        }
        assertThat(saved).isPositive();
    }
}
