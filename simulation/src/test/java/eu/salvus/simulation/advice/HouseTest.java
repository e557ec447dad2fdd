package eu.salvus.simulation.advice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Account;
import eu.salvus.twin.Account.Tier;
import eu.salvus.twin.Team;
import eu.salvus.twin.Team.Kind;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTest {

    private static TwinBuilder house() {
        return Twin.builder("house", "House", LocalDate.of(2026, 1, 1));
    }

    private static Account account(Tier tier, int people) {
        return new Account("account-" + tier, null, tier, 1, people, List.of(), null, null);
    }

    private static Team team(String id, Kind kind, Integer people, String supplier) {
        return new Team(id, null, kind, people, null, null, supplier);
    }

    @ParameterizedTest
    @CsvSource({"49, USUALLY_NOT", "50, LIKELY"})
    void fewer_than_fifty_people_usually_are_not_in_scope_of_nis2(int people, Scope scope) {
        TwinBuilder house = house();
        house.accounts().add(account(Tier.USER, people));
        house.accounts().add(account(Tier.SERVICE, 100));
        house.accounts().add(account(Tier.VENDOR, 100));
        assertThat(Scope.of(house.build())).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource({"single-practice, USUALLY_NOT", "group-practice, USUALLY_NOT", "district-hospital, LIKELY"})
    void a_practice_usually_is_not_in_scope_whatever_its_accounts(String archetype, Scope scope) {
        TwinBuilder house = house().archetype(archetype);
        house.accounts().add(account(Tier.USER, 400));
        assertThat(Scope.of(house.build())).isEqualTo(scope);
    }

    @Test
    void a_house_that_names_no_people_is_not_taken_for_a_small_one() {
        assertThat(Scope.of(house().build())).isEqualTo(Scope.LIKELY);
    }

    @Test
    void only_the_own_it_spares_days_for_measures() {
        TwinBuilder house = house();
        house.teams().add(team("it", Kind.IT, 8, null));
        house.teams().add(team("night", Kind.IT, null, null));
        house.teams().add(team("hired", Kind.IT, 50, "firm"));
        house.teams().add(team("devices", Kind.BIOMEDICAL, 4, null));
        assertThat(OwnStaff.of(house.build(), 3)).isEqualTo(new OwnStaff(9, 540));
        assertThat(OwnStaff.of(house().build(), 3)).isEqualTo(new OwnStaff(0, 0));
    }
}
