package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.benchmark.validity.ConclusionPages.Effort;
import eu.salvus.simulation.scenario.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ValidityDocumentTest {

    @Test
    @Tag("full")
    void theSameContentGivesTheSameBytesOnOneThreadAndOnThree() {
        Cards all = Cards.builtIn();
        Cards few = new Cards(
                all.cards().stream()
                        .filter(card -> card.stand().archetype().equals("district-hospital"))
                        .toList(),
                all.missing(),
                all.thinner(),
                all.learned(),
                new Conclusion.File(
                        all.conclusions().archetype(),
                        all.conclusions().needs(),
                        all.conclusions().all().subList(0, 1)),
                all.checks());
        String one = ValidityDocument.of(few, new Effort(24, 24, 2, 3, 1, 1), _ -> {});
        assertThat(ValidityDocument.of(few, new Effort(24, 24, 2, 3, 3, 1), _ -> {}))
                .isEqualTo(one);
        List<String> ids = few.cards().stream().map(Card::id).toList();
        assertThat(ids).allSatisfy(id -> assertThat(one).contains("Card `" + id + "`."));
        assertThat(one).contains("| " + few.conclusions().all().getFirst().says() + " |");
        assertThat(Scenarios.ids()).allSatisfy(id -> assertThat(one).contains("| `" + id + "` |"));
        assertThat(one).doesNotContain("NaN").doesNotContain("null").doesNotContain("Infinity");
    }
}
