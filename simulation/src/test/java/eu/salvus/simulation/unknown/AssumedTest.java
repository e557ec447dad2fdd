package eu.salvus.simulation.unknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssumedTest {

    @Test
    void aKnownNumberIsTheSameInEveryRun() {
        assertThat(Assumed.known(7).in(new double[] {0.9})).isEqualTo(7);
    }

    @Test
    void aRangeIsPlacedByTheDrawOfItsGroup() {
        assertThat(new Assumed(10, 20, 1).in(new double[] {0.9, 0.25})).isEqualTo(12.5);
    }

    @Test
    void aLogarithmicRangeHasItsMiddleAtTheGeometricMean() {
        assertThat(new Assumed(10, 1000, 0, true).at(0.5)).isCloseTo(100, within(1e-9));
    }

    @Test
    void aRangeNeedsAGroupAndGoesUpwards() {
        assertThatThrownBy(() -> new Assumed(2, 1, 0)).hasMessageContaining("low first");
        assertThatThrownBy(() -> new Assumed(1, 2, Assumed.KNOWN)).hasMessageContaining("needs a group");
        assertThatThrownBy(() -> new Assumed(1, Double.POSITIVE_INFINITY, 0)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Assumed(0, 2, 0, true)).hasMessageContaining("above 0");
    }

    @Test
    void theDrawOfAGroupDependsOnItsKeyAndNotOnItsPlaceAmongOthers() {
        Assumptions one = new Assumptions(new long[] {11, 22});
        Assumptions other = new Assumptions(new long[] {22, 33});
        assertThat(other.place(5, 0)).isEqualTo(one.place(5, 1));
    }
}
