package eu.salvus.simulation.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibilitiesTest {

    @ParameterizedTest
    @CsvSource({"2134567, 200000", "88000, 9000", "950, 100", "9, 0", "0, 0"})
    void the_money_to_begin_with_is_about_a_tenth_of_what_everything_costs_in_one_figure(double all, double begin) {
        assertThat(new Possibilities(all, new OwnStaff(1, 20)).worthLookingAt()).isEqualTo(begin);
    }
}
