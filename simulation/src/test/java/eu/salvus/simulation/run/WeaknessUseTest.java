package eu.salvus.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.EntryPoint;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.StepName;
import eu.salvus.simulation.scenario.WeaknessUse;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeaknessUseTest {

    private static final Twin DISTRICT = Archetypes.named("district-hospital")
            .orElseThrow()
            .generate(Answers.NONE, 1)
            .twin();
    private static final int RUNS = 60;

    @Test
    void what_is_lost_is_just_what_was_named_and_costs_the_care_that_depends_on_it() {
        List<String> imaging = of(Role.IMAGING);
        SimulationResult result = played(WeaknessUse.lost(imaging));
        assertThat(result.course().machinesOut().value()).isEqualTo(imaging.size());
        assertThat(result.care().hours().value()).isPositive();
        assertThat(result.people().people().value()).isZero();
    }

    @Test
    void a_machine_that_no_care_depends_on_costs_none_when_it_is_lost() {
        assertThat(played(WeaknessUse.lost(of(Role.PRINTER))).care().hours().value())
                .isZero();
    }

    @Test
    void whoever_turns_one_machine_goes_on_from_there_and_costs_more_than_its_loss() {
        List<String> directory = of(Role.DOMAIN_CONTROLLER);
        SimulationResult turned = played(WeaknessUse.turned(directory));
        SimulationResult lost = played(WeaknessUse.lost(of(Role.PRINTER)));
        assertThat(turned.course().foothold().value()).isPositive();
        assertThat(turned.course().machinesOut().value()).isGreaterThan(directory.size());
        assertThat(turned.care().hours().value())
                .isGreaterThan(lost.care().hours().value());
        assertThat(turned.people().people().value()).isPositive();
    }

    @Test
    void a_machine_the_hospital_has_not_cannot_be_turned() {
        Scenario elsewhere = WeaknessUse.turned(List.of("no-such-machine"));
        assertThat(Beginnings.of(DISTRICT).canBegin(elsewhere)).isFalse();
        assertThatThrownBy(() -> WeaknessUse.lost(List.of())).hasMessageContaining("name at least one machine");
    }

    @Test
    void an_entry_that_names_no_machine_is_hashed_as_ever() {
        assertThat(new EntryPoint(new StepName("Campaign", "phish"), List.of(), false))
                .hasToString("EntryPoint[step=Campaign.phish, hosting=[], oneOfThem=false]");
    }

    private static List<String> of(String role) {
        return DISTRICT.assets().stream()
                .filter(asset -> role.equals(asset.role()))
                .map(Asset::id)
                .toList();
    }

    private static SimulationResult played(Scenario scenario) {
        return Objects.requireNonNull(Simulation.of(DISTRICT, scenario, 1).run(RUNS, 1, null, (done, all) -> true));
    }
}
