package eu.salvus.simulation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Crew;
import eu.salvus.twin.assumption.Subject;
import org.junit.jupiter.api.Test;

class UnstatedTest {

    private final Clinic clinic = Clinic.of(Clinic.twin());
    private final Unstated unstated = clinic.unstated();
    private final Subject network = Subject.of(Crew.Kind.NETWORK);
    private final Subject servers = Subject.of(Crew.Kind.SERVER);

    @Test
    void whatIsStatedIsKnown() {
        int before = unstated.groups().size();
        assertThat(unstated.quantity(network, "people", 3.0)).isEqualTo(Assumed.known(3));
        assertThat(unstated.middle(network, "people", 3.0)).isEqualTo(3);
        assertThat(unstated.chance(network, "people", true)).isEqualTo(Assumed.known(1));
        assertThat(unstated.chance(network, "people", false)).isEqualTo(Assumed.known(0));
        assertThat(unstated.groups()).hasSize(before);
    }

    @Test
    void whatIsNotStatedTakesTheArchetypesRangeInOneGroupForAllThatAreAlike() {
        Assumed first = unstated.quantity(network, "hoursPerDay", null);
        assertThat(first.low()).isEqualTo(8);
        assertThat(first.high()).isEqualTo(14);
        assertThat(unstated.quantity(network, "hoursPerDay", null)).isEqualTo(first);
        assertThat(unstated.quantity(servers, "hoursPerDay", null).group()).isNotEqualTo(first.group());
        assertThat(unstated.quantity(network, "people", null).group()).isNotEqualTo(first.group());
    }

    @Test
    void theMiddleOfARangeWhoseRatiosCountIsTheGeometricOne() {
        // 50 to 800 gigabytes per hour: 200.
        Subject copy = Subject.of(clinic.hospital().copies().getFirst().stated());
        assertThat(unstated.middle(copy, "restoreGigabytesPerHour", null)).isCloseTo(200, within(1e-9));
    }

    @Test
    void theGroupsOfTheAttackComeFirstAndEachGroupHasAKeyOfItsOwn() {
        int ofAttack = clinic.hospital().groups().size();
        assertThat(unstated.groups()).hasSize(ofAttack);
        Assumed dwell = unstated.uncertain("dwell", "here", new Bounds(1, 2, "assumption"), "hours");
        assertThat(dwell.group()).isEqualTo(ofAttack);
        long[] keys = unstated.assumptions().keys();
        assertThat(keys).hasSize(ofAttack + 1).doesNotHaveDuplicates();
        for (int group = 0; group < ofAttack; group++) {
            assertThat(keys[group]).isEqualTo(clinic.hospital().assumptions().keys()[group]);
        }
    }

    @Test
    void aRangeOfOneValueIsKnown() {
        assertThat(unstated.uncertain("degraded", "here", new Bounds(1, 1, "assumption"), "chance"))
                .isEqualTo(Assumed.known(1));
    }

    @Test
    void aRangeOfAContentFileIsNoFactOfTheTwin() {
        int facts = unstated.unknownFacts();
        Assumed dwell = unstated.uncertain("dwell", "here", new Bounds(1, 2, "assumption"), "hours");
        assertThat(unstated.groups().get(dwell.group()).unknown()).isZero();
        assertThat(unstated.unknownFacts()).isEqualTo(facts);
    }

    @Test
    void aPropertyWithoutARangeMustBeStated() {
        assertThatThrownBy(() -> unstated.quantity(network, "mood", null))
                .hasMessageContaining("mood")
                .hasMessageContaining("state it in the twin");
    }
}
