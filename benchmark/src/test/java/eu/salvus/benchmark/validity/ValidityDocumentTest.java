package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;

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
                all.checks());
        String one = ValidityDocument.of(few, 24, 1, _ -> {});
        assertThat(ValidityDocument.of(few, 24, 3, _ -> {})).isEqualTo(one);
        List<String> ids = few.cards().stream().map(Card::id).toList();
        assertThat(ids).allSatisfy(id -> assertThat(one).contains("Card `" + id + "`."));
        assertThat(one).doesNotContain("NaN").doesNotContain("null").doesNotContain("Infinity");
    }
}
