package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static final String WORM = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    @Test
    void the_class_is_that_of_the_published_scale() {
        assertThat(Severity.of(List.of(WORM))).isEqualTo(Severity.CRITICAL);
        assertThat(Severity.of(List.of("CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N")))
                .as("5.1 by the calculator of FIRST")
                .isEqualTo(Severity.MEDIUM);
        assertThat(List.of(Severity.of(0), Severity.of(3.9), Severity.of(4), Severity.of(6.9), Severity.of(7)))
                .containsExactly(Severity.NONE, Severity.LOW, Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH);
    }

    @Test
    void a_vector_nobody_can_read_is_passed_over_and_none_at_all_is_unrated() {
        assertThat(Severity.of(List.of("CVSS:9/?", WORM))).isEqualTo(Severity.CRITICAL);
        assertThat(Severity.of(List.of("CVSS:9/?"))).isEqualTo(Severity.UNRATED);
    }

    @Test
    void what_needs_no_account_no_person_and_no_luck_can_be_automated() {
        assertThat(Vectors.of(List.of(WORM)).isAutomatable()).isTrue();
        assertThat(Vectors.of(List.of(WORM.replace("UI:N", "UI:R"))).isAutomatable())
                .isFalse();
        assertThat(Vectors.of(List.of(WORM.replace("PR:N", "PR:L"))).isAutomatable())
                .isFalse();
        assertThat(Vectors.of(List.of(WORM.replace("AV:N", "AV:A"))).isAutomatable())
                .isFalse();
        assertThat(Vectors.of(List.of("AV:N/AC:L/Au:N/C:P/I:P/A:P")).isAutomatable())
                .isTrue();
        assertThat(Vectors.of(List.of("AV:N/AC:L/Au:S/C:P/I:P/A:P")).isAutomatable())
                .isFalse();
    }

    @Test
    void what_the_publisher_says_of_automation_counts_more_than_what_follows_from_the_rest() {
        String vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
        assertThat(Vectors.of(List.of(vector)).isAutomatable()).isTrue();
        assertThat(Vectors.of(List.of(vector + "/AU:N")).isAutomatable()).isFalse();
        assertThat(Vectors.of(List.of(vector.replace("PR:N", "PR:H") + "/AU:Y")).isAutomatable())
                .isTrue();
    }

    @Test
    void where_nobody_says_it_can_be_automated_for_a_wrong_no_would_cost_more() {
        assertThat(Vectors.of(List.of()).isAutomatable()).isTrue();
    }

    @Test
    void the_maturity_of_an_exploit_says_how_far_it_is_exploited() {
        assertThat(Vectors.of(List.of(WORM)).exploitation()).isEqualTo(Exploitation.NONE);
        assertThat(Vectors.of(List.of(WORM + "/E:F")).exploitation()).isEqualTo(Exploitation.PROOF);
        assertThat(Vectors.of(List.of(WORM + "/E:P")).exploitation()).isEqualTo(Exploitation.PROOF);
    }
}
