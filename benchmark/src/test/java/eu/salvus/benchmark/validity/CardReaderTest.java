package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardReaderTest {

    private static final String GOOD = """
            salvus-validation: 1
            id: toy-2020
            name: Toy hospital, 2020
            facts: It was attacked.
            source: A toy
            stand:
              archetype: clinic
              answers: {beds: 40}
              scenario: wiper
              because: It is small.
            figures:
              - {says: Visits, quantity: capacity, of: outpatients, fromDay: 0, toDay: 7, published: {low: 0.2, high: 0.3}}
              - {says: Late, quantity: all-back, above: 14, published: {value: 0.5}, source: Another, rests: a chance, why: It is a toy.}
            """;

    private static Card read(String text) {
        return Card.read(new ContentFile("toy.yaml", text));
    }

    private static List<String> errors(String wrong, String by) {
        assertThat(GOOD).contains(wrong);
        return catchThrowableOfType(ContentException.class, () -> read(GOOD.replace(wrong, by)))
                .errors();
    }

    @Test
    void aCardIsReadAsWritten() {
        Card card = read(GOOD);
        assertThat(card.stand()).isEqualTo(new Stand("clinic", Map.of("beds", "40"), "wiper"));
        assertThat(card.stand().twin().archetype()).isEqualTo("clinic");
        Figure first = card.figures().getFirst();
        assertThat(first.quantity()).isEqualTo(Quantity.CAPACITY);
        assertThat(first.published()).isEqualTo(new Published(0.2, 0.3));
        assertThat(first.counts()).isFalse();
        Figure second = card.figures().getLast();
        assertThat(second.counts()).isTrue();
        assertThat(second.published()).isEqualTo(new Published(0.5, 0.5));
        assertThat(second.why()).isEqualTo("It is a toy.");
    }

    @Test
    void aRangeMayBeOpenAtOneEnd() {
        assertThat(read(GOOD.replace("{value: 0.5}", "{low: 0.5}"))
                        .figures()
                        .getLast()
                        .published())
                .isEqualTo(new Published(0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void aQuantityThatDoesNotExistIsRefusedWithItsPlaceAndThoseThatDo() {
        assertThat(errors("quantity: all-back", "quantity: all-gone"))
                .anyMatch(error -> error.startsWith("toy.yaml:13:")
                        && error.contains("all-gone")
                        && error.contains("eighty-back"));
    }

    @Test
    void aServiceThatDoesNotExistIsRefused() {
        assertThat(errors("of: outpatients", "of: outpatient"))
                .singleElement()
                .asString()
                .startsWith("toy.yaml:12:")
                .contains("outpatients");
    }

    @Test
    void anArchetypeAnAnswerAndAScenarioMustExist() {
        assertThat(errors("archetype: clinic", "archetype: palace"))
                .singleElement()
                .asString()
                .startsWith("toy.yaml:7:")
                .contains("district-hospital");
        assertThat(errors("{beds: 40}", "{beds: many}"))
                .singleElement()
                .asString()
                .startsWith("toy.yaml:8:")
                .contains("many");
        assertThat(errors("scenario: wiper", "scenario: wipe"))
                .singleElement()
                .asString()
                .startsWith("toy.yaml:9:")
                .contains("worm-legacy");
    }

    @Test
    void aWindowMustHaveTwoDaysInOrder() {
        assertThat(errors("toDay: 7", "toDay: 0"))
                .singleElement()
                .asString()
                .startsWith("toy.yaml:12:")
                .contains("not after");
        assertThat(errors(", toDay: 7", "")).anyMatch(error -> error.contains("toDay is missing"));
    }

    @Test
    void aPublishedNumberIsNeeded() {
        assertThat(errors("{value: 0.5}", "{}")).singleElement().asString().startsWith("toy.yaml:13:");
        assertThat(errors("low: 0.2", "low: 0.4")).singleElement().asString().contains("less than low");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String wrong = GOOD.replace("scenario: wiper", "scenario: wipe")
                .replace("quantity: all-back", "quantity: all-gone")
                .replace("id: toy-2020\n", "");
        assertThat(catchThrowableOfType(ContentException.class, () -> read(wrong))
                        .errors())
                .hasSizeGreaterThanOrEqualTo(3);
    }
}
